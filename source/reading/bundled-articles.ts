import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {packageRoot} from './package-root.ts';

/** A bundled article: `slug` is its file's name without ending, `path` is absolute. */
export type BundledArticle = {slug: string; headline: string; path: string};

/** The folder of the bundled articles, absolute. */
export const bundledFolder = (): string => path.join(packageRoot(), 'articles');

const bundledPaths = async (): Promise<string[]> =>
	(await readdir(bundledFolder()))
		.filter(name => name.endsWith('.md'))
		.sort()
		.map(name => path.join(bundledFolder(), name));

/** The article that is opened when none is named: the first by file name. Loads no parser. */
export async function defaultArticlePath(): Promise<string> {
	const [first] = await bundledPaths();
	if (first === undefined) throw new Error('The articles folder of whosaid is empty: install it again.');
	return first;
}

/** All bundled articles in the order of their file names, for a list to choose from. */
export async function bundledArticles(): Promise<BundledArticle[]> {
	const {readFrontMatter, splitFrontMatter} = await import('./front-matter.ts');
	const paths = await bundledPaths();
	return Promise.all(
		paths.map(async file => {
			const slug = path.basename(file, '.md');
			const front = readFrontMatter(splitFrontMatter(await readFile(file, 'utf8')).yaml ?? '');
			return {slug, headline: (front.ok ? front.value.headline : undefined) ?? slug, path: file};
		}),
	);
}
