import type {Span} from '../../../article/schema.ts';
import {indexAt, trimSpan} from '../../../article/span.ts';
import {type Document, type Passage, sentenceAt} from '../../document.ts';
import type {Frame} from '../frame.ts';
import {phraseIn, type SourcePhrase} from '../phrases/phrases.ts';

/** Behind the last closing mark a dash, a name, and at most what the name’s bearer is: “― Karen Bobadilla, a nurse”. */
const signature =
	/["”“»'’][.,]?\s{0,3}(―|—|–|--?)\s{0,3}((?:\p{Lu}[\p{L}.’'-]{0,30}|d[aei]|del?|la|van|von|bin|al|y)(?: (?:\p{Lu}[\p{L}.’'-]{0,30}|d[aei]|del?|la|van|von|bin|al|y)){0,5})(?:,[^"“”.\n]{1,80})?\.?\s*$/u;

/** How much of a line’s end is searched for a signature. */
const tail = 200;

const opensWithMark = /^\s*["“”„«'‘]/u;

const isMade = (name: string): boolean => name.includes(' ') && /^\p{Lu}/u.test(name);

/** What a span of a passage names, for the signature of words. */
export function signerOf({text}: Document, passage: Passage, span: Span): SourcePhrase {
	const row = passage.sentences[sentenceAt(passage, span.start)] ?? [];
	const from = Math.max(0, indexAt(row, span.start));
	const to = indexAt(row, span.end - 1) + 1;
	const read = row[from]?.start === span.start ? phraseIn(row, from, to) : undefined;
	if (read?.kind === 'name') return read;
	// “Rep. Anna Larsen”: the full stop of a title may end the sentence before the name.
	const last = passage.sentences[sentenceAt(passage, span.end - 1)] ?? [];
	const at = indexAt(last, span.end - 1);
	const named = last[at]?.end === span.end && last[at]?.kind === 'name' ? phraseIn(last, at, at + 1) : undefined;
	if (named !== undefined) return named;
	const lower = text.slice(span.start, span.end).toLowerCase().replaceAll('’', "'");
	return {kind: 'nominal', from, to, span, lower, names: []};
}

/** The frame of a line that is words in marks, signed behind a dash. */
function signedFrame(document: Document, passage: Passage, paragraph: number, {start, end}: Span): Frame | undefined {
	const {text} = document;
	if (!opensWithMark.test(text.slice(start, start + 8))) return undefined;
	const from = Math.max(start, end - tail);
	const match = signature.exec(text.slice(from, end));
	const [whole, dash, made] = match ?? [];
	if (match === null || whole === undefined || dash === undefined || made === undefined) return undefined;
	const name = made.replace(/(?<=\p{L}{2})\.$/u, '');
	const words = trimSpan(text, {start, end: from + match.index + 1});
	if (!isMade(name) || words.end - words.start < 3) return undefined;
	const cue = from + match.index + whole.indexOf(dash, 1);
	const signed = text.indexOf(name, cue + dash.length);
	return {
		paragraph,
		sentence: sentenceAt(passage, words.start),
		contents: [{spans: [words], kind: 'direct'}],
		cue: {start: cue, end: cue + dash.length},
		cueText: dash,
		source: signerOf(document, passage, {start: signed, end: signed + name.length}),
		via: [],
		beside: [],
		pattern: 'signed',
	};
}

/** Lines of a paragraph that hold anything: pages often set one signed quotation below the other without an empty line. */
export function linesOf(text: string, {start, end}: Span): Span[] {
	const lines: Span[] = [];
	for (let from = start; from < end; ) {
		const found = text.indexOf('\n', from);
		const to = found < 0 || found > end ? end : found;
		if (text.slice(from, to).trim() !== '') lines.push({start: from, end: to});
		from = to + 1;
	}
	return lines;
}

/** The frames of a paragraph of signed quotations: “We lost.” — Anna Larsen. Empty where fewer than half of its lines are. */
export function signedFrames(document: Document, passage: Passage, paragraph: number): Frame[] {
	const lines = linesOf(document.text, passage.paragraph);
	const frames = lines.flatMap(line => signedFrame(document, passage, paragraph, line) ?? []);
	return frames.length * 2 < lines.length ? [] : frames;
}
