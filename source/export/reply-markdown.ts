import type {Article} from '../article/schema.ts';
import {composeReply, type ReplyPart} from '../reply/composed-reply.ts';
import type {Draft} from '../reply/schema.ts';
import {markdownLine, markdownText} from './markdown-text.ts';
import {articleAddress, articleFacts, articleTitle, type ReplyExportOptions, signature} from './reply-heading.ts';

/**
 * A tag in the writer's words stays words. Addresses in angle brackets are Markdown and may stay. Looking only from the
 * first of several backslashes keeps it linear.
 */
const shownTags = (line: string): string =>
	line.replace(/(?<!\\)(\\*)<(?=[a-z/!?])(?!https?:)/gi, (sign, strokes: string) =>
		strokes.length % 2 === 0 ? `${strokes}\\<` : sign,
	);

/** Two blanks at the end of a line are a break, as the single newline of a comment is one. */
const broken = (lines: readonly string[]): string => lines.join('  \n');

/** The article's words are shown to the letter, whatever Markdown would make of them; the writer's are Markdown already. */
function partMarkdown(part: ReplyPart): string {
	if (part.kind === 'paragraph') return broken(part.lines.map(shownTags));
	const paragraphs = part.paragraphs.map(lines => lines.map(line => markdownText(line)));
	const attribution = part.attribution === undefined ? [] : [markdownText(part.attribution)];
	const last = [...(paragraphs.at(-1) ?? []), ...attribution];
	return [...paragraphs.slice(0, -1), last].map(lines => broken(lines.map(line => `> ${line}`))).join('\n>\n');
}

/** The reply as Markdown: a link to what it answers, the comment, and the signature. */
export function replyMarkdown({fields}: Draft, article: Article, options: ReplyExportOptions = {}): string {
	const address = articleAddress(article);
	const words = markdownLine(articleTitle(article));
	const title = address === undefined ? words : `[${words}](<${address.replace(/[<>]/g, encodeURIComponent)}>)`;
	const facts = markdownLine(articleFacts(article));
	const signed = signature(fields, options).map(markdownLine);
	const parts = [
		`Reply to ${title}${facts === '' ? '' : ` (${facts})`}`,
		...composeReply(fields.comment).map(partMarkdown),
		broken(signed),
	];
	return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}
