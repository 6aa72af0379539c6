import {looksLikeMail} from './mail-header.ts';

/** What a text is written in, as far as reading tells formats apart. */
export type Format = 'html' | 'mail' | 'feed' | 'json' | 'markdown' | 'plain';

const ending = (location: string): string => /\.([a-z\d]+)$/i.exec(location)?.[1]?.toLowerCase() ?? '';

/** By content first; the ending of the location decides only where the content leaves it open. */
export function detectFormat(text: string, location: string): Format {
	const start = text.slice(0, 2000).trimStart();
	const bare = start.replace(/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/, '');
	if (/^<(?:rss|feed|rdf:RDF|opml)\b/i.test(bare)) return 'feed';
	if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(bare)) return 'html';
	if (looksLikeMail(start)) return 'mail';
	const type = ending(location);
	if (['html', 'htm', 'xhtml'].includes(type) && /<[a-z][^>]*>/i.test(start)) return 'html';
	if (/^[{[]/.test(start) && (type === 'json' || isJsonObject(text))) return isJsonFeed(start) ? 'feed' : 'json';
	if (['md', 'markdown', 'mdown', 'mkd'].includes(type) || opensWithFrontMatter(start)) return 'markdown';
	if (pageParts.test(bare)) return 'html';
	return type === '' && looksLikeMarkdown(start) ? 'markdown' : 'plain';
}

/** Elements that a page copied without its head begins with. */
const pageParts =
	/^<(?:article|main|section|header|div|p|h[1-6]|table|meta|title|link|script|style|center|font)(?:\s[^>]*)?>/i;

const isJsonFeed = (start: string): boolean => /"version"\s*:\s*"https:\/\/jsonfeed\.org\//.test(start);

/** Whether a text is one JSON object, as programs print it without an ending to tell it by. */
function isJsonObject(text: string): boolean {
	try {
		return typeof JSON.parse(text) === 'object';
	} catch {
		return false;
	}
}

/** A line of three hyphens, then "key:" — a rule above a plain text has no key under it. */
const opensWithFrontMatter = (start: string): boolean => /^---[^\S\n]*\n(?:#.*\n|\s*\n)*[\w-]+:(?:\s|$)/.test(start);

const looksLikeMarkdown = (start: string): boolean => /^#{1,6} \S/.test(start) || /\]\(https?:\/\//.test(start);
