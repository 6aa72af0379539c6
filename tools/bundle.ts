import {copyFile, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {rolldown} from 'rolldown';
import {manualPage} from '../source/commands/manual.ts';
import {bundledArticles} from '../source/reading/bundled-articles.ts';
import {openArticle} from '../source/reading/open-location.ts';
import {type PreparedArticle, preparedFile} from '../source/reading/prepared-article.ts';
import {namedChunks} from './bundling/chunks.ts';
import {directImports} from './bundling/direct-imports.ts';
import {keptEngine} from './bundling/kept-code.ts';
import {improving, production} from './bundling/plugins.ts';

const root = path.join(import.meta.dirname, '..');

/** The programs of the package: what npm starts, what programs import, what runs in threads of its own, and what runs the engine. */
const entries = {
	launch: 'source/launch.ts',
	index: 'source/index.ts',
	'analysis-worker': 'source/effects/analysis-worker.ts',
	'batch-worker': 'source/commands/batch-worker.ts',
	'kept-code': 'source/analysis/kept/kept-code.ts',
};

/** Reads every bundled article and keeps it for the first frame. Throws where one cannot be read. */
async function prepareArticles(): Promise<void> {
	for (const {path: source} of await bundledArticles()) {
		const opened = await openArticle(source);
		if (!opened.ok) throw new Error(`${source}: ${opened.problem.message}`);
		const prepared: PreparedArticle = {markdown: await readFile(source, 'utf8'), article: opened.value.article};
		await mkdir(path.dirname(preparedFile(source)), {recursive: true});
		await writeFile(preparedFile(source), JSON.stringify(prepared));
	}
}

const chunks = namedChunks();
await rm(path.join(root, 'dist'), {recursive: true, force: true});
const build = await rolldown({
	cwd: root,
	input: entries,
	platform: 'node',
	// The exports of the entries stay; others may be added to them for the other chunks.
	preserveEntrySignatures: 'allow-extension',
	plugins: [...improving, chunks.plugin, directImports, keptEngine],
	transform: production,
	// A module that one place loads later and another at once goes where chunks.ts says.
	checks: {ineffectiveDynamicImport: false},
});
await build.write({
	dir: path.join(root, 'dist'),
	format: 'esm',
	minify: true,
	codeSplitting: {groups: [{name: chunks.nameOf, debugName: 'named'}], includeDependenciesRecursively: false},
});
await prepareArticles();

/** The learned weights and the lists of names are read from beside the bundled code. */
for (const file of [
	'weights.bin',
	'kinds.json',
	'cities.json',
	'given-names.json',
	'common-words.json',
	'countries.json',
])
	await copyFile(path.join(root, 'source/analysis/model', file), path.join(root, 'dist', file));

/** npm links the manual page from here (package.json: man). */
const {version} = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
await writeFile(path.join(root, 'dist/whosaid.1'), manualPage(version));
