import type {Span} from '../../../article/schema.ts';
import {trimSpan} from '../../../article/span.ts';
import {type Document, type Passage, sentenceAt} from '../../document.ts';
import type {Frame} from '../frame.ts';
import {linesOf, signerOf} from './signed.ts';

/** How pages sign a post that they embed: “— Anna Larsen (@larsen) November 19, 2019”. */
const signature = /^\s*(―|—|–|--?)\s{0,3}([^()\n]{2,80}?)\s\(@\w{1,30}\)\s+\p{L}{3,10}\.? \d{1,2}, \d{4}\s*$/u;

/** A word that is a link to what a post shows, alone or run into the word before it. */
const link = /https?:\/\/|pic\.twitter\.com\//u;

type Signature = {passage: Passage; line: Span; dash: Span; name: Span};

function signatureOf(text: string, passage: Passage | undefined, line: Span | undefined): Signature | undefined {
	if (passage === undefined || line === undefined || line.end - line.start > 160) return undefined;
	const [, dash, name] = signature.exec(text.slice(line.start, line.end)) ?? [];
	if (dash === undefined || name === undefined) return undefined;
	const from = text.indexOf(dash, line.start);
	const start = text.indexOf(name, from + dash.length);
	return {passage, line, dash: {start: from, end: from + dash.length}, name: {start, end: start + name.length}};
}

/** The signature of the post that a paragraph is: its last line, or all of the paragraph behind it. */
function signatureFor({text, passages}: Document, passage: Passage, paragraph: number): Signature | undefined {
	const own = linesOf(text, passage.paragraph);
	const last = own.length > 1 ? signatureOf(text, passage, own.at(-1)) : undefined;
	if (last !== undefined) return last;
	const next = passages[paragraph + 1];
	const lines = next === undefined ? [] : linesOf(text, next.paragraph);
	return lines.length === 1 ? signatureOf(text, next, lines[0]) : undefined;
}

/** A line without the links at its end, word by word: an expression for all of them would try every way to part them. Linear. */
function wordsOf(text: string, line: Span): Span {
	const {start} = trimSpan(text, line);
	const words = [...text.slice(start, line.end).matchAll(/\S+/gu)];
	for (const {0: word, index} of words.toReversed()) {
		const at = word.search(link);
		if (at !== 0) return {start, end: start + index + (at < 0 ? word.length : at)};
	}
	return {start, end: start};
}

/** The frame of a post that the page embeds, without marks and signed below: each of its lines is what its author wrote. */
export function postFrames(document: Document, passage: Passage, paragraph: number): Frame[] {
	const {text} = document;
	const signed = signatureFor(document, passage, paragraph);
	if (signed === undefined || signatureOf(text, passage, passage.paragraph) !== undefined) return [];
	const contents = linesOf(text, passage.paragraph)
		.filter(({start}) => start !== signed.line.start)
		.map(line => wordsOf(text, line))
		.filter(({start, end}) => end - start > 1);
	if (contents.length === 0) return [];
	return [
		{
			paragraph,
			sentence: sentenceAt(passage, contents[0]?.start ?? 0),
			contents: contents.map(span => ({spans: [span], kind: 'direct'})),
			cue: signed.dash,
			cueText: text.slice(signed.dash.start, signed.dash.end),
			source: signerOf(document, signed.passage, signed.name),
			via: [],
			beside: [],
			pattern: 'signed',
		},
	];
}
