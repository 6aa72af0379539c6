import {spawn} from 'node:child_process';
import {done, failed, type Result} from '../article/problem.ts';
import type {Misspelling} from '../workbench/state.ts';

/** The region whose spelling is meant by a language without one, where it is not the language's own code. */
const usualRegions: Readonly<Record<string, string>> = {en: 'US', uk: 'UA', cs: 'CZ', da: 'DK', sv: 'SE', el: 'GR'};

/** A BCP 47 tag as dictionaries are named: `en-GB` is en_GB, `de` de_DE. */
function dictionaryOf(tag: string): string {
	const [language = 'en', ...rest] = tag.split('-');
	const region = rest.find(part => /^[a-z]{2}$/i.test(part)) ?? usualRegions[language] ?? language;
	return `${language.toLowerCase()}_${region.toUpperCase()}`;
}

/** The checkers, the one to try first in front: both speak the protocol of ispell's `-a` (man hunspell). */
const checkers: readonly (readonly [program: string, parameters: (dictionary: string) => string[]])[] = [
	['hunspell', dictionary => ['-a', '-i', 'utf-8', '-d', dictionary]],
	['aspell', dictionary => ['-a', '--encoding=utf-8', `--lang=${dictionary}`]],
];

const patience = 10_000;
const suggestionsShown = 7;

type Line = {start: number; text: string};

/** The lines the writer wrote: quoted ones are the article's. */
function ownLines(text: string): Line[] {
	let start = 0;
	return text
		.split('\n')
		.map(line => {
			const one = {start, text: line};
			start += line.length + 1;
			return one;
		})
		.filter(line => line.text.trim() !== '' && !/^\s*>/.test(line.text));
}

/** Runs a checker over the lines; undefined when it is not there, or has no such dictionary. */
function answerOf(program: string, parameters: string[], lines: readonly Line[]): Promise<string | undefined> {
	return new Promise(resolve => {
		const child = spawn(program, parameters, {stdio: ['pipe', 'pipe', 'ignore'], timeout: patience});
		const pieces: Buffer[] = [];
		child.on('error', () => resolve(undefined));
		child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
		child.on('close', code => resolve(code === 0 ? Buffer.concat(pieces).toString('utf8') : undefined));
		child.stdin.on('error', () => undefined);
		// "!" leaves out what is right; "^" keeps a line from being taken for a command.
		child.stdin.end(`!\n${lines.map(({text}) => `^${text}\n`).join('')}`);
	});
}

/** The misspelt words of one line in their order, found again in it: checkers count places in bytes or characters. */
function misspeltIn(line: Line, answers: readonly string[]): Misspelling[] {
	let from = 0;
	return answers.flatMap((answer): Misspelling[] => {
		const [, missing, suggestions = ''] = /^[&?#] (\S+) \d+(?: \d+: (.*))?$/.exec(answer) ?? [];
		const at = missing === undefined ? -1 : line.text.indexOf(missing, from);
		if (missing === undefined || at < 0) return [];
		from = at + missing.length;
		const offered = suggestions.split(', ').filter(suggestion => suggestion !== '');
		return [{start: line.start + at, end: line.start + from, suggestions: offered.slice(0, suggestionsShown)}];
	});
}

/** The answers in groups, one a line: a blank line ends each; the first line greets. */
function groupsOf(answer: string): string[][] {
	const groups: string[][] = [[]];
	for (const line of answer.split('\n').slice(1)) {
		if (line === '') groups.push([]);
		else groups.at(-1)?.push(line);
	}
	return groups;
}

export type Spelling = {checker: string; found: Misspelling | undefined};

/**
 * The first word of the writer's own lines that the system's `hunspell` or `aspell` does not know and that is not among
 * `known`. No shell is asked. A problem where neither is there or has the language.
 */
export async function checkSpelling(
	text: string,
	language: string,
	known: readonly string[],
): Promise<Result<Spelling>> {
	const lines = ownLines(text);
	const dictionary = dictionaryOf(language);
	for (const [checker, parameters] of checkers) {
		const answer = await answerOf(checker, parameters(dictionary), lines);
		if (answer === undefined) continue;
		const groups = groupsOf(answer);
		const misspelt = lines.flatMap((line, index) => misspeltIn(line, groups[index] ?? []));
		const found = misspelt.find(({start, end}) => !known.includes(text.slice(start, end)));
		return done({checker, found});
	}
	return failed(
		'spelling',
		`No spelling checker for ${dictionary} was found.`,
		'Install hunspell or aspell with that dictionary to use it.',
	);
}
