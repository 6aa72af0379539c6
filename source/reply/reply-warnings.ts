import {unquoted} from './composed-reply.ts';
import {emailObjection} from './email-address.ts';
import {storedWebsite} from './field-value.ts';
import type {FieldProblem} from './form-problem.ts';
import type {FormRules} from './form-rules.ts';
import {emailsIn, linkCount} from './links.ts';
import type {ReplyFieldName, ReplyFields} from './schema.ts';

/** WordPress holds a comment with this many links or more, unless the site changed it (`comment_max_links`). */
const heldLinks = 2;
/** Fewer letters than this are an abbreviation or a short cry rather than shouting. */
const shoutedLetters = 20;

/**
 * Mark-up people type by habit, with the sign to name. Quoted lines are not meant: they are sent as a quotation. What each
 * of them holds is looked for first, a tenth of the time that the pattern takes.
 */
const markdownSigns: readonly (readonly [sign: string, held: string, pattern: RegExp])[] = [
	['**', '**', /\*\*[^*\n]+\*\*/],
	['__', '__', /(?<!\w)__[^_\n]+__(?!\w)/],
	['[…](…)', '](', /\[[^\][\n]*\]\([^()\s]*\)/],
	['#', '# ', /^#{1,6} /m],
	['`', '`', /`[^`\n]+`|^```/m],
];

const warning = (field: ReplyFieldName, message: string): FieldProblem => ({field, severity: 'warning', message});

function linkWarnings(comment: string): FieldProblem[] {
	const emails = emailsIn(comment);
	const links = linkCount(comment);
	const warnings: FieldProblem[] = [];
	if (links >= heldLinks)
		warnings.push(
			warning('comment', `${links} links: most sites hold a comment with ${heldLinks} or more for a moderator.`),
		);
	if (emails[0] !== undefined)
		warnings.push(warning('comment', `Anyone will see ${emails[0]}: take it out if it should not be public.`));
	return warnings;
}

function styleWarnings(comment: string): FieldProblem[] {
	const own = comment.includes('>')
		? comment
				.split('\n')
				.filter(line => unquoted(line) === undefined)
				.join('\n')
		: comment;
	const warnings: FieldProblem[] = [];
	const sign = markdownSigns.find(([, held, pattern]) => own.includes(held) && pattern.test(own))?.[0];
	if (sign !== undefined)
		warnings.push(warning('comment', `The site shows Markdown as it is typed: readers will see ${sign}.`));
	if (isShouted(own)) warnings.push(warning('comment', 'Only capitals: many readers take that for shouting.'));
	return warnings;
}

/** Looked at letter by letter only where there is no small letter at all, so that the usual comment costs nothing. */
function isShouted(text: string): boolean {
	if (/\p{Ll}/u.test(text)) return false;
	return (text.match(/\p{Lu}/gu)?.length ?? 0) >= shoutedLetters;
}

function websiteWarnings(website: string): FieldProblem[] {
	const stored = storedWebsite(website);
	if (stored === '' || (/^https?:\/\/[^\s/.]+(?:\.[^\s/.]+)+(?:[/?#]\S*)?$/i.test(stored) && URL.canParse(stored)))
		return [];
	return [warning('website', 'Type the website as an address such as https://example.org: others may be dropped.')];
}

/** What the site takes, but not as the writer may think. Linear in the comment's length: it runs at each key. */
export function replyWarnings(rules: FormRules, fields: ReplyFields): FieldProblem[] {
	const email = fields.email.trim();
	const objection = email === '' || rules.email.required ? undefined : emailObjection(email);
	return [
		...linkWarnings(fields.comment),
		...styleWarnings(fields.comment),
		...(objection === undefined ? [] : [warning('email', `${objection} The site would drop it.`)]),
		...(rules.website ? websiteWarnings(fields.website) : []),
	];
}
