import type {ReplyForm} from '../article/schema.ts';
import {replyFormFromLines} from './reply-form-lines.ts';

/** No line of site furniture is longer than this, in UTF-16 units; longer lines are not looked at. */
const longestFurniture = 140;

/** Lines that are furniture wherever they stand alone. */
const furniture: readonly RegExp[] = [
	/^spread the (?:love|word)!?$/i,
	/^share (?:this|on|via|it|with)\b[^.!?]{0,40}:?$/i,
	/^click to (?:share|e-?mail|print|copy)\b/i,
	/\(opens in (?:a )?new window\)$/i,
	/^like this:?$/i,
	/^(?:like )?loading(?:\.{3}|…)$/i,
	/^skip to (?:main )?(?:content|navigation)$/i,
	/^(?:advertisement|sponsored(?: content)?|continue reading(?: below)?|story continues below(?: advertisement)?)$/i,
	/^(?:subscribe|sign up)(?: now| here| today)?(?: (?:to|for) [^.]{0,80}newsletters?\b.*)?[.!]?$/i,
	/^(?:get|receive) [^.]{0,60} (?:in|to) your (?:inbox|e-?mail)\b.*$/i,
	/^enter your e-?mail(?: address)?\b.*$/i,
	/^join [\d,.]+ (?:other )?subscribers$/i,
	/^(?:read|see) (?:more|also):? ?.*[^.!?]$/i,
	/^also read:? ?.*[^.!?]$/i,
	/^(?:filed under|posted in|tagged(?: with)?|tags):? .*$/i,
	/^(?:previous|next) (?:post|article|story):?.*$/i,
];

/** Names that are furniture only beside other furniture: a heading may be one of these words. */
const beside =
	/^(?:share|tweet|post|pin(?: it)?|e-?mail|print|more|copy link|whatsapp|facebook|twitter|x|linkedin|reddit|telegram|pinterest|tumblr|pocket|bluesky|threads|mastodon|\d+ shares?|\d+)$/i;

/** Headings over lists of other stories; what follows is cut as long as it does not read like prose. */
const relatedHeading =
	/^(?:related(?: (?:posts?|articles?|stories|news|topics|content|coverage))?|more (?:stories|news|from .{1,40})|you (?:may|might) also like|recommended(?: for you)?|most (?:read|popular)|trending(?: now)?|recent posts)\s*:?$/i;

/** From here on nothing is the article's any more. */
const ending =
	/^(?:(?:leave|post|add|write) (?:a|your) (?:reply|comment)(?: cancel reply)?|cancel reply|your e-?mail address will not be published.*|join the (?:conversation|discussion)|comments? ?\(\d+\)|\d+ (?:comments?|responses?|replies|thoughts? on .*)|comments are closed.?|you must (?:be )?log(?:ged)? in to (?:post|leave) a comment.*)$/i;

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
		if (before >= 2 && isShort(words) && ending.test(words)) return i;
		if (line.trim() !== '') before++;
	}
	return lines.length;
}

function markFurniture(lines: readonly string[]): boolean[] {
	const words = lines.map(line => (line.length > longestFurniture * 2 ? line : line.trim()));
	const marked = words.map(line => isShort(line) && furniture.some(pattern => pattern.test(line)));
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
		if (isShort(line) && relatedHeading.test(line)) inside = true;
		else if (inside && (!isShort(line) || /[.!?]["'”’)]*$/.test(line)) && line !== '') inside = false;
		if (inside) marked[i] = true;
	}
}
