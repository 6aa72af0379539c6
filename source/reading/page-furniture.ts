import type {ReplyForm} from '../article/schema.ts';
import {endsArticle, isFurnitureLine, isRelatedHeading} from './furniture-lines.ts';
import {replyFormFromLines} from './reply-form-lines.ts';

/** No line of site furniture is longer than this, in UTF-16 units; longer lines are not looked at. */
const longestFurniture = 140;

/** Names that are furniture only beside other furniture: a heading may be one of these words. */
const beside =
	/^(?:share|tweet|post|pin(?: it)?|e-?mail|print|more|copy link|whatsapp|facebook|twitter|x|linkedin|reddit|telegram|pinterest|tumblr|pocket|bluesky|threads|mastodon|\d+ shares?|\d+)$/i;

/** The lines of the article itself (furniture becomes an empty line, so that it parts paragraphs) and the form found. */
export type PageLines = {lines: string[]; replyForm: ReplyForm | undefined};

/** Cuts what a copied page brings along: share widgets, newsletter boxes, links to other stories, the comment form. */
export function cutFurniture(source: readonly string[]): PageLines {
	const end = endOfArticle(source);
	const lines = source.slice(0, end);
	const marked = markFurniture(lines);
	return {
		lines: lines.map((line, i) => (marked[i] === true ? '' : line)),
		replyForm: replyFormFromLines(source.slice(end).map(line => line.trim())),
	};
}

const isShort = (line: string): boolean => line.length > 0 && line.length <= longestFurniture;

/** Index of the first line after the article; something must stand before it, or it is the article's first line. */
function endOfArticle(lines: readonly string[]): number {
	let before = 0;
	for (const [i, line] of lines.entries()) {
		const words = line.length > longestFurniture * 2 ? '' : line.trim();
		if (before >= 2 && isShort(words) && endsArticle(words)) return i;
		if (line.trim() !== '') before++;
	}
	return lines.length;
}

function markFurniture(lines: readonly string[]): boolean[] {
	const words = lines.map(line => (line.length > longestFurniture * 2 ? line : line.trim()));
	const marked = words.map(line => isShort(line) && isFurnitureLine(line));
	markNeighbours(words, marked);
	markRelated(words, marked);
	return marked;
}

/** Share buttons come in rows: a button's name counts when a neighbour (blank lines skipped) is furniture or a button. */
function markNeighbours(words: readonly string[], marked: boolean[]): void {
	const filled = words.flatMap((line, i) => (line === '' ? [] : [i]));
	const isButton = filled.map(i => beside.test(words[i] ?? ''));
	for (const [position, i] of filled.entries()) {
		const isFurniture = (neighbour: number): boolean =>
			isButton[neighbour] === true || marked[filled[neighbour] ?? -1] === true;
		if (isButton[position] === true && (isFurniture(position - 1) || isFurniture(position + 1))) marked[i] = true;
	}
}

function markRelated(words: readonly string[], marked: boolean[]): void {
	let inside = false;
	for (const [i, line] of words.entries()) {
		if (isShort(line) && isRelatedHeading(line)) inside = true;
		else if (inside && (!isShort(line) || /[.!?]["'”’)]*$/.test(line)) && line !== '') inside = false;
		if (inside) marked[i] = true;
	}
}
