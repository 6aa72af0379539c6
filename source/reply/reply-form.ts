import * as z from 'zod';
import {emailObjection} from './email-address.ts';
import {byteLength, countedValue, withoutTags} from './field-value.ts';
import type {FieldProblem} from './form-problem.ts';
import {type FieldRule, type FormRules, replyFieldOrder} from './form-rules.ts';
import type {ReplyFieldName, ReplyFields} from './schema.ts';

/** What to do about a required field that is empty. */
const missing: Readonly<Record<ReplyFieldName, string>> = {
	comment: 'Write a comment: an empty one is refused.',
	name: 'Type your name: the site asks for it.',
	email: 'Type your email address: the site asks for it.',
	website: 'Type the address of your website: the site asks for it.',
};

/** One field as the site takes it: filled if it must be, within its bytes of UTF-8, and of its form. */
function fieldSchema(name: ReplyFieldName, rule: FieldRule) {
	return z.string().superRefine((value, context) => {
		const counted = countedValue(name, value);
		if (counted === '') {
			if (rule.required) context.addIssue(missing[name]);
			return;
		}
		const over = rule.maxBytes === undefined ? 0 : byteLength(counted) - rule.maxBytes;
		if (over > 0)
			context.addIssue(`${rule.label}: ${over} bytes too many; the site takes ${rule.maxBytes} (accents and signs count double or more).`);
		if (name === 'comment' && withoutTags(value).trim() === '')
			context.addIssue('Write some words: of tags alone the site would keep nothing.');
		const objection = name === 'email' ? emailObjection(counted) : undefined;
		if (objection) context.addIssue(objection);
	});
}

const schemas = new WeakMap<FormRules, ReturnType<typeof newSchema>>();

const newSchema = (rules: FormRules) =>
	z.object({
		comment: fieldSchema('comment', rules.comment),
		name: fieldSchema('name', rules.name),
		email: fieldSchema('email', rules.email),
		// A form that shows no website sends none: whatever was typed does not count.
		website: rules.website ? fieldSchema('website', rules.website) : z.string(),
	});

/** The one schema of a form, made from its rules: all fields are looked at, and each problem says what to do. */
export function replyFormSchema(rules: FormRules): ReturnType<typeof newSchema> {
	const known = schemas.get(rules) ?? newSchema(rules);
	schemas.set(rules, known);
	return known;
}

/** All problems of a reply, field by field in the order of the form: what the site refuses, then what may surprise. */
export function checkReply(rules: FormRules, fields: ReplyFields): FieldProblem[] {
	const checked = replyFormSchema(rules).safeParse(fields);
	const errors = (checked.error?.issues ?? []).map(
		({path, message}): FieldProblem => ({field: path[0] as ReplyFieldName, severity: 'error', message}),
	);
	const warnings = commentWarnings(fields.comment).map(
		(message): FieldProblem => ({field: 'comment', severity: 'warning', message}),
	);
	const problems = [...errors, ...warnings];
	return replyFieldOrder.flatMap(name => problems.filter(({field}) => field === name));
}

/** From this many links on WordPress holds a comment for approval (its option comment_max_links). */
const heldLinks = 2;
const link = /\bhttps?:\/\/|<a\s/gi;
const address = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,}/;
const markdown = /\*\*[^\s*][^*\n]{0,200}\*\*|\[[^\]\n]{1,200}\]\(|^#{1,6} |^```/m;
/** Fewer letters than this in capitals are an acronym or a cry, not a text. */
const shouting = 20;

function commentWarnings(comment: string): string[] {
	const own = comment.replaceAll(/^>.*$/gm, '');
	const letters = own.match(/\p{L}/gu)?.length ?? 0;
	const warnings: string[] = [];
	if ((comment.match(link)?.length ?? 0) >= heldLinks)
		warnings.push('Two or more links: the site will hold the comment until someone approves it.');
	if (address.test(own)) warnings.push('An email address in the comment becomes public.');
	if (markdown.test(own)) warnings.push('The site shows Markdown signs as they are typed.');
	if (letters >= shouting && own === own.toUpperCase()) warnings.push('All capitals read as shouting.');
	return warnings;
}
