import type {Article, Span} from '../article/schema.ts';
import {indexAt} from '../article/span.ts';
import {type Element, elementsOf} from './elements.ts';
import {parseMarks, type Stretch} from './marks.ts';
import {articleNames} from './names/article-names.ts';
import {smallWords} from './names/keep-names.ts';
import type {Name} from './names/name.ts';
import {type Paragraph, paragraphsOf} from './paragraphs.ts';
import {splitSentences} from './sentences.ts';
import {type Columns, columnsOf} from './tagging/columns.ts';
import {type TaggerWeights, type Tags, tagParagraph} from './tagging/tag-paragraph.ts';
import {type Token, tokenize} from './tokens/tokens.ts';

/** One paragraph, read: its tokens and names, and its sentences with names and stretches in marks as single elements. */
export type Passage = {
	paragraph: Paragraph;
	tokens: readonly Token[];
	/** The tokens as numbers, for what was learned. */
	columns: Columns;
	/** Part of speech and kind of name, one a token: indices into `partsOfSpeech` and `nameTags`. */
	tags: Tags;
	names: readonly Name[];
	stretches: readonly Stretch[];
	sentences: readonly Element[][];
};

/** An article's text with everything the layers above read. Offsets are those of `text`. */
export type Document = {
	text: string;
	passages: readonly Passage[];
	/** The words that the article writes without a capital. */
	small: ReadonlySet<string>;
};

/** Index of the sentence that an offset stands in, by binary search: a paragraph may have any number of them. */
export function sentenceAt({sentences}: Pick<Passage, 'sentences'>, offset: number): number {
	let low = 0;
	let high = sentences.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sentences[middle]?.[0]?.start ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
		else high = middle;
	}
	return Math.max(0, low - 1);
}

/** The elements inside a stretch, its own marks left out, the stretches it holds as single elements. */
export const elementsInside = (text: string, passage: Passage, stretch: Stretch): Element[] => {
	const {start, end} = stretch.inner;
	const inside = <Part extends Span>(parts: readonly Part[]): Part[] =>
		parts.slice(indexAt(parts, start - 1) + 1, indexAt(parts, end - 1) + 1);
	return elementsOf(text, inside(passage.tokens), inside(passage.names), stretch.children);
};

/** Reads an article's text: paragraphs, tokens, their tags, quotation marks, names, sentences. Linear in its length. */
export function readDocument(article: Pick<Article, 'text' | 'blocks'>, taggers: TaggerWeights): Document {
	const {text} = article;
	const paragraphs = paragraphsOf(article);
	const tokens = paragraphs.map(({start, end}) => tokenize(text, start, end));
	const small = smallWords(tokens);
	const stretches = parseMarks(text, paragraphs);
	const names = articleNames(text, paragraphs, tokens, stretches, small);
	let name = 0;
	let stretch = 0;
	const passages = paragraphs.map((paragraph, index): Passage => {
		const firstName = name;
		while ((names[name]?.start ?? Number.POSITIVE_INFINITY) < paragraph.end) name++;
		const firstStretch = stretch;
		while ((stretches[stretch]?.start ?? Number.POSITIVE_INFINITY) < paragraph.end) stretch++;
		const own = {names: names.slice(firstName, name), stretches: stretches.slice(firstStretch, stretch)};
		const ownTokens = tokens[index] ?? [];
		const row = elementsOf(text, ownTokens, own.names, own.stretches);
		const numbers = columnsOf(ownTokens);
		const tags = tagParagraph(taggers, numbers);
		return {paragraph, tokens: ownTokens, columns: numbers, tags, ...own, sentences: splitSentences(text, row)};
	});
	return {text, passages, small};
}
