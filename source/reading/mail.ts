import {cleanLine} from '../article/clean.ts';
import type {ReadParts} from './compose-article.ts';
import {readHtml} from './html/read-html.ts';
import {readPlainText} from './plain-text.ts';
import {isoDate} from './publication-date.ts';

/**
 * A message (.eml) or a saved page (.mhtml) to the parts of its article: the HTML in it, else its plain text. The
 * subject of a message is its headline; a saved page has its own.
 */
export async function readMail(source: Uint8Array | string): Promise<ReadParts> {
	const {default: PostalMime} = await import('postal-mime');
	const mail = await PostalMime.parse(source);
	const header = (name: string): string | undefined => mail.headers.find(({key}) => key === name)?.value;
	const sender = cleanLine(mail.from?.name ?? '');
	const location = header('snapshot-content-location') ?? header('content-location');
	if (mail.html !== undefined && (location !== undefined || savedBy.test(sender)))
		return readHtml(firstPage(mail.html), location ?? partLocation(source));
	const subject = cleanLine(mail.subject ?? '');
	const {parts, page}: ReadParts =
		mail.html === undefined
			? {parts: readPlainText([subject, mail.text ?? ''].join('\n\n').trimStart())}
			: readHtml(mail.html, undefined);
	return {
		parts: {
			...parts,
			headline: subject || parts.headline,
			byline: sender === '' ? parts.byline : [sender],
			publishedAt: isoDate(header('date') ?? '') ?? parts.publishedAt,
		},
		...(page && {page}),
	};
}

/** Browsers put themselves in the place of a sender: “Saved by Internet Explorer 11”. Nobody of that name wrote the page. */
const savedBy = /^saved by\b/i;

/** Some say where a page is from only at the part that holds it: the first such place in the file's beginning. */
function partLocation(source: Uint8Array | string): string | undefined {
	const beginning =
		typeof source === 'string' ? source.slice(0, 16_384) : new TextDecoder('latin1').decode(source.subarray(0, 16_384));
	return /^content-location:[ \t]*(\S+)/im.exec(beginning)?.[1];
}

/** Saved pages hold the pages of their frames as well, after their own. */
function firstPage(html: string): string {
	const end = html.search(/<\/html\s*>/i);
	return end < 0 ? html : html.slice(0, end);
}
