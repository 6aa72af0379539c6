/**
 * Lists the common words that the kinds of names are told by: `node tools/train-words.ts CORPUS`. Words that several
 * articles of polnear/train.jsonl write without a capital, sorted; no sentence can be read from them.
 */
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {readPolnear} from './train/read-corpus.ts';

/** A word is common that so many articles have. */
const leastArticles = 3;

const smallWords = /(?<![\p{L}\p{N}’'-])\p{Ll}{3,}(?![\p{L}\p{N}’'-])/gu;

function commonWords(folder: string): string[] {
	const counts = new Map<string, number>();
	for (const {text} of readPolnear(folder, 'train'))
		for (const word of new Set(text.match(smallWords) ?? [])) counts.set(word, (counts.get(word) ?? 0) + 1);
	return [...counts].filter(([, count]) => count >= leastArticles).map(([word]) => word);
}

const corpus = process.argv[2];
if (corpus === undefined) {
	console.error('usage: train-words.ts CORPUS (a folder that holds polnear/)');
	process.exit(2);
}
const words = commonWords(corpus).sort((a, b) => (a < b ? -1 : 1));
const note = 'words without a capital in polnear train';
writeFileSync(
	path.join(import.meta.dirname, '../source/analysis/model/common-words.json'),
	`${JSON.stringify({note, words: words.join('\n')}, null, '\t')}\n`,
);
console.log(`${words.length} common words written`);
