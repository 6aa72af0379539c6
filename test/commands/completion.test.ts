import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {commandTable, flagsOf} from '../../source/commands/command-table.ts';
import {bashScript} from '../../source/commands/completion/bash.ts';
import {fishScript} from '../../source/commands/completion/fish.ts';
import {zshScript} from '../../source/commands/completion/zsh.ts';
import {flagsForAll, written} from '../../source/commands/flag-table.ts';
import {makeHome} from '../helpers/home.ts';

/** What bash proposes for the last of the words, in a folder with an article and one below it. */
function proposed(...words: string[]): string[] {
	using home = makeHome();
	mkdirSync(path.join(home.path, 'news'));
	writeFileSync(path.join(home.path, 'an article.md'), '');
	const asked = `COMP_WORDS=(whosaid "$@"); COMP_CWORD=$#; _whosaid; printf '%s\\n' "\${COMPREPLY[@]}"`;
	const {stdout, stderr} = spawnSync('bash', ['-c', `${bashScript()}\n${asked}`, 'bash', ...words], {
		cwd: home.path,
		encoding: 'utf8',
	});
	expect(stderr).toBe('');
	return stdout.split('\n').filter(line => line !== '');
}

describe('bash completes', () => {
	test.each<[string[], string[]]>([
		[['quo'], ['quotes']],
		[['drafts', 's'], ['show']],
		[
			['drafts', '--format', ''],
			['table', 'json'],
		],
		[
			['quotes', 'an article.md', '--format', 'js'],
			['json', 'jsonld'],
		],
		[['quotes', 'an article.md', '--kind', 'm'], ['mixed']],
		[['--theme', 'li'], ['light']],
		[['--theme', 'dark', 'rea'], ['read']],
		[['--data-dir', 'ne'], ['news']],
		[['quotes', 'an'], ['an article.md']],
		[['completion', 'f'], ['fish']],
		[['help', 'act'], ['actors']],
		[['batch', '--jobs', ''], []],
		[['keys', 'a'], []],
	])('%j', (words, wanted) => {
		expect(proposed(...words)).toEqual(wanted);
	});

	test('no flag of another command', () => {
		expect(proposed('read', '--')).toContain('--format');
		expect(proposed('read', '--')).not.toContain('--kind');
	});
});

test.each([
	['bash', bashScript],
	['zsh', zshScript],
	['fish', fishScript],
])('%s knows every command, its flags, and the flags for all', (shell, script) => {
	const text = script();
	const spelled = (flag: string) => (shell === 'fish' ? `-l ${written(flag).slice(2)} ` : written(flag));
	for (const [name, entry] of Object.entries(commandTable)) {
		expect(text).toMatch(new RegExp(`\\b${name}\\b`));
		for (const flag of flagsOf(entry)) expect(text).toContain(spelled(flag.name));
	}
	for (const flag of Object.keys(flagsForAll)) expect(text).toContain(spelled(flag));
});
