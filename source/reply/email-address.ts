/** WordPress's `is_email`, rule by rule: it is looser than the RFCs in one place and stricter in another. */
const localPart = /^[a-zA-Z0-9!#$%&'*+/=?^_`{|}~.-]+$/;
const domainLabel = /^[a-z0-9-]+$/i;
const fewestBytes = 6;

/** What the site objects to in an email address that is not empty, as what to do; undefined when it takes it. */
export function emailObjection(email: string): string | undefined {
	const at = email.indexOf('@');
	if (at < 0) return 'The email address needs an @.';
	if (at === 0) return 'The email address needs something before the @.';
	if (!localPart.test(email.slice(0, at)))
		return "Before the @ of the email address only unaccented letters, digits and .!#$%&'*+/=?^_`{|}~- may stand.";
	return domainObjection(email.slice(at + 1)) ?? lengthObjection(email);
}

const lengthObjection = (email: string): string | undefined =>
	email.length < fewestBytes
		? `The email address is too short: it needs ${fewestBytes} characters or more.`
		: undefined;

function domainObjection(domain: string): string | undefined {
	if (domain === '') return 'The email address needs a domain behind the @, such as example.org.';
	if (domain.includes('..')) return 'Take out one of the two dots in a row behind the @ of the email address.';
	if (domain.startsWith('.') || domain.endsWith('.'))
		return 'Behind the @ of the email address no dot may stand at the beginning or end.';
	const labels = domain.split('.');
	if (labels.length < 2) return 'The email address needs a dot behind the @, as in example.org.';
	if (labels.some(label => label.startsWith('-') || label.endsWith('-')))
		return 'Behind the @ of the email address no part may begin or end with a hyphen.';
	if (!labels.every(label => domainLabel.test(label)))
		return 'Behind the @ of the email address only unaccented letters, digits, dots and hyphens may stand.';
	return undefined;
}
