import {beforeAll, describe, expect, test} from 'vitest';
import type {ReplyForm} from '../../source/article/schema.ts';
import {rulesFromForm} from '../../source/reply/form-rules.ts';
import {checkReply} from '../../source/reply/reply-form.ts';
import type {ReplyFields} from '../../source/reply/schema.ts';
import {good, pageOf, post} from './replies.ts';
import {freshSite, site} from './wordpress.ts';

let form: ReplyForm;
beforeAll(async () => {
	await freshSite();
	const page = await pageOf(site.postUrl);
	if (!page.form) throw new Error('The page has no form.');
	form = page.form;
});

const fillIn = /fill the required fields/;
const validEmail = /enter a valid email address/;

/** The rules in the order of the table: a value, and what the site says to it (undefined: it takes it). */
const rows: [name: string, fields: Partial<ReplyFields>, words: RegExp | undefined][] = [
	['a good reply', {}, undefined],
	['no name', {name: ''}, fillIn],
	['a name of blanks', {name: ' \t\u00a0 '}, fillIn],
	['a name of tags', {name: '<b></b>'}, fillIn],
	['no email', {email: ''}, fillIn],
	['an email of blanks', {email: '  '}, fillIn],
	['email of 5 bytes', {email: 'a@b.c'}, validEmail],
	['email of 6 bytes', {email: 'a@b.cd'}, undefined],
	['email without @', {email: 'example.org'}, validEmail],
	['email with nothing before the @', {email: '@example.org'}, validEmail],
	['email with nothing behind the @', {email: 'ase.holm@'}, validEmail],
	['every sign that may stand before the @', {email: "azAZ09!#$%&'*+/=?^_`{|}~.-@example.org"}, undefined],
	['a letter with an accent before the @', {email: 'åse@example.org'}, validEmail],
	['a blank before the @', {email: 'a b@example.org'}, validEmail],
	['a quotation mark before the @', {email: '"a"@example.org'}, validEmail],
	['two @', {email: 'a@b@example.org'}, validEmail],
	['dots in a row before the @', {email: 'a..b@example.org'}, undefined],
	['a domain of one label', {email: 'ase@example'}, validEmail],
	['a domain of three labels', {email: 'ase@mail.example.org'}, undefined],
	['an underscore in the domain', {email: 'ase@a_b.org'}, validEmail],
	['an accent in the domain', {email: 'ase@bücher.example'}, validEmail],
	['punycode in the domain', {email: 'ase@xn--bcher-kva.example'}, undefined],
	['a hyphen at a label’s end', {email: 'ase@example-.org'}, validEmail],
	['a hyphen at a label’s beginning', {email: 'ase@-example.org'}, validEmail],
	['two dots in the domain', {email: 'ase@example..org'}, validEmail],
	['a dot at the domain’s end', {email: 'ase@example.org.'}, validEmail],
	['email of 100 bytes', {email: `${'a'.repeat(88)}@example.org`}, undefined],
	['email of 101 bytes', {email: `${'a'.repeat(89)}@example.org`}, /email address is too long/],
	['no comment', {comment: ''}, /type your comment text/],
	['a comment of blanks', {comment: ' \n\t\u3000'}, /type your comment text/],
	['comment of 65,525 bytes', {comment: 'x'.repeat(65_525)}, undefined],
	['comment of 65,526 bytes', {comment: 'x'.repeat(65_526)}, /comment is too long/],
	['comment of 65,524 bytes in letters of four', {comment: '🚲'.repeat(16_381)}, undefined],
	['comment of 65,528 bytes in letters of four', {comment: '🚲'.repeat(16_382)}, /comment is too long/],
	['name of 245 bytes', {name: 'x'.repeat(245)}, undefined],
	['name of 246 bytes', {name: 'x'.repeat(246)}, /name is too long/],
	['name of 244 bytes in letters of two', {name: 'é'.repeat(122)}, undefined],
	['name of 246 bytes in letters of two', {name: 'é'.repeat(123)}, /name is too long/],
	['website of 200 bytes', {website: `https://example.org/${'p'.repeat(180)}`}, undefined],
	['website of 201 bytes', {website: `https://example.org/${'p'.repeat(181)}`}, /URL is too long/],
	['website of 193 bytes without its scheme', {website: `example.org/${'p'.repeat(181)}`}, undefined],
	['website of 194 bytes without its scheme', {website: `example.org/${'p'.repeat(182)}`}, /URL is too long/],
];

describe('our verdict before sending is the site’s', () => {
	test.each(rows)('%s', async (_name, changed, words) => {
		const fields = {...good, ...changed};
		const ours = checkReply(rulesFromForm(form.fields), fields).filter(({severity}) => severity === 'error');
		const answer = await post(form, fields);
		const delivery = 'delivery' in answer ? answer.delivery : undefined;
		if (words === undefined)
			expect([ours, delivery?.kind ?? 'stored']).toEqual([[], expect.stringMatching(/stored|said-before/)]);
		else {
			expect(delivery).toEqual({kind: 'refused', words: expect.stringMatching(words)});
			expect(ours).toHaveLength(1);
		}
	});

	test('tags alone are refused by us', () => {
		for (const comment of ['<img src=x>', '<script></script>', '<p> </p>'])
			expect(checkReply(rulesFromForm(form.fields), {...good, comment}).map(({severity}) => severity)).toEqual([
				'error',
			]);
	});

	test('without required name and email the site takes a malformed address, and we warn', async () => {
		await freshSite({require_name_email: 0});
		const page = await pageOf(site.postUrl);
		const rules = rulesFromForm(page.form?.fields ?? []);
		const problems = checkReply(rules, {...good, name: '', email: 'åse'});
		expect(problems.map(({severity}) => severity)).toEqual(['warning']);
		expect(await post(page.form, {name: '', email: 'åse'})).toHaveProperty('stored');
	});
});
