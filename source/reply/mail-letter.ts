/** A reply as a letter to the editor: what a mail program or server is given. Plain values; addresses as typed. */
export type MailLetter = {
	from: {name: string; address: string} | undefined;
	to: string | undefined;
	subject: string;
	text: string;
	html: string;
	/** The message the letter answers, with its angle brackets, where it is known. */
	inReplyTo: string | undefined;
};

/** Longer links are cut or refused by mail programs and by what opens them. */
const longestLink = 2000;

/** RFC 6068: what is not unreserved is percent-encoded, and lines end with CR LF. */
const encoded = (text: string): string =>
	encodeURIComponent(text.replace(/\r?\n/g, '\r\n')).replace(
		/[!'()*]/g,
		sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);

/** The letter as a `mailto:` link (RFC 6068); undefined when it is too long for one. */
export function mailtoLink({to = '', subject, text, inReplyTo}: MailLetter): string | undefined {
	const fields = [`subject=${encoded(subject)}`, `body=${encoded(text)}`];
	if (inReplyTo !== undefined) fields.unshift(`In-Reply-To=${encoded(inReplyTo)}`);
	const address = to.split('@').map(encoded).join('@');
	const link = `mailto:${address}?${fields.join('&')}`;
	return link.length <= longestLink ? link : undefined;
}
