import {describe, expect, test} from 'vitest';
import type {Article, ReplyField} from '../../source/article/schema.ts';
import {fieldUsage, storedWebsite} from '../../source/reply/field-value.ts';
import type {FieldProblem} from '../../source/reply/form-problem.ts';
import {formRules} from '../../source/reply/form-rules.ts';
import {checkReply, replyFormSchema} from '../../source/reply/reply-form.ts';
import type {ReplyFieldName, ReplyFields} from '../../source/reply/schema.ts';
import {awkwardArticle} from '../helpers/awkward-article.ts';

const usual = formRules(awkwardArticle);
const good: ReplyFields = {comment: 'I was there.', name: 'Åse', email: 'ase@example.org', website: ''};

const field = (role: ReplyField['role'], more: Partial<ReplyField> = {}): ReplyField => ({
	name: role,
	role,
	required: true,
	published: true,
	...more,
});
const articleWith = (fields: ReplyField[], unusable?: string): Article => ({
	...awkwardArticle,
	replyForm: {fields, ...(unusable !== undefined && {unusable})},
});

const said = (problems: readonly FieldProblem[]) => problems.map(one => `${one.field} ${one.severity}: ${one.message}`);
const check = (fields: Partial<ReplyFields>, rules = usual) => said(checkReply(rules, {...good, ...fields}));

describe('formRules', () => {
	test('without a form they are those of WordPress', () => {
		expect(usual).toEqual({
			comment: {label: 'Comment', required: true, published: true, maxBytes: 65_525},
			name: {label: 'Name', required: true, published: true, maxBytes: 245},
			email: {label: 'Email', required: true, published: false, maxBytes: 100},
			website: {label: 'Website', required: false, published: true, maxBytes: 200},
		});
	});

	test('the form’s own word counts, and the smaller limit', () => {
		const rules = formRules(
			articleWith([
				field('comment', {required: false, maxBytes: 1000}),
				field('author', {required: false, maxBytes: 300}),
				field('email', {published: false}),
			]),
		);
		expect(rules.comment).toMatchObject({required: true, maxBytes: 1000});
		expect(rules.name).toMatchObject({required: false, maxBytes: 245});
		expect(rules.email).toMatchObject({required: true, published: false});
		expect(rules).not.toHaveProperty('website');
		expect(rules).not.toHaveProperty('unusable');
	});

	test('why the form cannot be used is passed on', () => {
		expect(formRules(articleWith([field('comment')], 'Comments are closed.')).unusable).toBe('Comments are closed.');
	});
});

describe('what the site refuses', () => {
	test('a good reply has no problem', () => {
		expect(check({})).toEqual([]);
		expect(check({website: 'https://example.org/a'})).toEqual([]);
		expect(replyFormSchema(usual).safeParse(good).success).toBe(true);
	});

	test('all problems at once, in the order of the form', () => {
		expect(check({comment: ' \n', name: '', email: ' '})).toEqual([
			'comment error: Write your comment: the site asks for one.',
			'name error: Type your name: the site asks for it.',
			'email error: Type your email address: the site asks for it and does not publish it.',
		]);
	});

	test.each([
		['user', 'The email address needs an @.'],
		['@example.org', 'The email address needs something before the @.'],
		[
			'åse@example.org',
			"Before the @ of the email address only unaccented letters, digits and .!#$%&'*+/=?^_`{|}~- may stand.",
		],
		[
			'a b@example.org',
			"Before the @ of the email address only unaccented letters, digits and .!#$%&'*+/=?^_`{|}~- may stand.",
		],
		['a@', 'The email address needs a domain behind the @, such as example.org.'],
		['ase@example', 'The email address needs a dot behind the @, as in example.org.'],
		['ase@example..org', 'Take out one of the two dots in a row behind the @ of the email address.'],
		['ase@.example.org', 'Behind the @ of the email address no dot may stand at the beginning or end.'],
		['ase@example.org.', 'Behind the @ of the email address no dot may stand at the beginning or end.'],
		['ase@-example.org', 'Behind the @ of the email address no part may begin or end with a hyphen.'],
		['ase@bücher.de', 'Behind the @ of the email address only unaccented letters, digits, dots and hyphens may stand.'],
		[
			'a@b@example.org',
			'Behind the @ of the email address only unaccented letters, digits, dots and hyphens may stand.',
		],
		['a@b.c', 'The email address is too short: it needs 6 characters or more.'],
	])('email %s', (email, message) => {
		expect(check({email})).toEqual([`email error: ${message}`]);
	});

	test.each(['a@b.cd', "!#$%&'*+/=?^_`{|}~.-@example.org", 'a..b@x-y.example', ' ase@example.org ', '1@2.345'])(
		'email %s is taken',
		email => {
			expect(check({email})).toEqual([]);
		},
	);

	const limits: [ReplyFieldName, (bytes: number) => string, number][] = [
		['comment', bytes => 'x'.repeat(bytes), 65_525],
		['comment', bytes => `${'é'.repeat(Math.floor(bytes / 2))}${'x'.repeat(bytes % 2)}`, 65_525],
		['name', bytes => `${'漢'.repeat(Math.floor(bytes / 3))}${'x'.repeat(bytes % 3)}`, 245],
		['email', bytes => `${'a'.repeat(bytes - 12)}@example.org`, 100],
		['website', bytes => `https://example.org/${'p'.repeat(bytes - 20)}`, 200],
		['website', bytes => `example.org/${'p'.repeat(bytes - 19)}`, 200],
	];
	test.each(limits)('%s up to its bytes and not one more', (name, filled, limit) => {
		expect(check({[name]: filled(limit)})).toEqual([]);
		const [problem, ...more] = check({[name]: filled(limit + 1)});
		expect(problem).toMatch(new RegExp(`^${name} error: Shorten the .* by 1 byte: the site takes`));
		expect(more).toEqual([]);
	});

	test.each(['<img src="x">', '<script></script>', ' <b> </b>\n', '<!-- note -->'])(
		'comment %s has no words',
		comment => {
			expect(check({comment})).toEqual(['comment error: Write some words: tags alone say nothing.']);
		},
	);

	test.each(['a < b', '<3', 'x <b>y</b>', '< >'])('comment %s has words', comment => {
		expect(check({comment})).toEqual([]);
	});

	test('a name of tags only is none', () => {
		expect(check({name: '<b></b>'})).toEqual(['name error: Type your name: the site asks for it.']);
	});

	test('what a site does not ask for may be empty; an odd email is then a warning', () => {
		const rules = formRules(
			articleWith([field('comment'), field('author', {required: false}), field('email', {required: false})]),
		);
		expect(check({name: '', email: ''}, rules)).toEqual([]);
		expect(check({email: 'ase'}, rules)).toEqual([
			'email warning: The email address needs an @. The site would drop it.',
		]);
	});

	test('a website the form does not have is not looked at', () => {
		const rules = formRules(articleWith([field('comment'), field('author'), field('email')]));
		expect(check({website: 'no address '.repeat(50)}, rules)).toEqual([]);
	});
});

