import {cleanLine} from '../../article/clean.ts';
import type {HtmlDocument, HtmlElement} from '../html/html-tree.ts';
import {attribute, elementsIn, hasClass, wordsIn} from '../html/page-elements.ts';

/**
 * A comment that stands on the page. `id` is WordPress's number, to answer it by; `excerpt` its first words;
 * `answerable` whether the page offers to answer it (a thread has a depth at which it does not).
 */
export type PageComment = {id: string; author: string; excerpt: string; answerable: boolean};

const commentId = /^(?:div-)?comment-(\d{1,18})$/;
/** Announcements of other sites, which stand among the comments. */
const announcement = /^(?:pingback|trackback)$/;
const excerptLength = 120;

/** The comments of a page in its order, as WordPress's themes write them: elements with the id `comment-N`. */
export const findPageComments = (document: HtmlDocument): PageComment[] =>
	commentElements(document).map(([id, element]) => {
		const own = [...ownElements(id, element)];
		return {
			id,
			author: authorOf(own),
			excerpt: shortened(cleanLine(contentOf(own, excerptLength + 80))),
			answerable: own.some(one => isAnswerLink(one, id)),
		};
	});

/** The comments of a page with all their words, up to `limit` UTF-16 units each. */
export const commentsWithWords = (
	document: HtmlDocument,
	limit: number,
): {id: string; author: string; words: string}[] =>
	commentElements(document).map(([id, element]) => {
		const own = [...ownElements(id, element)];
		return {id, author: authorOf(own), words: contentOf(own, limit)};
	});

function commentElements(document: HtmlDocument): [id: string, element: HtmlElement][] {
	const comments = new Map<string, HtmlElement>();
	for (const element of elementsIn(document)) {
		const id = commentId.exec(attribute(element, 'id') ?? '')?.[1];
		if (id === undefined || hasClass(element, announcement) || element.tagName === 'a') continue;
		if (!comments.has(id)) comments.set(id, element);
	}
	return [...comments];
}

/** Elements of one comment: what belongs to the answers below it is left out. */
function* ownElements(id: string, comment: HtmlElement): Generator<HtmlElement> {
	const waiting: HtmlElement[] = [comment];
	for (let element = waiting.pop(); element; element = waiting.pop()) {
		const other = commentId.exec(attribute(element, 'id') ?? '')?.[1];
		if (other !== undefined && other !== id) continue;
		yield element;
		for (const child of element.childNodes.toReversed()) if ('tagName' in child) waiting.push(child);
	}
}

const withClass = (own: readonly HtmlElement[], pattern: RegExp) => own.find(element => hasClass(element, pattern));

function authorOf(own: readonly HtmlElement[]): string {
	const author =
		withClass(own, /^fn$/) ?? withClass(own, /^(?:comment-author(?:-name)?|wp-block-comment-author-name)$/);
	return cleanLine(author ? wordsIn(author, 100) : '').replace(/ says:?$/i, '');
}

function contentOf(own: readonly HtmlElement[], limit: number): string {
	const content = withClass(own, /^(?:comment-content|wp-block-comment-content|comment-body-text|comment-text)$/);
	return content ? wordsIn(content, limit) : '';
}

const isAnswerLink = (element: HtmlElement, id: string): boolean =>
	element.tagName === 'a' &&
	(attribute(element, 'data-commentid') === id ||
		new RegExp(`[?&]replytocom=${id}(?:[&#]|$)`).test(attribute(element, 'href') ?? ''));

/** Cut at a word, with a sign that it was. */
const shortened = (words: string): string =>
	words.length <= excerptLength ? words : `${words.slice(0, excerptLength).replace(/\s+\S*$/, '')}…`;
