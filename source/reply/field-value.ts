import {withCrLf, wordPressComment} from './comment-html.ts';
import type {FormRules} from './form-rules.ts';
import {replyFieldOrder} from './form-rules.ts';
import type {ReplyFieldName, ReplyFields} from './schema.ts';
import {stripTags} from './strip-tags.ts';

/**
 * The website as the site stores it and as it goes out: trimmed, and with `http://` where it has no scheme (WordPress,
 * esc_url). A site counts before it puts the scheme there, and then cuts in silence what is too long.
 */
export function storedWebsite(website: string): string {
	const written = website.trim();
	if (written === '' || written.includes(':') || /^[/#?]/.test(written)) return written;
	return `http://${written}`;
}

/**
 * A field as the site counts and checks it: the comment as it goes out, in HTML and with the line ends of a browser;
 * the name without tags. `source` is the article's address, which a citation carries.
 */
export function countedValue(name: ReplyFieldName, value: string, source?: string): string {
	if (name === 'comment') return trimmed(withCrLf(wordPressComment(value, source)));
	if (name === 'website') return trimmed(storedWebsite(value));
	return trimmed(name === 'name' ? stripTags(value.trim()) : value.trim());
}

const blanks: ReadonlySet<string> = new Set([' ', '\t', '\n', '\r', '\0', '\v']);

/** Without the blanks at both ends that PHP's `trim` knows: fewer than JavaScript's, and the zero byte. */
function trimmed(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && blanks.has(text.charAt(start))) start++;
	while (end > start && blanks.has(text.charAt(end - 1))) end--;
	return text.slice(start, end);
}

/** How full a field is, in bytes of UTF-8. `near` from nine tenths of the limit on: time to show it. */
export type FieldUsage = {bytes: number; maxBytes: number; near: boolean; over: boolean};

const nearlyFull = 0.9;

/** How full each field with a limit is. */
export function fieldUsage(rules: FormRules, fields: ReplyFields): Partial<Record<ReplyFieldName, FieldUsage>> {
	const usage: Partial<Record<ReplyFieldName, FieldUsage>> = {};
	for (const name of replyFieldOrder) {
		const maxBytes = rules[name]?.maxBytes;
		if (maxBytes === undefined) continue;
		const bytes = Buffer.byteLength(countedValue(name, fields[name], rules.source));
		usage[name] = {bytes, maxBytes, near: bytes >= maxBytes * nearlyFull, over: bytes > maxBytes};
	}
	return usage;
}
