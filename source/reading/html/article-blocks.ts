import {endsArticle, isFurnitureLine, isRelatedHeading} from '../furniture-lines.ts';
import {linkShare, type PageBlock} from './page-block.ts';
import {isCreditLine, isDisclosure, isPictureCounter, isTailLine, leadsAway} from './page-phrases.ts';

/** Furniture is short: longer blocks are the article's, whatever words they begin with. In UTF-16 units. */
const longestFurniture = 320;

/** From this share of link text on a block is a link, not a sentence with a link in it. */
const mostlyLink = 0.75;

const isCaption = ({kind}: PageBlock): boolean => kind === 'caption';
const isLink = (block: PageBlock): boolean => linkShare(block) >= mostlyLink;

/** A line that is a single link, no menu: on real pages nine of twelve such lines were the article's. */
const isOneLink = ({text, links}: PageBlock): boolean =>
	links.some(({span}) => span.end - span.start >= text.length * mostlyLink);

/** A full sentence or more; anything else may be a label, a date, a name. */
const isSentence = ({text}: PageBlock): boolean => text.length >= 80 || /[.!?…:;。！？։।—–-]["'”’»)\]]*$/.test(text);

/**
 * The blocks that are the article's, in order: without what leads to other stories, without the lines above and below
 * a story (dates, credits, sign-up boxes), with credits of pictures among the captions.
 */
export function articleBlocks(blocks: readonly PageBlock[], headline: string): PageBlock[] {
	const steps = [cutAfterEnd, withoutRelated, withoutLinkRuns, withoutLines, creditsToCaptions];
	const inner = steps.reduce((left, step) => step(left), blocks.slice());
	return withoutDanglingHeadings(withoutTail(withoutHead(inner, headline)));
}

/** Everything after a line such as "3 comments" goes, if most of the text stands before it. */
function cutAfterEnd(blocks: PageBlock[]): PageBlock[] {
	const lengths = blocks.map(({text}) => text.length);
	const total = lengths.reduce((sum, length) => sum + length, 0);
	let before = 0;
	for (const [i, block] of blocks.entries()) {
		if (before > total / 2 && block.text.length < longestFurniture && endsArticle(block.text))
			return blocks.slice(0, i);
		before += lengths[i] ?? 0;
	}
	return blocks;
}

/** Headings over other stories go with the links and lists below them. */
function withoutRelated(blocks: PageBlock[]): PageBlock[] {
	let inside = false;
	return blocks.filter(block => {
		if (isCaption(block)) return true;
		if (isRelatedHeading(block.text)) inside = true;
		else if (inside) inside = linkShare(block) > 0.3 || (block.kind !== 'paragraph' && block.text.length < 100);
		return !inside;
	});
}

/** Two or more links in a row, or a list of links, lead to other stories. */
function withoutLinkRuns(blocks: PageBlock[]): PageBlock[] {
	const words = blocks.filter(block => !isCaption(block));
	const alike = (a: PageBlock | undefined, b: PageBlock): boolean => a !== undefined && isLink(a) && a.kind === b.kind;
	const doomed = new Set(
		words.filter((block, i) => isLink(block) && (alike(words[i - 1], block) || alike(words[i + 1], block))),
	);
	return blocks.filter(block => !doomed.has(block));
}

function withoutLines(blocks: PageBlock[]): PageBlock[] {
	return blocks.filter(block => {
		if (isPictureCounter(block.text)) return false;
		if (isCaption(block) || block.text.length > longestFurniture) return true;
		if (isFurnitureLine(block.text) || isDisclosure(block.text)) return false;
		if (linkShare(block) > 0.4 && leadsAway(block.text)) return false;
		return !(isLink(block) && block.kind === 'paragraph' && !isOneLink(block));
	});
}

/** A credit that stands alone belongs to a picture; at the top of an article the line above it does too. */
function creditsToCaptions(blocks: PageBlock[]): PageBlock[] {
	return blocks.map((block, i) => {
		const next = blocks[i + 1];
		const isCredit = block.text.length < longestFurniture && isCreditLine(block.text);
		const isAbove = i === 0 && next !== undefined && next.text.length < 100 && isCreditLine(next.text);
		return block.kind === 'paragraph' && (isCredit || isAbove) ? {...block, kind: 'caption', links: []} : block;
	});
}

/** How many blocks from the top labels may stand; an article that begins otherwise is left as it is. */
const headBlocks = 10;

/** Labels, dates, names and repeated headlines above the first sentence, and the standfirst when it is a heading. */
function withoutHead(blocks: PageBlock[], headline: string): PageBlock[] {
	const first = blocks
		.slice(0, headBlocks)
		.findIndex(block => block.kind !== 'heading' && !isCaption(block) && isSentence(block));
	const isHead = (block: PageBlock): boolean => {
		if (block.kind === 'heading') return sameWords(block.text, headline) || block.text.length > 90 || isLink(block);
		return block.kind === 'paragraph' || (block.kind === 'list-item' && isLink(block));
	};
	return blocks.filter((block, i) => i >= first || !isHead(block));
}

const sameWords = (a: string, b: string): boolean => folded(a) !== '' && folded(a) === folded(b);
const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Lines below the story: who else reported, how to reach the author, copyright. Looked at from the end. */
function withoutTail(blocks: PageBlock[]): PageBlock[] {
	let end = blocks.length;
	while (end > 1) {
		const block = blocks[end - 1];
		if (
			block === undefined ||
			(!isCaption(block) && !(block.text.length <= longestFurniture && isTailLine(block.text, block.linked > 0)))
		)
			break;
		end--;
	}
	return blocks.filter((block, i) => i < end || isCaption(block));
}

/** A heading with nothing below it headed something that is gone. */
function withoutDanglingHeadings(blocks: PageBlock[]): PageBlock[] {
	const last = blocks.findLastIndex(({kind}) => kind !== 'heading' && kind !== 'caption');
	return last < 0 ? blocks : blocks.filter((block, i) => i <= last || isCaption(block));
}
