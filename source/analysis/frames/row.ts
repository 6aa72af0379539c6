import type {Element} from '../elements.ts';

/** A sentence, or what stands inside one of its quotations. */
export type Row = readonly Element[];

/** The lower-case word at an index, empty where there is none. */
export const lowerAt = (row: Row, index: number): string => row[index]?.lower ?? '';

/** The element at an index as the text has it, empty where there is none. */
export const textAt = (row: Row, index: number): string => row[index]?.text ?? '';

/** A comma, or one before the mark that closes a title: “author of “The Last Harbour,” said”. */
export const comma = (element: Element | undefined): boolean => /^(?:|.+),["”’']*$/su.test(element?.text ?? '');

/** A dash, or a hyphen that stands for one. */
export const dash = (element: Element | undefined): boolean =>
	element?.text === '—' || element?.text === '–' || element?.text === '-';
