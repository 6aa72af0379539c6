import {composeReply, type ReplyPart} from './composed-reply.ts';

/** "&#" is apart: WordPress would make the sign of "&amp;#8217;" that it stands for (`wp_kses_normalize_entities`). */
const entities: Readonly<Record<string, string>> = {'&#': '&amp;&#35;', '&': '&amp;', '<': '&lt;', '>': '&gt;'};

/** What would be taken for mark-up is written out, so that each sign shows as it was typed. */
const escaped = (text: string): string => text.replace(/&#|[&<>]/g, sign => entities[sign] ?? sign);

const paragraph = (lines: readonly string[]): string => lines.map(escaped).join('\n');

function partHtml(part: ReplyPart, source: string | undefined): string {
	if (part.kind === 'paragraph') return paragraph(part.lines);
	const cite = source === undefined ? '' : ` cite="${escaped(source).replaceAll('"', '&quot;')}"`;
	const attribution = part.attribution === undefined ? [] : [`<cite>${escaped(part.attribution)}</cite>`];
	return `<blockquote${cite}>${[...part.paragraphs.map(paragraph), ...attribution].join('\n\n')}</blockquote>`;
}

/**
 * The comment as WordPress takes it: of what it allows in a comment `blockquote[cite]` and `cite`; a blank line makes a
 * paragraph there and a newline a break, for `p` and `br` are taken out. Addresses stay bare: the site links them.
 * `source` is the article's address.
 */
export const wordPressComment = (comment: string, source: string | undefined): string =>
	composeReply(comment)
		.map(part => partHtml(part, source))
		.join('\n\n');

/** As a browser does before it sends a form: every line end is CR LF (HTML, "constructing the entry list"). */
export const withCrLf = (text: string): string => text.replace(/\r\n?|\n/g, '\r\n');
