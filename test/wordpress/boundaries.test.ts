import * as fc from 'fast-check';
import {beforeAll, expect, test} from 'vitest';
import type {ReplyForm} from '../../source/article/schema.ts';
import {rulesFromForm} from '../../source/reply/form-rules.ts';
import {checkReply} from '../../source/reply/reply-form.ts';
import type {ReplyFields} from '../../source/reply/schema.ts';
import {fieldValues} from './field-values.ts';
import {pageOf, post} from './replies.ts';
import {freshSite, sample, site} from './wordpress.ts';

beforeAll(() => freshSite());

/** Whether the site takes the fields, and what it says when it does not. */
async function siteSays(form: ReplyForm, fields: ReplyFields): Promise<{takes: boolean; words: string}> {
	const answer = await post(form, fields);
	if ('stored' in answer) return {takes: true, words: ''};
	const {delivery} = answer;
	// Held, or the same words as a case before: past the rules in both.
	if (delivery.kind === 'pending' || delivery.kind === 'said-before') return {takes: true, words: ''};
	return {takes: false, words: 'words' in delivery ? delivery.words : delivery.kind};
}

/** Refused by us alone: the site would show tags as words, which says nothing to anyone. */
const ourOwn = 'Write some words: tags alone say nothing.';

/** A value in a line that can be read: its beginning, and its length. */
const inShort = (value: string): string => `${JSON.stringify(value.slice(0, 60))} ${Buffer.byteLength(value)} bytes`;

test(`${sample(500)} generated values: we refuse what the site refuses, and nothing else`, async () => {
	const {form} = await pageOf(site.postUrl);
	if (!form) throw new Error('The page has no form.');
	const rules = rulesFromForm(form.fields);
	const seed = Number(process.env['WHOSAID_SEED'] ?? Date.now() % 1_000_000);
	console.log(`seed ${seed} (WHOSAID_SEED repeats it)`);
	let refused = 0;
	const disagreements: string[] = [];
	for (const fields of fc.sample(fieldValues, {numRuns: sample(500), seed})) {
		const ours = checkReply(rules, fields).filter(({severity}) => severity === 'error');
		if (ours.some(({message}) => message === ourOwn)) continue;
		const {takes, words} = await siteSays(form, fields);
		if (!takes) refused++;
		if (takes === (ours.length === 0)) continue;
		const values = Object.entries(fields).map(([name, value]) => `${name} ${inShort(value)}`);
		disagreements.push([...values, `we: ${ours.map(({message}) => message).join(' ')}`, `site: ${words}`].join('; '));
	}
	expect(disagreements).toEqual([]);
	expect(refused).toBeGreaterThan(sample(500) / 20);
}, 900_000);
