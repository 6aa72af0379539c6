import type {Article} from '../article/schema.ts';
import type {MailLetter} from '../reply/mail-letter.ts';
import type {Draft} from '../reply/schema.ts';
import {articleTitle} from './reply-heading.ts';
import {replyHtml} from './reply-html.ts';
import {replyText} from './reply-text.ts';

/** The message an article is, where it came by mail: RFC 2392's `mid:` address, as a Message-ID. */
function messageOf({url, origin}: Article): string | undefined {
	const address = [url, origin.location].find(one => one !== undefined && /^mid:[^\s/<>]+@[^\s/<>]+$/i.test(one));
	return address === undefined ? undefined : `<${decodeURIComponent(address.slice('mid:'.length))}>`;
}

/**
 * The reply as a letter to the editor. It is signed with the writer's address, for a letter without one is not
 * printed: who writes it as one has chosen that.
 */
export function letterOf(draft: Draft, article: Article, to: string | undefined): MailLetter {
	const {name, email} = draft.fields;
	return {
		from: email.trim() === '' ? undefined : {name: name.trim(), address: email.trim()},
		to,
		subject: `Letter to the editor: ${articleTitle(article)}`,
		text: replyText(draft, article),
		html: replyHtml(draft, article),
		inReplyTo: messageOf(article),
	};
}

/** The letter as a message (RFC 5322), text and HTML beside each other; plain ASCII, whatever it says. */
export async function letterMessage(
	{inReplyTo, ...letter}: MailLetter,
	headers: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
	const {default: MailComposer} = await import('nodemailer/lib/mail-composer');
	const composer = new MailComposer({
		...letter,
		...(inReplyTo === undefined ? {} : {inReplyTo, references: inReplyTo}),
		headers,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	return composer.compile().build();
}

/** The letter as a file that mail programs open for sending; `X-Unsent` is what they look for. */
export const letterFile = async (letter: MailLetter): Promise<string> =>
	Buffer.from(await letterMessage(letter, {'X-Unsent': '1'})).toString('latin1');
