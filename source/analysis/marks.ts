import type {Span} from '../article/schema.ts';
import {elisions, type MarkShape, markShapes} from './lexicon/quotation-marks.ts';
import type {Paragraph} from './paragraphs.ts';
import {isTitleCase, leadLength, leadsToWork, longestTitle} from './title-case.ts';

/** A stretch in quotation marks, marks included. `inner` lies between the marks. */
export type Stretch = Span & {
	shape: MarkShape;
	inner: Span;
	/** Index of the paragraph it stands in. */
	paragraph: number;
	/** How many stretches lie around it. */
	depth: number;
	/** False where the closing mark is missing: it then ends with the paragraph. */
	closed: boolean;
	/** It reopens what the paragraph before left open. */
	continues: boolean;
	/** The words in it end with a comma: the sentence goes on behind the mark. */
	comma: boolean;
	/** The words in it are written as titles are: “Face the Nation”. */
	title: boolean;
	/** What stands before it says that it is the title of a work or broadcast: “on ABC’s “This Week””. */
	work: boolean;
	children: Stretch[];
};

type Opened = {shape: MarkShape; start: number; inner: number; children: Stretch[]};

const markPattern = /``|''|["＂“”‟„«»‹›‘’‚‛`'「」『』]/gu;
const letter = /[\p{L}\p{N}]/u;
const openerBefore = /[\s([{—–\-/“"‘'«»„‚「:…]/u;
const closed = (shape: MarkShape): readonly string[] => markShapes[shape].close;

/** What stands at one place of one paragraph: the mark and its neighbours. */
type Place = {
	text: string;
	at: number;
	mark: string;
	before: string;
	after: string;
	paragraph: Span;
	/** No later mark can close what a single mark before this one opened. */
	last: boolean;
};

const startsWord = ({before, after}: Place): boolean =>
	(before === '' || openerBefore.test(before)) && after !== '' && !/\s/u.test(after);

const endsWord = ({before, after}: Place): boolean => before !== '' && !/\s/u.test(before) && !letter.test(after);

/** Whether a mark opens anew because it stands at the start of a line, where editors now and then type ” for “. */
const opensLine = ({before, mark, after}: Place): boolean =>
	(before === '' || before === '\n') && (/^(?:``|[“‟«])$/u.test(mark) || (mark === '”' && letter.test(after)));

/** Whether ' or ’ here may close a single quotation: after a word or its punctuation, not before a letter. */
function mayCloseSingle(place: Place): boolean {
	if (!endsWord(place)) return false;
	const {text, at, mark, before, after, last} = place;
	// “the farmers’ union”: a plural possessive goes on with a small letter; in “a ‘world-famous’ tea room. ‘We” it closes.
	return last || !(before === 's' && after === ' ' && /\p{Ll}/u.test(text[at + mark.length + 1] ?? ''));
}

function mayOpenSingle(place: Place): boolean {
	if (!startsWord(place)) return false;
	const word = /^[\p{L}\p{N}]+/u.exec(place.text.slice(place.at + 1, place.at + 12))?.[0] ?? '';
	return !/^\d\d(?:s|$)/u.test(word) && !elisions.has(word.toLowerCase());
}

/** The shape that a mark would open here, or undefined where it cannot open one. */
function openingShape(place: Place, last: Opened | undefined, singleClosers: SingleClosers): MarkShape | undefined {
	const {mark, before, after} = place;
	switch (mark) {
		case '``':
			return 'typewriter';
		case "''":
			return startsWord(place) ? 'typewriter' : undefined;
		case '“':
		case '‟':
			return 'curly';
		case '”':
			return opensLine(place) ? 'curly' : undefined;
		case '„':
			return 'low-high';
		case '‚':
			return /\p{L}/u.test(after) && startsWord(place) ? 'single-low-high' : undefined;
		case '‹':
			return 'single-guillemets';
		case '「':
		case '『':
			return 'corner';
		case '«':
			return last?.shape === 'reversed-guillemets' ? undefined : 'guillemets';
		case '»':
			return last?.shape !== 'guillemets' && startsWord(place) ? 'reversed-guillemets' : undefined;
		case '"':
		case '＂':
			return /\d/u.test(before) || after === '' ? undefined : 'straight';
		case '‘':
		case '‛':
		case '`':
			return mayOpenSingle(place) && singleClosers.hasAfter(place.at) ? 'single-curly' : undefined;
		case "'":
			return mayOpenSingle(place) && singleClosers.hasAfter(place.at) ? 'single-straight' : undefined;
		default:
			return undefined;
	}
}

/** Whether a mark closes what another kind of mark opened. */
const isMismatched = (shape: MarkShape, {mark}: Place): boolean =>
	(shape === 'curly' && mark !== '”') || (shape === 'straight' && mark === '”');

/** “A,“ she said: an opening mark right behind a word and before none closes what such a mark opened. */
const closesMistyped = (shape: MarkShape, place: Place): boolean =>
	shape === 'curly' && place.mark === '“' && endsWord(place);

/** Index in `stack` of what this mark closes, or -1. */
function closes(place: Place, stack: readonly Opened[]): number {
	for (let index = stack.length - 1; index >= 0; index--) {
		const shape = stack[index]?.shape ?? 'curly';
		if (!closed(shape).includes(place.mark) && !closesMistyped(shape, place)) continue;
		if (shape === 'single-curly' || shape === 'single-straight' || shape === 'single-low-high')
			return mayCloseSingle(place) ? index : -1;
		if (isMismatched(shape, place) && !endsWord(place)) return -1;
		return index;
	}
	return -1;
}

/** The offsets in a paragraph at which a single quotation could close, read from left to right. */
class SingleClosers {
	private readonly offsets: number[];
	private next = 0;

	constructor(places: readonly Place[]) {
		this.offsets = places
			.filter(place => (place.mark === "'" || place.mark === '’') && mayCloseSingle(place))
			.map(place => place.at);
	}

	/** Whether one lies beyond `offset`; offsets must be asked in rising order. */
	hasAfter(offset: number): boolean {
		while (this.next < this.offsets.length && (this.offsets[this.next] ?? 0) <= offset + 1) this.next++;
		return this.next < this.offsets.length;
	}
}

function placesIn(text: string, paragraph: Span): Place[] {
	const words = text.slice(paragraph.start, paragraph.end);
	const places = Array.from(words.matchAll(markPattern), match => ({
		text,
		at: paragraph.start + match.index,
		mark: match[0],
		before: words[match.index - 1] ?? '',
		after: words[match.index + match[0].length] ?? '',
		paragraph,
		last: false,
	}));
	markLast(places);
	return places;
}

/** Marks the single marks behind which another opens before one closes. */
function markLast(places: Place[]): void {
	let opensNext = false;
	for (const place of places.toReversed()) {
		if (!/^[‘‛’']$/u.test(place.mark)) continue;
		if (mayOpenSingle(place)) opensNext = true;
		else if (place.mark !== '‘' && endsWord(place)) {
			if (mayCloseSingle(place)) opensNext = false;
			place.last = opensNext;
		}
	}
}

/** Marks that open and close: which of the two, their neighbours tell. */
const isBoth = (mark: string): boolean => mark === '"' || mark === '＂' || mark === "''";

/** Such a mark before a word and after white space opens, even where one is open already. */
const surelyOpens = (place: Place): boolean =>
	isBoth(place.mark) && (place.before === '' || /[\s([—–]/u.test(place.before)) && letter.test(place.after);

class ParagraphMarks {
	readonly found: Stretch[] = [];
	private readonly stack: Opened[] = [];
	private readonly text: string;
	private readonly index: number;

	constructor(text: string, index: number) {
		this.text = text;
		this.index = index;
	}

	read(place: Place, singles: SingleClosers): void {
		// What the line before left open ends there: “A.⏎“B,” he said.
		const opens = opensLine(place);
		if (opens) this.finish(place.at - place.before.length);
		const last = this.stack.at(-1);
		const closing = opens ? -1 : closes(place, this.stack);
		const straightOpen = closing >= 0 && surelyOpens(place);
		if (straightOpen) this.stack.length = closing;
		else if (closing >= 0) {
			this.close(closing, place);
			return;
		}
		const shape = openingShape(place, last, singles);
		if (shape !== undefined && this.stack.length < 6)
			this.stack.push({shape, start: place.at, inner: place.at + place.mark.length, children: []});
	}

	private close(index: number, place: Place): void {
		const opened = this.stack[index];
		if (opened === undefined) return;
		this.stack.length = index;
		this.keep(opened, place.at, place.at + place.mark.length, true);
	}

	private keep(opened: Opened, innerEnd: number, end: number, isClosed: boolean): void {
		const title = isTitleCase(this.text.slice(opened.inner, Math.min(innerEnd, opened.inner + longestTitle)));
		const stretch: Stretch = {
			start: opened.start,
			end,
			shape: opened.shape,
			inner: {start: opened.inner, end: Math.max(opened.inner, innerEnd)},
			paragraph: this.index,
			depth: this.stack.length,
			closed: isClosed,
			continues: false,
			comma: this.text[innerEnd - 1] === ',',
			title,
			work: title && leadsToWork(this.text.slice(Math.max(0, opened.start - leadLength), opened.start)),
			children: opened.children,
		};
		(this.stack.at(-1)?.children ?? this.found).push(stretch);
	}

	/** What is still open ends at `end`, the outermost only; a single mark left open was an apostrophe. */
	finish(end: number): void {
		const outer = this.stack.find(opened => !opened.shape.startsWith('single'));
		this.stack.length = 0;
		if (outer === undefined) return;
		const last = outer.start + this.text.slice(outer.start, end).trimEnd().length;
		if (outer.inner < last) this.keep(outer, last, last, false);
	}
}

/**
 * The quotation marks of all paragraphs, outermost stretches in text order with what they hold as children.
 * Six shapes and their kin (markShapes); apostrophes told apart; a missing closing mark ends with the paragraph;
 * a paragraph that reopens what the one before left open continues it.
 */
export function parseMarks(text: string, paragraphs: readonly Paragraph[]): Stretch[] {
	const stretches: Stretch[] = [];
	let open: Stretch | undefined;
	paragraphs.forEach((paragraph, index) => {
		const marks = new ParagraphMarks(text, index);
		const places = placesIn(text, paragraph);
		const singles = new SingleClosers(places);
		for (const place of places) marks.read(place, singles);
		marks.finish(paragraph.end);
		const first = marks.found[0];
		if (first !== undefined && open !== undefined && first.start === paragraph.start)
			first.continues = open.shape === first.shape;
		const last = marks.found.at(-1);
		open = last !== undefined && !last.closed && last.end === paragraph.end ? last : undefined;
		for (const stretch of marks.found) stretches.push(stretch);
	});
	return stretches;
}
