import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Article} from '../article/schema.ts';
import {packageRoot} from './package-root.ts';

/** A bundled article as the build has read it, with the Markdown it was read from. */
export type PreparedArticle = {markdown: string; article: Article};

/** Where the build keeps what it has read from a bundled Markdown file. */
export const preparedFile = (source: string): string =>
	path.join(packageRoot(), 'dist', 'articles', `${path.basename(source, '.md')}.json`);

/**
 * The article of a bundled Markdown file as the build has read it, which spares the first frame the Markdown and YAML
 * parsers; undefined where there is none, or where `bytes` are no longer what it was read from.
 */
export async function preparedArticle(source: string, bytes: Uint8Array): Promise<Article | undefined> {
	try {
		const {markdown, article}: PreparedArticle = JSON.parse(await readFile(preparedFile(source), 'utf8'));
		return Buffer.from(bytes).toString('utf8') === markdown ? article : undefined;
	} catch {
		return undefined;
	}
}
