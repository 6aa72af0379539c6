import path from 'node:path';
import type {Plugin} from 'rolldown';
import {builtInModules} from './built-in-modules.ts';
import {lateExpressions} from './late-expressions.ts';

const root = path.join(import.meta.dirname, '../..');

/** Ink's developer tools import a package that is not installed, and the product never shows them. */
const withoutDevtools: Plugin = {
	name: 'without-devtools',
	resolveId: source => (source.endsWith('/devtools.js') ? {id: '\0no-devtools'} : null),
	load: id => (id === '\0no-devtools' ? 'export {};' : null),
};

const wasmUri = /"data:application\/octet-stream;base64,[^"]+"/;

/**
 * Yoga loads its code by `fetch` of a data URL, which starts Node's whole HTTP stack. Decoding it in place takes a
 * tenth off the time to the first frame. A Yoga that no longer has the two places this hooks into fails the build.
 */
const yogaInPlace: Plugin = {
	name: 'yoga-in-place',
	transform(code, id) {
		if (!id.endsWith('yoga-wasm-base64-esm.js')) return null;
		const [uri] = wasmUri.exec(code) ?? [];
		const start = 'loadYoga = loadYoga || {};';
		if (!uri || !code.includes(start)) throw new Error('yoga-layout has changed: its loader cannot be patched');
		const instantiate = `loadYoga.instantiateWasm ??= (imports, done) => {
			const bytes = Buffer.from(${uri}.slice(37), 'base64');
			const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
			done(instance);
			return instance.exports;
		};`;
		return code.replace(uri, '""').replace(start, start + instantiate);
	},
};

/** Gives Ink the width that the workbench measures with: the same numbers, without the emoji expression for plain prose. */
const oneMeasure: Plugin = {
	name: 'one-measure',
	resolveId: (source, importer) =>
		source === 'string-width' && !importer?.endsWith('/layout/cells.ts') ? {id: '\0string-width'} : null,
	load: id =>
		id === '\0string-width'
			? `export {cellWidth as default} from ${JSON.stringify(path.join(root, 'source/workbench/layout/cells.ts'))};`
			: null,
};

/** How libraries make their segmenter of graphemes. */
const segmenterOfLibraries = /new Intl\.Segmenter\((?:undefined, \{\s*granularity: ["']grapheme["']\s*\})?\)/g;

/** Gives libraries the workbench's graphemes: the same clusters, without Intl for plain prose. */
const oneSegmenter: Plugin = {
	name: 'one-segmenter',
	transform(code, id) {
		if (!id.includes('node_modules') || !code.includes('Intl.Segmenter')) return null;
		const graphemes = JSON.stringify(path.join(root, 'source/workbench/layout/graphemes.ts'));
		return `import {graphemes as ourGraphemes} from ${graphemes};\n${code.replaceAll(segmenterOfLibraries, 'ourGraphemes')}`;
	},
};

/** Has Ink put frames together by rows where it can. An Ink whose output has another shape fails the build. */
const rowsAtOnce: Plugin = {
	name: 'rows-at-once',
	transform(code, id) {
		if (!id.endsWith('ink/build/output.js')) return null;
		const start = '\n    get() {\n';
		if (!code.includes(start)) throw new Error('Ink has changed: its output cannot be patched');
		const rows = JSON.stringify(path.join(root, 'source/screen/compose-rows.ts'));
		return `import {composeRows} from ${rows};\n${code.replace(
			start,
			`${start}const rows = composeRows(this.operations, this.height);
			if (rows !== undefined) return {output: rows, height: this.height};\n`,
		)}`;
	},
};

/** What a bundle of an Ink program needs to run at all. */
export const necessary: readonly Plugin[] = [withoutDevtools];

/** What our bundle does with the libraries it draws with. */
export const improving: readonly Plugin[] = [
	withoutDevtools,
	yogaInPlace,
	oneMeasure,
	oneSegmenter,
	rowsAtOnce,
	lateExpressions,
	builtInModules,
];

/** How every bundle is made for production. */
export const production = {define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'}};
