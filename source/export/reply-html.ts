import type {Article} from '../article/schema.ts';
import {composeReply, type ReplyPart} from '../reply/composed-reply.ts';
import {addressesIn} from '../reply/links.ts';
import type {Draft} from '../reply/schema.ts';
import {articleAddress, articleFacts, articleTitle, type ReplyExportOptions, signature} from './reply-heading.ts';

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => entities[sign] ?? sign);

const link = (href: string, words: string): string => `<a href="${escaped(href)}">${escaped(words)}</a>`;

/** A line with its web addresses linked, as the site would do; all else is shown as it was typed. */
function lineHtml(line: string): string {
	let html = '';
	let at = 0;
	for (const {start, end, href} of addressesIn(line)) {
		html += escaped(line.slice(at, start)) + link(href, line.slice(start, end));
		at = end;
	}
	return html + escaped(line.slice(at));
}

const paragraphHtml = (lines: readonly string[]): string => `<p>${lines.map(lineHtml).join('<br>\n')}</p>`;

function partHtml(part: ReplyPart, source: string | undefined): string {
	if (part.kind === 'paragraph') return paragraphHtml(part.lines);
	const cite = source === undefined ? '' : ` cite="${escaped(source)}"`;
	const attribution = part.attribution === undefined ? [] : [`<p><cite>${escaped(part.attribution)}</cite></p>`];
	return [`<blockquote${cite}>`, ...part.paragraphs.map(paragraphHtml), ...attribution, '</blockquote>'].join('\n');
}

/**
 * The comment as HTML: `p` and `br`, which WordPress makes of blank lines and newlines itself, and of what it allows in
 * a comment `blockquote[cite]`, `cite` and `a[href]`. Everything typed is escaped, tags included: nothing in it can run.
 */
export function commentHtml(comment: string, article: Article): string {
	const source = articleAddress(article);
	return composeReply(comment)
		.map(part => partHtml(part, source))
		.join('\n');
}

/** The reply as a HTML document of its own: what it answers, the comment, and the signature. */
export function replyHtml({fields}: Draft, article: Article, options: ReplyExportOptions = {}): string {
	const address = articleAddress(article);
	const title = articleTitle(article);
	const facts = articleFacts(article);
	const linked = address === undefined ? escaped(title) : link(address, title);
	const signed = signature(fields, options);
	return [
		'<!doctype html>',
		`<meta charset="utf-8">\n<title>Reply to ${escaped(title)}</title>`,
		`<p>Reply to ${linked}${facts === '' ? '' : ` (${escaped(facts)})`}</p>`,
		commentHtml(fields.comment, article),
		...(signed.length === 0 ? [] : [`<p>${signed.map(escaped).join('<br>\n')}</p>`]),
		'',
	].join('\n');
}
