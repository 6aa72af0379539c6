/** What a text is written in, as far as reading tells formats apart. */
export type Format = 'html' | 'feed' | 'json' | 'markdown' | 'plain';

const ending = (location: string): string => /\.([a-z\d]+)$/i.exec(location)?.[1]?.toLowerCase() ?? '';

/** By content first; the ending of the location decides only where the content leaves it open. */
export function detectFormat(text: string, location: string): Format {
	const start = text.slice(0, 2000).trimStart();
	if (/^<(?:\?xml[^>]*>\s*<)?(?:rss|feed|rdf:RDF|opml)\b/i.test(start)) return 'feed';
	if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return 'html';
	const type = ending(location);
	if ((type === 'html' || type === 'htm') && /<[a-z][^>]*>/i.test(start)) return 'html';
	if (type === 'json' && /^[{[]/.test(start)) return 'json';
	if (['md', 'markdown', 'mdown', 'mkd'].includes(type) || opensWithFrontMatter(start)) return 'markdown';
	return type === '' && looksLikeMarkdown(start) ? 'markdown' : 'plain';
}

/** A line of three hyphens, then "key:" — a rule above a plain text has no key under it. */
const opensWithFrontMatter = (start: string): boolean => /^---[^\S\n]*\n(?:#.*\n|\s*\n)*[\w-]+:(?:\s|$)/.test(start);

const looksLikeMarkdown = (start: string): boolean => /^#{1,6} \S/.test(start) || /\]\(https?:\/\//.test(start);
