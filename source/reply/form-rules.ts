import type {Article, ReplyField, ReplyFieldRole} from '../article/schema.ts';
import type {ReplyFieldName} from './schema.ts';

/** What the site asks of one field. `maxBytes` counts UTF-8. */
export type FieldRule = {label: string; required: boolean; published: boolean; maxBytes?: number};

/** What the site asks: a rule a field it has (comment, name and email always), and why it cannot be replied to from here. */
export type FormRules = {
	comment: FieldRule;
	name: FieldRule;
	email: FieldRule;
	website?: FieldRule;
	unusable?: string;
	/** The article's address, which goes out with each citation and counts. */
	source?: string;
};

/** The fields in the order of the form. */
export const replyFieldOrder: readonly ReplyFieldName[] = ['comment', 'name', 'email', 'website'];

/**
 * What WordPress asks unless a site changed it, measured on 6.1 and 6.5. The limits are the sizes of its database
 * columns, in bytes; the website's is counted with the scheme it is given.
 */
const wordPressRules: Required<Omit<FormRules, 'unusable' | 'source'>> = {
	comment: {label: 'Comment', required: true, published: true, maxBytes: 65_525},
	name: {label: 'Name', required: true, published: true, maxBytes: 245},
	email: {label: 'Email', required: true, published: false, maxBytes: 100},
	website: {label: 'Website', required: false, published: true, maxBytes: 200},
};

const roles: Readonly<Record<ReplyFieldName, ReplyFieldRole>> = {
	comment: 'comment',
	name: 'author',
	email: 'email',
	website: 'url',
};

/** The form's own word on a field over WordPress's; a smaller limit counts, for the database has the larger one. */
function ruleFrom(field: ReplyField, usual: FieldRule): FieldRule {
	const maxBytes = Math.min(field.maxBytes ?? Number.POSITIVE_INFINITY, usual.maxBytes ?? Number.POSITIVE_INFINITY);
	const {label} = usual;
	return {label, required: field.required, published: field.published, ...(Number.isFinite(maxBytes) && {maxBytes})};
}

const rulesOf = new WeakMap<Article, FormRules>();

/**
 * The rules of the article's own comment form, or WordPress's where the article has none. A name or email that the
 * form does not show may stay empty; a website it does not show has no rule. The same article gives the same value.
 */
export function formRules(article: Article): FormRules {
	const known = rulesOf.get(article);
	if (known) return known;
	const rules = article.replyForm ? rulesFromForm(article.replyForm.fields) : wordPressRules;
	const unusable = article.replyForm?.unusable;
	const whole: FormRules = {
		...rules,
		...(unusable !== undefined && {unusable}),
		...(article.url !== undefined && {source: article.url}),
	};
	rulesOf.set(article, whole);
	return whole;
}

/** The rules of a form with these fields, and of WordPress where it says nothing. */
export function rulesFromForm(fields: readonly ReplyField[]): FormRules {
	const rule = (name: ReplyFieldName): FieldRule | undefined => {
		const field = fields.find(({role}) => role === roles[name]);
		return field && ruleFrom(field, wordPressRules[name]);
	};
	const absent = (name: ReplyFieldName): FieldRule => ({...wordPressRules[name], required: false});
	const website = rule('website');
	return {
		// Each site asks for a comment, whatever its mark-up says.
		comment: {...(rule('comment') ?? wordPressRules.comment), required: true},
		name: rule('name') ?? absent('name'),
		email: rule('email') ?? absent('email'),
		...(website && {website}),
	};
}
