import * as z from 'zod';
import {emailObjection} from './email-address.ts';
import {countedValue} from './field-value.ts';
import type {FieldProblem} from './form-problem.ts';
import {type FieldRule, type FormRules, replyFieldOrder} from './form-rules.ts';
import {replyWarnings} from './reply-warnings.ts';
import type {ReplyFieldName, ReplyFields} from './schema.ts';

const emptySentences: Readonly<Record<ReplyFieldName, (rule: FieldRule) => string>> = {
	comment: () => 'Write your comment: the site asks for one.',
	name: () => 'Type your name: the site asks for it.',
	email: ({published}) =>
		`Type your email address: the site asks for it${published ? '' : ' and does not publish it'}.`,
	website: () => 'Type your website: the site asks for it.',
};

const fieldNames: Readonly<Record<ReplyFieldName, string>> = {
	comment: 'comment',
	name: 'name',
	email: 'email address',
	website: 'website',
};

function lengthObjection(name: ReplyFieldName, counted: string, maxBytes: number): string | undefined {
	const over = Buffer.byteLength(counted) - maxBytes;
	if (over <= 0) return undefined;
	const limit = maxBytes.toLocaleString('en');
	const letters = counted.length > maxBytes ? '' : ', in which an accented letter counts twice or more';
	return `Shorten the ${fieldNames[name]} by ${over.toLocaleString('en')} ${over === 1 ? 'byte' : 'bytes'}: the site takes ${limit}${letters}.`;
}

/** What the site refuses in one field; undefined when it takes it. One sentence a field: the first thing to put right. */
function objection(
	name: ReplyFieldName,
	rule: FieldRule,
	value: string,
	source: string | undefined,
): string | undefined {
	const counted = countedValue(name, value, source);
	if (counted === '') return rule.required ? emptySentences[name](rule) : undefined;
	if (name === 'comment' && value.includes('<') && value.replace(tag, '').trim() === '')
		return 'Write some words: tags alone say nothing.';
	// A site that does not ask for the email does not look at it either: then a warning says what becomes of it.
	const malformed = name === 'email' && rule.required ? emailObjection(counted) : undefined;
	return malformed ?? (rule.maxBytes === undefined ? undefined : lengthObjection(name, counted, rule.maxBytes));
}

/** A tag, for what is nothing else. Linear: it never looks past the next "<". */
const tag = /<(?:!--[^<>]*--|[/!?a-z][^<>]*)>/gi;

const fieldSchema = (name: ReplyFieldName, rule: FieldRule | undefined, source: string | undefined) =>
	z.string().superRefine((value, context) => {
		const message = rule && objection(name, rule, value, source);
		if (message !== undefined) context.addIssue({code: 'custom', message});
	});

const schemaFrom = (rules: FormRules) =>
	z.object({
		comment: fieldSchema('comment', rules.comment, rules.source),
		name: fieldSchema('name', rules.name, rules.source),
		email: fieldSchema('email', rules.email, rules.source),
		website: fieldSchema('website', rules.website, rules.source),
	});

const schemas = new WeakMap<FormRules, ReturnType<typeof schemaFrom>>();

/** The schema of a reply that a site with these rules takes. Its messages are whole sentences; the same rules give the same schema. */
export function replyFormSchema(rules: FormRules): ReturnType<typeof schemaFrom> {
	const known = schemas.get(rules);
	if (known) return known;
	const schema = schemaFrom(rules);
	schemas.set(rules, schema);
	return schema;
}

/** All problems of the reply at once, in the order of the form, a field's errors before its warnings. */
export function checkReply(rules: FormRules, fields: ReplyFields): FieldProblem[] {
	const read = replyFormSchema(rules).safeParse(fields);
	const errors = (read.error?.issues ?? []).flatMap(({path, message}): FieldProblem[] => {
		const field = replyFieldOrder.find(name => name === path[0]);
		return field ? [{field, severity: 'error', message}] : [];
	});
	const problems = [...errors, ...replyWarnings(rules, fields)];
	return replyFieldOrder.flatMap(name => problems.filter(({field}) => field === name));
}
