import type {WeightsFile} from '../../source/analysis/model/weights-file.ts';
import {SpanFinder} from '../../source/analysis/spans/find-spans.ts';
import type {WordFacts} from '../../source/analysis/spans/span-row.ts';
import type {TaggerWeights} from '../../source/analysis/tagging/tag-paragraph.ts';
import {ChainThreads} from './chain-threads.ts';
import {readLeanings} from './leaning-list.ts';
import {finderExample, finderSettings} from './learn-finder.ts';
import {linkExamples, linkerSettings} from './learn-linker.ts';
import {learnTaggers} from './learn-taggers.ts';
import {meanChain} from './mean-chain.ts';
import {packChain, packTagger} from './pack.ts';
import type {GoldArticle} from './read-corpus.ts';
import {cueWordsOf, type GoldRow, goldRowsOf, type ReadArticle, readGold} from './read-passages.ts';
import {sharedExamples} from './shared-examples.ts';
import type {ChainExample} from './train-chain.ts';
import {wordSenses} from './word-senses.ts';

/** How many parts the articles are cut in, so that each is tagged and searched by what was learned from the others. */
const folds = 5;

/** The few newswire articles count this often: they are what most articles that readers open are like. */
const newswireShare = 6;

/** What a fold's finder is asked for is its faults, which a shorter training shows as well. */
const inFold = {epochs: 5, polish: 0, kept: Number.POSITIVE_INFINITY};

type Tell = (words: string) => void;

/** What is known of words without the corpus, or from other words of it. */
type Meanings = Omit<WordFacts, 'cueWords'>;

const heardPasses =
	(tell: Tell, what: string) =>
	(likelihood: number): void =>
		tell(`${what}: log likelihood ${likelihood.toFixed(4)} a token`);

/**
 * Learns all weights. What an upper layer sees in training has to be as faulty as what it will see later, so that
 * taggers and finder are also learned without one fold at a time, and that fold is read by them.
 */
export async function learnModel(
	articles: readonly GoldArticle[],
	seed: number,
	tell: Tell,
): Promise<Omit<WeightsFile, 'note'>> {
	const threads = new ChainThreads();
	const meanings = {senses: wordSenses(), leanings: readLeanings()};
	const foldOf = new Map(articles.map((article, index) => [article, index % folds]));
	const outside = (fold: number) => articles.filter(article => foldOf.get(article) !== fold);
	const taggers: TaggerWeights = learnTaggers(articles, seed);
	tell('taggers learned');
	const read: ReadArticle[] = [];
	for (let fold = 0; fold < folds; fold++) {
		const others = learnTaggers(outside(fold), seed);
		for (const article of articles) if (foldOf.get(article) === fold) read.push(readGold(article, others));
	}
	tell(`${folds} folds tagged`);
	const examples = read.length === 0 ? [] : await linkerExamples(read, foldOf, meanings, {threads, seed, tell});
	const cueWords = cueWordsOf(read);
	const rows = weighted(read.flatMap(article => goldRowsOf(article, {cueWords, ...meanings})));
	const finding = rows.map(finderExample);
	const finder = await meanChain(finding, finderSettings(seed), threads, heardPasses(tell, 'finder'));
	const linker = await meanChain(examples, linkerSettings(seed), threads, heardPasses(tell, 'linker'));
	const speech = packTagger('speech', taggers.speech, 4);
	const names = packTagger('names', taggers.names, 8);
	const packedFinder = packChain('finder', finder);
	const packedLinker = packChain('linker', linker);
	return {
		tables: [speech.table, names.table, packedFinder.table, packedLinker.table],
		words: [
			speech.words,
			names.words,
			{name: 'cues', words: cueWords},
			{name: 'senses', words: meanings.senses},
			{name: 'leanings', words: meanings.leanings},
		],
		numbers: [speech.numbers, names.numbers, packedFinder.numbers, packedLinker.numbers],
	};
}

const weighted = (rows: readonly GoldRow[]): GoldRow[] =>
	rows.flatMap(row => (row.article.habit === 'newswire' ? Array<GoldRow>(newswireShare).fill(row) : row));

async function linkerExamples(
	read: readonly ReadArticle[],
	foldOf: ReadonlyMap<GoldArticle, number>,
	meanings: Meanings,
	{threads, seed, tell}: {threads: ChainThreads; seed: number; tell: Tell},
): Promise<ChainExample[]> {
	const settings = {...finderSettings(seed), ...inFold};
	const ofFold = async (fold: number): Promise<ChainExample[]> => {
		const others = read.filter(({gold}) => foldOf.get(gold) !== fold);
		const cueWords = cueWordsOf(others);
		const rows = (some: readonly ReadArticle[]) =>
			weighted(some.flatMap(article => goldRowsOf(article, {cueWords, ...meanings})));
		const examples = sharedExamples(rows(others).map(finderExample));
		const finder = new SpanFinder(await threads.learn({examples, settings}, () => undefined));
		tell(`finder without fold ${fold + 1} of ${folds} learned`);
		return rows(read.filter(({gold}) => foldOf.get(gold) === fold)).flatMap(row => linkExamples(row, finder));
	};
	const examples = await Promise.all(Array.from({length: folds}, (_, fold) => ofFold(fold)));
	return examples.flat();
}
