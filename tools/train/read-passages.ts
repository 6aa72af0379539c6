import {type Document, type Passage, readDocument} from '../../source/analysis/document.ts';
import {findFrames} from '../../source/analysis/frames/find-frames.ts';
import type {Frame} from '../../source/analysis/frames/frame.ts';
import {contextOf} from '../../source/analysis/spans/find-spans.ts';
import type {SpanContext} from '../../source/analysis/spans/span-context.ts';
import {partOf} from '../../source/analysis/spans/span-labels.ts';
import {type CueWords, type SpanRow, spanRowOf, type WordFacts} from '../../source/analysis/spans/span-row.ts';
import type {TaggerWeights} from '../../source/analysis/tagging/tag-paragraph.ts';
import {articleFromText} from '../../source/reading/article-from-text.ts';
import {goldLabels} from './gold-labels.ts';
import type {GoldArticle} from './read-corpus.ts';

/** An annotated article as the layers below the finder read it. */
export type ReadArticle = {gold: GoldArticle; document: Document; frames: readonly Frame[]};

/** A passage as the finder and the linker see it, with the labels it should get. */
export type GoldRow = {
	article: GoldArticle;
	passage: Passage;
	row: SpanRow;
	context: SpanContext;
	labels: Uint8Array;
};

/** Tags an annotated article with these taggers and finds its frames; the finder sees what they got wrong. */
export function readGold(gold: GoldArticle, taggers: TaggerWeights): ReadArticle {
	const document = readDocument(articleFromText(gold.id, gold.text), taggers);
	return {gold, document, frames: findFrames(document)};
}

/** How often each word is part of a cue, in 255ths; words seen less than three times in cues, or in one of twenty, are left out. */
export function cueWordsOf(articles: readonly ReadArticle[]): CueWords {
	const counts = new Map<number, {cue: number; all: number}>();
	for (const {gold, document} of articles)
		for (const passage of document.passages) {
			const labels = goldLabels(passage, gold.attributions);
			passage.columns.word.forEach((word, at) => {
				const count = counts.get(word) ?? {cue: 0, all: 0};
				count.all++;
				if (partOf(labels[at] ?? 0) === 2) count.cue++;
				counts.set(word, count);
			});
		}
	const words = new Map<number, number>();
	for (const [word, {cue, all}] of counts)
		if (cue >= 3 && cue / all >= 0.05) words.set(word, Math.round((255 * cue) / all));
	return words;
}

/** The rows of an article, one a passage. */
export const goldRowsOf = ({gold, document, frames}: ReadArticle, words: WordFacts): GoldRow[] =>
	document.passages.map((passage, paragraph) => {
		const own = frames.filter(frame => frame.paragraph === paragraph);
		const row = spanRowOf(passage, own, words, paragraph);
		return {article: gold, passage, row, context: contextOf(row), labels: goldLabels(passage, gold.attributions)};
	});
