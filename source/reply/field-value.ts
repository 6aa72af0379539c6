import type {FormRules} from './form-rules.ts';
import {replyFieldOrder} from './form-rules.ts';
import type {ReplyFieldName, ReplyFields} from './schema.ts';

/** Bytes of the text in UTF-8; a lone surrogate counts as the three bytes of U+FFFD. Linear, without a copy. */
export function byteLength(text: string): number {
	let bytes = text.length;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit < 0x80) continue;
		bytes += unit < 0x800 ? 1 : 2;
		// A pair takes four bytes: its two units are counted already, and its second half adds nothing.
		if ((unit & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at++;
	}
	return bytes;
}

/** A tag, or what PHP's strip_tags takes for one. Linear: it never looks past the next "<". */
const tag = /<(?:!--[^<>]*--|[/!?a-z][^<>]*)>/gi;

/** The text without tags. */
export const withoutTags = (text: string): string => (text.includes('<') ? text.replace(tag, '') : text);

/** The website as the site stores it: trimmed, and with `http://` where it has no scheme (WordPress, esc_url). */
export function storedWebsite(website: string): string {
	const trimmed = website.trim();
	if (trimmed === '' || trimmed.includes(':') || /^[/#?]/.test(trimmed)) return trimmed;
	return `http://${trimmed}`;
}

/** A field as the site counts and checks it. */
export function countedValue(name: ReplyFieldName, value: string): string {
	if (name === 'website') return storedWebsite(value);
	return name === 'name' ? withoutTags(value).trim() : value.trim();
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
		const bytes = byteLength(countedValue(name, fields[name]));
		usage[name] = {bytes, maxBytes, near: bytes >= maxBytes * nearlyFull, over: bytes > maxBytes};
	}
	return usage;
}
