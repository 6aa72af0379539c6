import {cleanLine} from '../../article/clean.ts';
import type {ReplyField, ReplyForm} from '../../article/schema.ts';
import {httpAddress} from '../complete-address.ts';
import type {HtmlDocument, HtmlElement} from '../html/html-tree.ts';
import {attribute, elementsIn, wordsIn} from '../html/page-elements.ts';
import {rolesOf} from './field-roles.ts';
import {boxValue, type FormField, fieldsOf, isWritten, presetValue} from './form-field.ts';
import {captchaMarks, captchaWords} from './form-words.ts';
import {reasonWithoutForm, unusableReasons} from './no-form.ts';
import {type PageSurvey, surveyPage} from './page-survey.ts';
import {asks, isMarked, nameAndEmailRequired} from './required-fields.ts';

/**
 * The comment form of a page as parse5 gives it, before anything is extracted or taken out; undefined when the page has
 * none and says nothing about it. A form is one by where it leads (`wp-comments-post.php`) or by its `comment_post_ID`,
 * never by its label or by a field that is called "comment". Values are the page's own, for hidden fields and boxes;
 * what a browser had remembered for the writer is not taken over. `url` is the page's address.
 */
export function findReplyForm(document: HtmlDocument, url: string | undefined): ReplyForm | undefined {
	const survey = surveyPage(document);
	const base = baseOf(survey, url);
	const candidates = survey.forms.flatMap(form => candidateFrom(form, survey, base));
	const chosen = candidates.find(({replyForm}) => replyForm.unusable === undefined) ?? candidates[0];
	if (chosen) return chosen.replyForm;
	const unusable = reasonWithoutForm(survey);
	return unusable === undefined ? undefined : {unusable, fields: []};
}

/** What relative addresses of the page are relative to; undefined when it is not known where the page stands. */
function baseOf({elements}: PageSurvey, url: string | undefined): string | undefined {
	const canonical = elements.find(
		one => one.tagName === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attribute(one, 'rel') ?? ''),
	);
	const own = url ?? (canonical && attribute(canonical, 'href'));
	const written = elements.find(one => one.tagName === 'base' && attribute(one, 'href') !== undefined);
	return httpAddress(written && attribute(written, 'href'), own) ?? httpAddress(own, undefined);
}

const commentsPath = /\/wp-comments-post\.php$/;

const leadsToComments = (action: string): boolean =>
	commentsPath.test(
		URL.canParse(action, 'http://page.invalid/') ? new URL(action, 'http://page.invalid/').pathname : '',
	);

function candidateFrom(form: HtmlElement, survey: PageSurvey, base: string | undefined): {replyForm: ReplyForm}[] {
	const written = attribute(form, 'action') ?? '';
	const fields = fieldsOf(form, survey);
	if (!leadsToComments(written) && !fields.some(({name}) => name === 'comment_post_ID')) return [];
	const action = written.trim() === '' || written.startsWith('#') ? undefined : httpAddress(written, base);
	const method = (attribute(form, 'method') ?? 'get').toLowerCase();
	const roles = rolesOf(fields);
	const unusable = reasonAgainst(form, fields, roles, {written, action, method});
	return [
		{
			replyForm: {
				...(action !== undefined && {action}),
				method,
				...(unusable !== undefined && {unusable}),
				fields: replyFields(form, fields, roles),
			},
		},
	];
}

type Leading = {written: string; action: string | undefined; method: string};

function reasonAgainst(
	form: HtmlElement,
	fields: readonly FormField[],
	roles: ReturnType<typeof rolesOf>,
	{written, action, method}: Leading,
): string | undefined {
	if (hasCaptcha(form, fields, roles)) return unusableReasons.captcha;
	const inScript = written.trim() === '' || written.startsWith('#') || attribute(form, 'action-xhr') !== undefined;
	if (inScript || method !== 'post' || ![...roles.values()].includes('comment')) return unusableReasons.script;
	if (action === undefined) return unusableReasons.address;
	const unknown = fields.find(field => isUnknown(field, roles) && asks(field) && !isAnswered(field, fields));
	if (unknown)
		return `The form also asks for “${cleanLine(unknown.words.slice(0, 60)) || cleanLine(unknown.name)}”, which cannot be answered from here.`;
	return undefined;
}

/** A field that waits for the writer, and that nothing is known of. */
const isUnknown = (field: FormField, roles: ReturnType<typeof rolesOf>): boolean =>
	roles.get(field) === undefined ||
	(roles.get(field) === 'hidden' && ['radio', 'select', 'checkbox'].includes(field.type));

/** Whether the page has chosen one of the radio buttons already. */
const isAnswered = ({type, name}: FormField, fields: readonly FormField[]): boolean =>
	type === 'radio' && fields.some(other => other.name === name && presetValue(other) !== undefined);

function hasCaptcha(form: HtmlElement, fields: readonly FormField[], roles: ReturnType<typeof rolesOf>): boolean {
	const asked = fields.some(
		field =>
			captchaMarks.test(field.name) ||
			(!field.hidden && isWritten(field) && roles.get(field) === undefined && captchaWords.test(field.words)),
	);
	return asked || [...elementsIn(form)].some(isCaptcha);
}

const isCaptcha = (element: HtmlElement): boolean =>
	element.attrs.some(({name, value}) => ['class', 'id', 'src', 'alt'].includes(name) && captchaMarks.test(value));

const publishedRoles: ReadonlySet<string | undefined> = new Set(['comment', 'author', 'url']);
const filledIn: ReadonlySet<string | undefined> = new Set(['comment', 'author', 'email', 'url']);

/** The fields in the order a browser sends them; of several buttons the first, which Enter would press. */
function replyFields(form: HtmlElement, fields: readonly FormField[], roles: ReturnType<typeof rolesOf>): ReplyField[] {
	const withRole = (role: string) => fields.find(field => roles.get(field) === role);
	const required = nameAndEmailRequired(
		{comment: withRole('comment'), author: withRole('author'), email: withRole('email')},
		wordsIn(form, 4000),
	);
	const pressed = fields.find(({type}) => type === 'submit');
	return fields.flatMap((field): ReplyField[] => {
		if (neverSent.has(field.type) || (field.type === 'submit' && field !== pressed)) return [];
		const role = roles.get(field) ?? 'hidden';
		const value = role === 'consent' ? boxValue(field.element) : presetValue(field);
		// A box nobody ticked is not sent.
		if (value === undefined) return [];
		const common = {name: field.name, role, published: publishedRoles.has(role)};
		if (!filledIn.has(role))
			return [{...common, required: role === 'consent' && isMarked(field), ...(value !== '' && {value})}];
		return [{...common, required: isRequired(field, role, required), ...maxBytes(field)}];
	});
}

/** A browser sends nothing for these (a file's name apart), and a password is nothing to carry. */
const neverSent: ReadonlySet<string> = new Set(['button', 'reset', 'image', 'file', 'password']);

function isRequired(field: FormField, role: string, {author, email}: {author: boolean; email: boolean}): boolean {
	if (role === 'comment') return true;
	if (role === 'author') return author;
	return role === 'email' ? email : isMarked(field);
}

/** WordPress writes the sizes of its columns, which are bytes, as `maxlength`. */
function maxBytes({element}: FormField): {maxBytes?: number} {
	const written = attribute(element, 'maxlength') ?? '';
	return /^[1-9]\d{0,8}$/.test(written) ? {maxBytes: Number(written)} : {};
}
