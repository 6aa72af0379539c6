import {globSync, readFileSync} from 'node:fs';
import {basename, join, posix, sep} from 'node:path';
import {describe, expect, test} from 'vitest';
import {type Module, readModule} from './helpers/imports.ts';
import {folderRules, forbiddenImports} from './helpers/layout-rules.ts';

const root = join(import.meta.dirname, '..');
const readPackage = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const modules: Module[] = globSync('**/*.{ts,tsx}', {cwd: join(root, 'source')})
	.map(path => path.split(sep).join('/'))
	.sort()
	.map(path => readModule(path, readFileSync(join(root, 'source', path), 'utf8')));

const pathsOf = (found: readonly Module[]): string[] => found.map(({path}) => path);

/** Files and packages that are loaded at once with a file of `source/`. */
function loadedWith(path: string): string[] {
	const found = new Set([path]);
	for (const one of found)
		for (const {from, typeOnly, later} of modules.find(module => module.path === one)?.imports ?? [])
			if (!typeOnly && !later) found.add(from.startsWith('.') ? posix.join(posix.dirname(one), from) : from);
	return [...found];
}

describe('source/', () => {
	test('is read', () => {
		expect(pathsOf(modules)).toContain('article/schema.ts');
	});

	test('every import is an arrow of the layout', () => {
		expect(modules.flatMap(forbiddenImports)).toEqual([]);
	});

	test('relative imports name files that exist, with their ending', () => {
		const missing = modules.flatMap(({path, imports}) =>
			imports
				.filter(({from}) => from.startsWith('.') && globSync(join(root, 'source', path, '..', from)).length === 0)
				.map(({from}) => `${path} imports ${from}`),
		);
		expect(missing).toEqual([]);
	});

	test('exports have names', () => {
		expect(pathsOf(modules.filter(({hasDefaultExport}) => hasDefaultExport))).toEqual([]);
	});

	test('one file of the screen listens for keys, no other', () => {
		const listening = pathsOf(modules.filter(({identifiers}) => identifiers.has('useInput')));
		expect(listening.filter(path => !path.startsWith('screen/'))).toEqual([]);
		expect(listening.length).toBeLessThanOrEqual(1);
	});

	test.each([
		'screen/open-workbench.tsx',
		'commands/quotes.ts',
		'commands/actors.ts',
		'reading/open-location.ts',
		'analysis/analyse.ts',
	])('%s begins without zod, which takes several milliseconds to load', path => {
		expect(loadedWith(path)).not.toContain('zod');
	});

	test('no name is for a kind of code', () => {
		const banned = /^(utils?|helpers?|types?|hooks?|misc|common)$/;
		const parts = modules.flatMap(({path}) => path.split('/').map(part => basename(part).replace(/\.\w+$/, '')));
		expect(parts.filter(part => banned.test(part))).toEqual([]);
	});

	test('names of files and folders are kebab-case', () => {
		expect(
			pathsOf(modules).filter(path => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/.test(path)),
		).toEqual([]);
	});
});

describe('the rules', () => {
	const check = (path: string, code: string): number => forbiddenImports(readModule(path, code)).length;

	test.each([
		['article/span.ts', `import type {Span} from './schema.ts'`],
		['article/schema.ts', `import * as z from 'zod'`],
		[
			'reading/markdown.ts',
			`import {cleanText} from '../article/clean.ts'; import {fromMarkdown} from 'mdast-util-from-markdown'`,
		],
		[
			'workbench/commands/moving.ts',
			`import type {Draft} from '../../reply/schema.ts'; import {go} from '../change.ts'`,
		],
		['workbench/update.ts', `export {one} from './commands/one.ts'`],
		[
			'panes/text/text-pane.tsx',
			`import {visibleRows} from '../../workbench/selectors/rows.ts'; import {Box} from 'ink'`,
		],
		[
			'panes/text/text-pane.tsx',
			`import type {State} from '../../workbench/state.ts'; import {List} from '../../components/list.tsx'`,
		],
		['components/list.tsx', `import stringWidth from 'string-width'; import {useMemo} from 'react'`],
		['session/run-session.ts', `const {openLibrary} = await import('../library/library.ts')`],
		['screen/open-workbench.tsx', `import {runSession} from '../session/run-session.ts'`],
		['index.ts', `export {readArticle} from './reading/read-article.ts'`],
		['cli.tsx', `import {render} from 'ink'; import {openWorkbench} from './screen/open-workbench.tsx'`],
	])('%s may: %s', (path, code) => {
		expect(check(path, code)).toBe(0);
	});

	test.each([
		['article/span.ts', `import type {Actor} from '../analysis/schema.ts'`],
		['analysis/analyse.ts', `import {read} from '../reading/read-article.ts'`],
		['reading/read-article.ts', `const {useState} = await import('react')`],
		['workbench/update.ts', `import {readFileSync} from 'node:fs'`],
		['workbench/update.ts', `import type {Key} from 'ink'`],
		['workbench/update.ts', `let store: import('../library/library.ts').Library`],
		['workbench/update.ts', `export * from '../panes/text/text-pane.tsx'`],
		['components/list.tsx', `import type {State} from '../workbench/state.ts'`],
		['components/list.tsx', `import * as z from 'zod'`],
		['panes/text/text-pane.tsx', `import {update} from '../../workbench/update.ts'`],
		['panes/text/text-pane.tsx', `import {openLibrary} from '../../library/library.ts'`],
		['screen/frame.tsx', `import {perform} from '../effects/perform.ts'`],
		['commands/read.ts', `import {Frame} from '../screen/frame.tsx'`],
		['index.ts', `export {openLibrary} from './library/library.ts'`],
		['export/json.ts', `import {run} from '../cli.tsx'`],
		['utils/text.ts', ''],
	])('%s may not: %s', (path, code) => {
		expect(check(path, code)).toBe(1);
	});

	test('an import() that cannot be read is refused', () => {
		expect(() => readModule('cli.tsx', 'await import(name)')).toThrow('not a plain string');
	});

	test.each(['export default 3', 'const a = 1; export {a as default}'])('a default export is seen: %s', code => {
		expect(readModule('cli.tsx', code).hasDefaultExport).toBe(true);
	});

	test('every folder has its rule', () => {
		const folders = globSync('*/', {cwd: join(root, 'source')}).map(folder => basename(folder));
		expect(folders.filter(folder => folderRules[folder] === undefined)).toEqual([]);
	});
});

describe('package.json', () => {
	const {dependencies, workspaces} = readPackage('package.json');

	test.each(['ink', 'react', 'ink-select-input', 'meow', 'zod'])('%s is a dependency', name => {
		expect(Object.keys(dependencies)).toContain(name);
	});

	test('the runtime of every platform has one version', () => {
		expect(workspaces).toEqual(['tools/runtime']);
		const {optionalDependencies} = readPackage('tools/runtime/package.json');
		expect(Object.keys(optionalDependencies)).toHaveLength(5);
		expect([...new Set(Object.values(optionalDependencies))]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
	});
});