describe('what the site takes otherwise than meant', () => {
	const held = 'links: most sites hold a comment with 2 or more for a moderator.';
	test.each([
		['see https://a.example/x, and http://b.example.', [`2 ${held}`]],
		['see www.a.example and ftp://b.example/c', [`2 ${held}`]],
		['<a href="https://a.example">https://a.example</a> alone', []],
		['one https://a.example/b?c=d#e alone', []],
		['write me@a.example', ['Anyone will see me@a.example: take it out if it should not be public.']],
		[
			'me@a.example or https://b.example',
			[`2 ${held}`, 'Anyone will see me@a.example: take it out if it should not be public.'],
		],
		['that is **bold**', ['The site shows Markdown as it is typed: readers will see **.']],
		['a [link](x)', ['The site shows Markdown as it is typed: readers will see […](…).']],
		['# Title', ['The site shows Markdown as it is typed: readers will see #.']],
		['use `code`', ['The site shows Markdown as it is typed: readers will see `.']],
		['2 ** 3 and snake__case__name, C# [sic]', []],
		['> **quoted**\n\nmine', []],
		['THIS IS ALL VERY FAR TOO MUCH', ['Only capitals: many readers take that for shouting.']],
		['NATO AND THE UN', []],
		['> quoted\n\nTHIS IS ALL VERY FAR TOO MUCH', ['Only capitals: many readers take that for shouting.']],
	])('%j', (comment, warnings) => {
		expect(check({comment})).toEqual(warnings.map(message => `comment warning: ${message}`));
	});

	test.each(['see my page', 'javascript:alert(1)', 'ftp://example.org', 'localhost'])('website %s', website => {
		expect(check({website})).toEqual([
			'website warning: Type the website as an address such as https://example.org: others may be dropped.',
		]);
	});

	test('a warning does not make the reply a bad one', () => {
		expect(replyFormSchema(usual).safeParse({...good, comment: 'SHOUTED '.repeat(9)}).success).toBe(true);
	});
});

describe('bytes', () => {
	test.each([
		['abc', 3],
		['é', 2],
		['한', 3],
		['😀', 4],
		['\ud800a\udc00\ud83d', 10],
	])('are those of UTF-8, a lone surrogate three: %j', (name, bytes) => {
		expect(fieldUsage(usual, {...good, name}).name).toMatchObject({bytes});
	});

	test('the website is counted with the scheme it is given', () => {
		expect([' example.org', 'https://x.y', '', '#top', 'example.org:80'].map(storedWebsite)).toEqual([
			'http://example.org',
			'https://x.y',
			'',
			'#top',
			'example.org:80',
		]);
	});

	test('usage tells when a limit comes near, and when it is passed', () => {
		const usage = (name: string) => fieldUsage(usual, {...good, name}).name;
		expect(usage('é'.repeat(100))).toEqual({bytes: 200, maxBytes: 245, near: false, over: false});
		expect(usage('é'.repeat(111))).toMatchObject({near: true, over: false});
		expect(usage('é'.repeat(123))).toMatchObject({near: true, over: true});
	});
});

test.each([
	'<',
	'<a',
	'<a ',
	'&',
	'[',
	'[](',
	'**',
	'`',
	'@a.',
	'a@',
	'a.',
	'www.',
	'http://',
	'"',
	'> ',
	'\n',
	'__a',
	'A',
	' ',
])('60 KB of %j are checked without delay', piece => {
	const comment = piece.repeat(60_000 / piece.length);
	const begun = performance.now();
	checkReply(usual, {...good, comment});
	// Linear takes a few milliseconds; the quadratic search that this is about takes many seconds.
	expect(performance.now() - begun).toBeLessThan(1000);
});

test('60 KB of a tag that never closes are checked without delay', () => {
	const begun = performance.now();
	checkReply(usual, {...good, comment: `<a ${'href'.repeat(15_000)}`});
	expect(performance.now() - begun).toBeLessThan(500);
});
