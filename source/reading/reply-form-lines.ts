import type {ReplyField, ReplyFieldRole, ReplyForm} from '../article/schema.ts';
import {closedWords, loginWords} from './reply-form/form-words.ts';

/** The usual comment form (WordPress): field names, whether filled in by rule, whether shown to everyone. */
const usualFields: readonly ReplyField[] = [
	{name: 'comment', role: 'comment', required: true, published: true},
	{name: 'author', role: 'author', required: true, published: true},
	{name: 'email', role: 'email', required: true, published: false},
	{name: 'url', role: 'url', required: false, published: true},
];

const labels: readonly (readonly [ReplyFieldRole, RegExp])[] = [
	['comment', /^(?:your )?comment\s*(\*|\(required\))?:?$/i],
	['author', /^(?:your )?name\s*(\*|\(required\))?:?$/i],
	['email', /^(?:your )?e-?mail(?: address)?\s*(\*|\(required\))?(?: \([^)]*publish[^)]*\))?:?$/i],
	['url', /^(?:your )?(?:website|url)\s*(\*|\(required\))?:?$/i],
];

/**
 * The comment form a pasted page shows as lines of text. Without lines for the fields it is the usual form; with
 * them, required is what has a star (when any has one). Undefined when the lines speak of no form.
 */
export function replyFormFromLines(lines: readonly string[]): ReplyForm | undefined {
	const closed = lines.find(line => closedWords.test(line) || loginWords.test(line));
	if (closed !== undefined) return {unusable: closed, fields: []};
	const named = new Map(lines.flatMap(line => labelOf(line)));
	const announced = lines.some(line => /^(?:your )?e-?mail address will not be published/i.test(line));
	if (!announced && named.size < 3) return undefined;
	return {fields: named.size < 2 ? usualFields.map(field => ({...field})) : shownFields(named)};
}

function labelOf(line: string): [ReplyFieldRole, boolean][] {
	if (line.length > 60) return [];
	const label = labels.find(([, pattern]) => pattern.test(line));
	return label === undefined ? [] : [[label[0], label[1].exec(line)?.[1] !== undefined]];
}

function shownFields(named: ReadonlyMap<ReplyFieldRole, boolean>): ReplyField[] {
	const starred = [...named.values()].some(Boolean);
	return usualFields
		.filter(field => field.role === 'comment' || named.has(field.role))
		.map(field => ({...field, required: isRequired(field, named, starred)}));
}

function isRequired(field: ReplyField, named: ReadonlyMap<ReplyFieldRole, boolean>, starred: boolean): boolean {
	if (field.role === 'comment' || !starred) return field.required;
	return named.get(field.role) === true;
}
