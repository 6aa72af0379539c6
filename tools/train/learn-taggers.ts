import {type Columns, columnsOf} from '../../source/analysis/tagging/columns.ts';
import {nameFeatures, speechFeatures} from '../../source/analysis/tagging/tag-features.ts';
import {type TaggerWeights, type Tags, tagParagraph} from '../../source/analysis/tagging/tag-paragraph.ts';
import {nameTags, partsOfSpeech} from '../../source/analysis/tagging/tag-sets.ts';
import {Tagger} from '../../source/analysis/tagging/tagger.ts';
import {tokenize} from '../../source/analysis/tokens/tokens.ts';
import {stretchesBetweenBlankLines} from '../../source/article/paragraphs.ts';
import type {GoldArticle} from './read-corpus.ts';
import {tagsOf} from './silver-tags.ts';
import {trainTagger} from './train-tagger.ts';

type Paragraph = {columns: Columns; gold: Tags};

function paragraphsOf({text, tags}: GoldArticle): Paragraph[] {
	if (tags === undefined) return [];
	return stretchesBetweenBlankLines(text).map(({start, end}) => {
		const tokens = tokenize(text, start, end);
		return {columns: columnsOf(tokens), gold: tagsOf(tokens, tags)};
	});
}

/** Learns both taggers from articles with silver tags; the tagger of names sees parts of speech as the other gives them. */
export function learnTaggers(articles: readonly GoldArticle[], seed: number): TaggerWeights {
	const paragraphs = articles.flatMap(paragraphsOf);
	const speech = trainTagger(
		paragraphs.map(({columns, gold}) => ({columns, gold: gold.speech, features: speechFeatures})),
		{bits: 16, tags: partsOfSpeech.length, epochs: 4, seed, knownFrom: 8, knownShare: 0.985},
	);
	const tagger = new Tagger(speech);
	const names = trainTagger(
		paragraphs.map(({columns, gold}) => ({
			columns,
			gold: gold.names,
			features: nameFeatures(tagger.tag(columns, speechFeatures)),
		})),
		{bits: 17, tags: nameTags.length, epochs: 5, seed, knownFrom: 8, knownShare: 0.995},
	);
	return {speech, names};
}

/** Runs of tokens with one kind of name, `other` left out. */
function runsOf(names: Uint8Array): Set<string> {
	const runs = new Set<string>();
	for (let from = 0; from < names.length; ) {
		let to = from + 1;
		while (to < names.length && names[to] === names[from]) to++;
		const kind = names[from] ?? 0;
		if (kind !== 0 && kind !== nameTags.indexOf('other')) runs.add(`${kind}:${from}-${to}`);
		from = to;
	}
	return runs;
}

/** How far the taggers agree with silver tags: share of parts of speech, F1 of names as wholes; both in per cent. */
export function agreement(weights: TaggerWeights, articles: readonly GoldArticle[]): {speech: number; names: number} {
	let tokens = 0;
	let same = 0;
	let found = 0;
	let wanted = 0;
	let right = 0;
	for (const {columns, gold} of articles.flatMap(paragraphsOf)) {
		const tags = tagParagraph(weights, columns);
		tokens += columns.length;
		same += tags.speech.filter((tag, at) => tag === gold.speech[at]).length;
		const ours = runsOf(tags.names);
		const theirs = runsOf(gold.names);
		found += ours.size;
		wanted += theirs.size;
		right += ours.intersection(theirs).size;
	}
	return {speech: (100 * same) / tokens, names: (200 * right) / (found + wanted)};
}
