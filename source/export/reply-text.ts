import type {Article} from '../article/schema.ts';
import type {Draft} from '../reply/schema.ts';
import {articleAddress, articleFacts, articleTitle, type ReplyExportOptions, signature} from './reply-heading.ts';

/** The reply as plain text: what it answers, the comment as it was typed, and the signature. */
export function replyText({fields}: Draft, article: Article, options: ReplyExportOptions = {}): string {
	const facts = articleFacts(article);
	const heading = [
		`Reply to “${articleTitle(article)}”${facts === '' ? '' : ` (${facts})`}`,
		...[articleAddress(article)].filter(address => address !== undefined),
	];
	const parts = [heading.join('\n'), fields.comment.trim(), signature(fields, options).join('\n')];
	return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}
