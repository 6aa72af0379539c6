import {isFiniteCue} from './cue-forms.ts';
import type {Element} from './elements.ts';
import {endingAbbreviations} from './lexicon/abbreviations.ts';
import {neverNames, subjectPronouns} from './lexicon/function-words.ts';

const terminal = /^(?:[.?!…。？！]|\.{2,})$/u;
const closer = /^[)\]”"’'»]$/u;

const opensSentence = (element: Element): boolean =>
	element.kind === 'name' ||
	element.kind === 'quoted' ||
	element.kind === 'number' ||
	/^[\p{Lu}\p{Lo}([—–•*$£€@“"‘'-]/u.test(element.text);

const isFunctionWord = (element: Element): boolean =>
	element.kind === 'word' && /^\p{Lu}/u.test(element.text) && neverNames.has(element.lower);

/** “…?” Smith asked. — the frame belongs to the quotation before it. */
function framesQuotation(elements: readonly Element[], index: number): boolean {
	const first = elements[index + 1];
	if (first === undefined) return false;
	if (first.kind === 'word' && isFiniteCue(first.lower) && /^\p{Ll}/u.test(first.text)) return true;
	if (first.kind !== 'name' && !(first.kind === 'word' && (subjectPronouns.has(first.lower) || first.lower === 'the')))
		return false;
	for (let at = index + 2; at < Math.min(elements.length, index + 6); at++) {
		const element = elements[at];
		if (element === undefined || element.kind === 'mark' || element.kind === 'quoted') return false;
		if (isFiniteCue(element.lower)) {
			const next = elements[at + 1];
			return next === undefined || next.kind === 'mark' || /^(?:in|on|to|at|during|after|when|as)$/u.test(next.lower);
		}
	}
	return false;
}

function endsAfterQuotation(
	text: string,
	elements: readonly Element[],
	index: number,
	element: Element,
	next: Element,
): boolean {
	const last = text.slice(Math.max(element.start, element.end - 4), element.end);
	if (!/[.?!…。]["”’'»“‘«」]*$/u.test(last)) return false;
	if (!opensSentence(next)) return false;
	return !framesQuotation(elements, index);
}

function endsAt(text: string, elements: readonly Element[], index: number): boolean {
	const element = elements[index];
	const next = elements[index + 1];
	if (element === undefined || next === undefined) return true;
	if (next.kind === 'mark' && (closer.test(next.text) || terminal.test(next.text))) return false;
	const gap = text.slice(element.end, Math.min(next.start, element.end + 8));
	if (gap.includes('\n') && endsLine(text, element, next)) return true;
	// The title of a work is a name with its marks: “he sang “Sea of Ice.” “A,” she said”.
	if (element.kind === 'quoted' || /[”"’']$/u.test(element.text))
		return endsAfterQuotation(text, elements, index, element, next);
	if (element.kind === 'mark') {
		// “a loaded .45-calibre pistol”
		if (element.text === '.' && next.start === element.end && /^\d/.test(next.text)) return false;
		if (terminal.test(element.text))
			return element.text.length > 1 || element.text === '…' ? /^\p{Lu}/u.test(next.text) : opensSentence(next);
		return closer.test(element.text) && terminal.test(elements[index - 1]?.text ?? '') && opensSentence(next);
	}
	return endsWithAbbreviation(element, next);
}

const endsWithAbbreviation = (element: Element, next: Element): boolean => {
	if (!element.text.endsWith('.')) return false;
	const word = (element.text.split(' ').at(-1) ?? '').slice(0, -1).toLowerCase();
	return (endingAbbreviations.has(word) || word.includes('.')) && isFunctionWord(next);
};

/** A line that ends early, or before a capital after a full stop, ends its sentence; other line ends are white space. */
function endsLine(text: string, element: Element, next: Element): boolean {
	const start = text.lastIndexOf('\n', element.end - 1) + 1;
	return (
		opensSentence(next) && (element.end - start < 60 || /[.?!”"]$/u.test(text.slice(element.end - 1, element.end)))
	);
}

/** A row of more elements than this is cut, so that a text without full stops costs no more than any other. */
const longest = 400;

/**
 * Cuts a row of elements in sentences. A stretch in quotation marks is one element, so that the sentence around it
 * runs from its first mark to the end of the frame: “A. B,” she said.
 */
export function splitSentences(text: string, elements: readonly Element[]): Element[][] {
	const sentences: Element[][] = [];
	let start = 0;
	for (let index = 0; index < elements.length; index++) {
		if (index - start < longest && !endsAt(text, elements, index)) continue;
		sentences.push(elements.slice(start, index + 1));
		start = index + 1;
	}
	return sentences;
}
