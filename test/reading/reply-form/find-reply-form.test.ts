import {parse} from 'parse5';
import {describe, expect, test} from 'vitest';
import type {ReplyForm} from '../../../source/article/schema.ts';
import {findReplyForm} from '../../../source/reading/reply-form/find-reply-form.ts';
import {comment, form, page, pageUrl, submit, usual} from './forms.ts';
import {unusable} from './unusable-forms.ts';
import {usable} from './usable-forms.ts';

const find = (html: string, address: string | undefined = pageUrl): ReplyForm | undefined =>
	findReplyForm(parse(html), address);

/** A form in one line: its fields as `name=role`, "!" for required, and what is sent of itself in brackets. */
const inShort = (found: ReplyForm | undefined): string =>
	found === undefined
		? 'none'
		: [
				found.unusable,
				...found.fields.map(
					({name, role, required, value}) =>
						`${name}=${role}${required ? '!' : ''}${value === undefined ? '' : `(${value})`}`,
				),
			]
				.filter(part => part !== undefined)
				.join(' ');

describe('forms that can be used', () => {
	test.each(usable)('%s', (_name, html, fields) => {
		expect(inShort(find(html))).toBe(fields);
	});

	test('the classic form in full', () => {
		expect(find(page(form(comment + usual + submit)))).toEqual({
			action: 'https://gazette.example/wp-comments-post.php',
			method: 'post',
			fields: [
				{name: 'comment', role: 'comment', required: true, published: true, maxBytes: 65_525},
				{name: 'author', role: 'author', required: true, published: true, maxBytes: 245},
				{name: 'email', role: 'email', required: true, published: false, maxBytes: 100},
				{name: 'url', role: 'url', required: false, published: true, maxBytes: 200},
				{name: 'submit', role: 'hidden', required: false, published: false, value: 'Post Comment'},
				{name: 'comment_post_ID', role: 'hidden', required: false, published: false, value: '71'},
				{name: 'comment_parent', role: 'hidden', required: false, published: false, value: '0'},
			],
		});
	});

	test('no trap and no field of the writer has a value that the page did not give a trap', () => {
		for (const [name, html] of usable) {
			const filled = (find(html)?.fields ?? []).filter(
				({role, value}) => ['comment', 'author', 'email', 'url', 'trap'].includes(role) && value !== undefined,
			);
			expect([name, filled.map(field => field.name)]).toEqual([name, filled.length === 0 ? [] : ['company']]);
		}
	});
});

describe('where the form leads', () => {
	const leading = (action: string, head = ''): string =>
		page(form(comment + usual + submit, `action="${action}" method="POST"`), head);

	test.each([
		['/wp-comments-post.php', 'https://gazette.example/wp-comments-post.php'],
		['../../../blog/wp-comments-post.php', 'https://gazette.example/blog/wp-comments-post.php'],
		['//other.example/wp-comments-post.php', 'https://other.example/wp-comments-post.php'],
		[
			'https://gazette.example/wp-comments-post.php?lang=en#x',
			'https://gazette.example/wp-comments-post.php?lang=en#x',
		],
	])('%s', (action, href) => {
		expect(find(leading(action))).toMatchObject({action: href, method: 'post'});
		expect(find(leading(action))?.unusable).toBeUndefined();
	});

	test('the page’s base counts', () => {
		const html = leading('wp-comments-post.php', '<base href="/news/">');
		expect(find(html)?.action).toBe('https://gazette.example/news/wp-comments-post.php');
	});

	test('a kept page tells its own address, or the form cannot be used', () => {
		const canonical = `<link rel="canonical" href="${pageUrl}">`;
		expect(findReplyForm(parse(leading('/wp-comments-post.php', canonical)), undefined)?.action).toBe(
			'https://gazette.example/wp-comments-post.php',
		);
		expect(findReplyForm(parse(leading('/wp-comments-post.php')), undefined)?.unusable).toMatch(
			/^The page does not say/,
		);
	});
});

describe('forms that cannot be used, and why', () => {
	test.each(unusable)('%s', (_name, html, reason) => {
		expect(find(html)?.unusable).toMatch(reason);
	});
});

describe('pages without a comment form', () => {
	test.each([
		['nothing', page('')],
		['a search form', page('<form role="search" action="/"><input name="s"></form>')],
		[
			'a contact form with a comment',
			page('<form action="/contact" method="post"><textarea name="comment"></textarea><input name="email"></form>'),
		],
		[
			'a password for the article',
			page(
				'<form action="/wp-login.php?action=postpass" class="post-password-form" method="post"><input name="post_password" type="password"></form>',
			),
		],
		[
			'a form in a template or a comment',
			page(
				`<template>${form(comment + submit)}</template><!-- ${form(comment + submit)} --><noscript>${form(comment + submit)}</noscript>`,
			),
		],
		[
			'prose about comments',
			page(
				'<p>The mayor said that comments are closed doors to some, and that you must log in to post a comment on his own site, which nobody has ever done in all the years of its life so far.</p>',
			),
		],
	])('%s', (_name, html) => {
		expect(find(html)).toBeUndefined();
	});
});

describe('hostile pages', () => {
	test.each([
		['nested deep', `${'<div>'.repeat(10_000)}${form(comment + usual + submit)}`],
		['many fields', form(comment + usual + '<input name="x" type="hidden" value="1">'.repeat(20_000) + submit)],
		['many forms', form(comment + submit).repeat(500)],
		['a wide attribute', form(`${comment}<input name="author" placeholder="${'name ('.repeat(100_000)}">${submit}`)],
	])('%s: done in time', (_name, html) => {
		const document = parse(page(html));
		const start = performance.now();
		expect(findReplyForm(document, pageUrl)?.fields.length).toBeGreaterThan(2);
		expect(performance.now() - start).toBeLessThan(2000);
	});
});
