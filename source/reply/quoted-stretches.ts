import {markShapes} from '../analysis/lexicon/quotation-marks.ts';
import type {Span} from '../article/schema.ts';
import {isAttribution, unquoted} from './composed-reply.ts';

/** Words that a comment gives as somebody's: lines with ">" as citing writes them, or words in marks typed by hand. */
export type QuotedStretch = {
	form: 'lines' | 'marks';
	/** Where it stands in the comment, in UTF-16 units; marks and signs of quoted lines included. */
	span: Span;
	/** Its words in one line, without the marks around them and the signs of quoted lines. */
	words: string;
	/** What stands around it and may say who spoke, without quoted words: the line below, or the rest of the paragraph. */
	around: string;
};

type Line = {text: string; start: number; quoted: string | undefined};

function linesOf(comment: string): Line[] {
	let start = 0;
	return comment.split('\n').map(text => {
		const line = {text, start, quoted: unquoted(text)};
		start += text.length + 1;
		return line;
	});
}

/**
 * How marks close by how they open. Single marks are left out: an apostrophe would open a quotation. A straight mark
 * both opens and closes.
 */
const closing = new Map(
	[markShapes.curly, markShapes.straight, markShapes.guillemets, markShapes['low-high'], markShapes.corner].flatMap(
		({open, close}) => open.map(mark => [mark as string, close.map(String)] as const),
	),
);

const opening = new RegExp(`[${[...closing.keys()].join('')}]`, 'g');

/** A mark opens a quotation where no word stands before it and one stands behind it: 5" is a length. */
const opens = (text: string, at: number): boolean =>
	!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));

function closeOf(text: string, at: number): number {
	const marks = closing.get(text.charAt(at)) ?? [];
	const places = marks.map(mark => text.indexOf(mark, at + 1)).filter(place => place > at);
	return places.length === 0 ? -1 : Math.min(...places);
}

/** Stretches in marks of one paragraph that begins at `start` in the comment. */
function markedIn(text: string, start: number): QuotedStretch[] {
	const found: Span[] = [];
	opening.lastIndex = 0;
	for (let match = opening.exec(text); match; match = opening.exec(text)) {
		const close = opens(text, match.index) ? closeOf(text, match.index) : -1;
		if (close < 0) continue;
		found.push({start: match.index, end: close + 1});
		opening.lastIndex = close + 1;
	}
	let rest = '';
	let at = 0;
	for (const span of [...found, {start: text.length, end: text.length}]) {
		rest += `${text.slice(at, span.start)} `;
		at = span.end;
	}
	return found.map(span => ({
		form: 'marks',
		span: {start: start + span.start, end: start + span.end},
		words: text
			.slice(span.start + 1, span.end - 1)
			.replace(/\s+/g, ' ')
			.trim(),
		around: rest,
	}));
}

const withoutMarked = (text: string): string => text.replace(/[“"«„][^”"»]*[”"»“]/g, ' ');

function blockStretch(lines: readonly Line[], before: string): QuotedStretch[] {
	const [first] = lines;
	const last = lines.at(-1);
	if (!first || !last) return [];
	const attribution = lines.length > 1 && isAttribution(last.quoted ?? '') ? (last.quoted ?? '') : undefined;
	const spoken = attribution === undefined ? lines : lines.slice(0, -1);
	const words = spoken
		.map(({quoted}) => quoted ?? '')
		.join(' ')
		.replace(/\s+/g, ' ')
		.trim();
	if (words === '') return [];
	const span = {start: first.start, end: last.start + last.text.length};
	return [{form: 'lines', span, words, around: withoutMarked(attribution ?? before)}];
}

/** All quoted stretches of a comment in their order. Linear in its length. */
export function quotedStretches(comment: string): QuotedStretch[] {
	const stretches: QuotedStretch[] = [];
	let block: Line[] = [];
	let own: Line[] = [];
	let before = '';
	const endBlock = () => {
		stretches.push(...blockStretch(block, before));
		block = [];
	};
	const endParagraph = () => {
		const [first] = own;
		if (!first) return;
		before = own.map(({text}) => text).join('\n');
		stretches.push(...markedIn(before, first.start));
		own = [];
	};
	for (const line of linesOf(comment)) {
		if (line.quoted === undefined) {
			endBlock();
			if (line.text.trim() === '') endParagraph();
			else own.push(line);
			continue;
		}
		endParagraph();
		block.push(line);
		// A line that says who spoke ends a quotation, also where the next follows without a blank line.
		if (block.length > 1 && isAttribution(line.quoted)) {
			endBlock();
			before = '';
		}
	}
	endBlock();
	endParagraph();
	return stretches;
}
