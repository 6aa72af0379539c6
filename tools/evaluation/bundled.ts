import {analyse} from '../../source/analysis/analyse.ts';
import type {Article} from '../../source/article/schema.ts';
import {batchAnswer} from '../../source/export/batch-answer.ts';
import {openArticle} from '../../source/reading/open-location.ts';
import {
	type BundledArticle,
	bundledArticles,
	type ExpectedArticle,
	locateQuotations,
} from '../../test/helpers/expected.ts';
import {type NewswireScore, scoreNewswire} from './newswire.ts';
import type {GoldQuotation, NewswireGold} from './newswire-gold.ts';
import type {Prediction, Stretch} from './prediction.ts';

/** Scores the bundled articles, as the program opens them, against what a careful reader finds in each. */
export async function scoreBundled(): Promise<NewswireScore> {
	const predictions = new Map<string, Prediction>();
	const golds: NewswireGold[] = [];
	for (const bundled of bundledArticles()) {
		const article = await opened(bundled);
		predictions.set(bundled.slug, batchAnswer(bundled.slug, article, analyse(article)));
		golds.push(goldOf(bundled.slug, article.text, bundled.expected));
	}
	return scoreNewswire(golds, ({id}) => predictions.get(id) ?? {quotations: [], actors: []});
}

async function opened({slug, path}: BundledArticle): Promise<Article> {
	const article = await openArticle(path);
	if (!article.ok) throw new Error(`${slug}: ${article.problem.message}`);
	return article.value.article;
}

/** What is expected of an article, in the newswire corpus's form; where its actors are named is not said. */
function goldOf(id: string, text: string, {quotations, notSpeech, actors}: ExpectedArticle): NewswireGold {
	const located = locateQuotations(text, quotations);
	return {
		id,
		text,
		quotations: quotations.map(({kind, source, speaker, via}, index): GoldQuotation => {
			const spans = (located[index] ?? []).map(({start, end}): [number, number] => [start, end]);
			const start = Math.min(...spans.map(([from]) => from));
			const end = Math.max(...spans.map(([, to]) => to));
			const place = source === undefined ? undefined : nearest(text, source, start);
			return {start, end, spans, kind, source: place, speaker, via};
		}),
		notSpeech: notSpeech.flatMap(words => allPlaces(text, words)),
		actors: actors.map(({name, kind, aliases, roles}) => ({name, kind, forms: [name, ...aliases], roles})),
	};
}

function allPlaces(text: string, words: string): [number, number][] {
	const found: [number, number][] = [];
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
		found.push([at, at + words.length]);
	return found;
}

/** Where the words stand nearest to an offset. */
function nearest(text: string, words: string, offset: number): [number, number] | undefined {
	const distance = ([start]: Stretch): number => Math.abs(start - offset);
	return allPlaces(text, words).sort((a, b) => distance(a) - distance(b))[0];
}
