import {uncertainBelow} from './confidence.ts';
import type {Quotation} from './schema.ts';

/** Whether the speaker must not be shown as a plain fact: one is given, and the engine is too little sure of it. */
export const isUncertain = ({speaker, confidence}: Pick<Quotation, 'speaker' | 'confidence'>): boolean =>
	speaker !== undefined && confidence < uncertainBelow;
