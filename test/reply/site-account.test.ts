import {describe, expect, test} from 'vitest';
import type {Article, ReplyForm} from '../../source/article/schema.ts';
import {credentialsIn, siteAccountIn} from '../../source/network/wordpress/credentials.ts';
import {accountFor} from '../../source/reply/site-account.ts';
import {awkwardArticle} from '../helpers/awkward-article.ts';

const account = {origin: 'https://gazette.example', user: 'ase'};
const article = (url: string | undefined, replyForm?: ReplyForm): Article => ({
	...awkwardArticle,
	...(url !== undefined && {url}),
	...(replyForm && {replyForm}),
});
const usable: ReplyForm = {action: 'https://gazette.example/wp-comments-post.php', method: 'post', fields: []};
const login: ReplyForm = {unusable: 'The site takes comments only from readers who are logged in there.', fields: []};

describe('accountFor', () => {
	test('the second way, on its own site', () => {
		expect(accountFor(article('https://gazette.example/a/', login), account)).toEqual(account);
		expect(accountFor(article('https://gazette.example/a/'), account)).toEqual(account);
	});

	test.each([
		['a form that can be used', article('https://gazette.example/a/', usable)],
		['another site', article('https://other.example/a/', login)],
		['the same site without TLS', article('http://gazette.example/a/', login)],
		['an article without an address', article(undefined, login)],
	])('not for %s', (_name, of) => {
		expect(accountFor(of, account)).toBeUndefined();
	});

	test('without an account there is none', () => {
		expect(accountFor(article('https://gazette.example/a/', login), undefined)).toBeUndefined();
	});
});

describe('the credentials of the environment', () => {
	const environment = {
		WHOSAID_WORDPRESS_SITE: 'https://gazette.example/blog/',
		WHOSAID_WORDPRESS_USER: 'ase',
		WHOSAID_WORDPRESS_PASSWORD: 'abcd efgh',
	};

	test('are those of one site; the account goes without the password', () => {
		expect(credentialsIn(environment)).toEqual({...account, password: 'abcd efgh'});
		expect(siteAccountIn(environment)).toEqual(account);
	});

	test.each(Object.keys(environment))('are none without %s', name => {
		expect(siteAccountIn({...environment, [name]: undefined})).toBeUndefined();
	});
});
