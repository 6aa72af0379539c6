import {closeSync, openSync, readSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Article} from '../article/schema.ts';
import {composeArticle} from './compose-article.ts';
import {decodeStated} from './decode-text.ts';
import {detectFormat} from './detect-format.ts';
import {isFeed} from './feeds/is-feed.ts';
import {readPlainText} from './plain-text.ts';
import {largestSource} from './source-size.ts';

/** Files shorter than this, in bytes, are read whole before anybody waits. */
const long = 256 * 1024;

/** How much of a long file is read first: many screens. */
const firstRead = 32 * 1024;

/**
 * The beginning of a long plain text, to be looked at while the whole is read: its headline and first paragraphs as far
 * as they can be told without the rest. Undefined for anything else, and where there is any doubt: short files, other
 * formats, bytes that do not say their encoding. Its id is not that of the article.
 */
export function articleBeginning(location: string): Article | undefined {
	const file = path.resolve(location);
	const bytes = firstBytes(file);
	if (bytes === undefined || isFeed(bytes)) return undefined;
	const decoded = decodeStated(bytes, undefined);
	if (decoded?.ok !== true) return undefined;
	const text = decoded.value.replace(/^\ufeff/, '');
	if (text.trim() === '' || detectFormat(text, file) !== 'plain') return undefined;
	return composeArticle(readPlainText(text), {kind: 'file', location: file});
}

/** The bytes up to the last blank among those read first, so that none of a letter is cut off; none of a short file. */
function firstBytes(file: string): Uint8Array | undefined {
	const found = statSync(file, {throwIfNoEntry: false});
	if (!found?.isFile() || found.size < long || found.size > largestSource) return undefined;
	try {
		const opened = openSync(file, 'r');
		const bytes = Buffer.alloc(firstRead);
		const read = readSync(opened, bytes, 0, firstRead, 0);
		closeSync(opened);
		const end = Math.max(bytes.lastIndexOf('\n'), bytes.lastIndexOf(' '));
		return end > 0 ? bytes.subarray(0, Math.min(end, read)) : undefined;
	} catch {
		// Why it cannot be read is told when the whole is.
		return undefined;
	}
}
