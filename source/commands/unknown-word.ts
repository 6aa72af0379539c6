import {existsSync} from 'node:fs';
import {failed, type Problem} from '../article/problem.ts';
import {commandTable} from './command-table.ts';

/** Words further from a command than this, in letters changed, added or left out, are not taken for a slip of it. */
const mostSlips = 2;

/**
 * What is said of a bare word that is neither a command nor a file: most likely a command was meant. Undefined for a
 * word that is a file, or that is written like a path.
 */
export function unknownWord(word: string): Problem | undefined {
	if (!/^[a-z]{2,20}$/i.test(word) || existsSync(word)) return undefined;
	const [closest] = Object.keys(commandTable)
		.map(name => ({name, slips: slipsBetween(word.toLowerCase(), name)}))
		.filter(({slips}) => slips <= mostSlips)
		.sort((a, b) => a.slips - b.slips);
	const nextStep = closest ? `Did you mean whosaid ${closest.name}?` : 'whosaid help lists the commands.';
	return failed('no-such-file', `There is no file and no command ${word}.`, nextStep).problem;
}

/** How many letters must be changed, added or left out (Levenshtein distance), a row of the table at a time. */
function slipsBetween(a: string, b: string): number {
	let row = Array.from({length: b.length + 1}, (_, i) => i);
	for (const [i, letter] of [...a].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...b].entries()) {
			const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
			next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
