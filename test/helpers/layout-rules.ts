import {posix} from 'node:path';
import type {Import, Module} from './imports.ts';

/**
 * What a folder of `source/` may import besides itself: folders, files of `source/`, and packages where these are limited.
 * `values` may be imported in any way, `types` with `import type` only.
 */
type Rule = {values: string[]; types?: string[]; packages?: string[]};

const model = ['article', 'analysis', 'reply', 'correction'];
const drawing = ['react', 'ink', 'ink-select-input', 'string-width'];
const beforeTheScreen = ['reading', 'export', 'workbench', 'library', 'network', 'effects', 'configuration'];

/** The arrows between folders, in the order of the layout. */
export const folderRules: Record<string, Rule> = {
	article: {values: []},
	reading: {values: ['article']},
	analysis: {values: ['article']},
	reply: {values: ['article', 'analysis']},
	// Words of a correction are bound to their place as a citation's are.
	correction: {values: ['article', 'analysis', 'reply']},
	export: {values: model},
	workbench: {values: [...model, 'reading', 'export']},
	library: {values: model},
	network: {values: ['article', 'reply']},
	effects: {values: [...model, 'reading', 'export', 'workbench', 'library', 'network']},
	commands: {values: [...model, ...beforeTheScreen]},
	// The one routine of the library that makes folders, wherever they are.
	configuration: {values: ['article', 'workbench', 'library/make-folder.ts']},
	components: {values: [], packages: drawing},
	panes: {
		values: ['workbench/selectors', 'workbench/layout', 'workbench/editor', 'components', ...model],
		types: ['workbench'],
		packages: drawing,
	},
	session: {values: [...model, ...beforeTheScreen]},
	linear: {values: ['session', 'panes', 'workbench', ...model, 'configuration'], types: ['components']},
	screen: {
		values: ['panes', 'components', 'workbench', 'session', 'article/counted.ts'],
		types: model,
		packages: drawing,
	},
};

/** Files with arrows of their own. */
const fileRules: Record<string, Rule> = {
	'index.ts': {values: ['article', 'reading', 'analysis']},
	'cli.tsx': {values: [...Object.keys(folderRules), 'launch.ts']},
	'launch.ts': {values: [...Object.keys(folderRules), 'cli.tsx']},
	'screen/open-workbench.tsx': {
		values: ['screen', 'components', 'session', 'configuration'],
		packages: [...drawing, 'node:*'],
	},
};

const reactAndInk = /^(react|ink)([-/].*)?$/;
const fileEnding = /\.\w+$/;

const folderOf = (path: string): string => path.split('/', 1)[0] ?? '';

const within = (path: string, places: readonly string[]): boolean =>
	places.some(place => path === place || path.startsWith(`${place}/`));

/** A package without the path inside it: `mdast`, `@scope/name`; built-in modules are `node:*`. */
const packageOf = (name: string): string => {
	if (name.startsWith('node:')) return 'node:*';
	return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
};

/** Whether a folder that draws nothing may use the package. */
const mayUse = (folder: string, {packages}: Rule, name: string): boolean => {
	if (packages !== undefined) return packages.includes(packageOf(name));
	if (['cli.tsx', 'launch.ts'].includes(folder)) return true;
	return !reactAndInk.test(name) && !(folder === 'workbench' && name.startsWith('node:'));
};

function isAllowed(path: string, rule: Rule, {from, typeOnly}: Import): boolean {
	const folder = folderOf(path);
	if (!from.startsWith('.')) return mayUse(folder, rule, from);
	const target = posix.join(posix.dirname(path), from);
	const own = fileEnding.test(folder) ? [] : [folder];
	return within(target, [...own, ...rule.values, ...(typeOnly ? (rule.types ?? []) : [])]);
}

/** The imports of a module that the layout does not allow, a sentence each. A file in no known folder has no arrows at all. */
export function forbiddenImports({path, imports}: Module): string[] {
	const rule = fileRules[path] ?? folderRules[folderOf(path)];
	if (rule === undefined) return [`${path} is in no folder of the layout`];
	return imports
		.filter(one => !isAllowed(path, rule, one))
		.map(({from, typeOnly}) => `${path} imports ${typeOnly ? 'types of ' : ''}${from}`);
}
