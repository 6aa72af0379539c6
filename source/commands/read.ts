import {cleanText} from '../article/clean.ts';
import {textOf} from '../article/span.ts';
import type {Settings} from '../configuration/settings.ts';
import {wrapText} from '../workbench/layout/wrap.ts';
import {type Command, type Streams, withArticle} from './command.ts';
import {readFormats} from './formats.ts';

/** A text without what steers a terminal; on a terminal wrapped to the reading width, else its lines are as they are. */
export function linearText(text: string, settings: Settings, {stdout}: Streams): string {
	const width = stdout.isTTY ? Math.min(settings.width, stdout.columns ?? 80) : undefined;
	const clean = cleanText(text);
	if (width === undefined) return clean;
	return wrapText(clean, width)
		.map(row => textOf(clean, row))
		.join('\n');
}

/** `whosaid read`: prints the article. */
export const read: Command = (parameters, settings, io) =>
	withArticle(parameters, settings, io, {name: 'read', formats: readFormats}, async (article, format) => {
		if (format === 'json') return (await import('../export/checked-json.ts')).articleJson(article);
		if (format === 'markdown') return (await import('../export/article-markdown.ts')).articleMarkdown(article);
		return linearText((await import('../export/article-text.ts')).articleText(article), settings, io);
	});
