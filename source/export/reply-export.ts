import type {Article} from '../article/schema.ts';
import type {Draft} from '../reply/schema.ts';
import type {ReplyExportOptions} from './reply-heading.ts';
import {replyHtml} from './reply-html.ts';
import {replyMarkdown} from './reply-markdown.ts';
import {replyText} from './reply-text.ts';

/** The kinds of file a reply is written as, by their ending. */
export type ReplyFormat = 'md' | 'html' | 'txt';

const formats = {md: replyMarkdown, html: replyHtml, txt: replyText} as const;

/** The reply as a file: what it answers, the comment, and the name. The email address only where `options` say so. */
export const exportReply = (
	draft: Draft,
	article: Article,
	format: ReplyFormat,
	options: ReplyExportOptions = {},
): string => formats[format](draft, article, options);
