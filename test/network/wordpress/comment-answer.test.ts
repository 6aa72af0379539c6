import {describe, expect, test} from 'vitest';
import {readCommentAnswer} from '../../../source/network/wordpress/comment-answer.ts';
import {readRestAnswer} from '../../../source/network/wordpress/rest-comment.ts';
import {restAddress} from '../../../source/network/wordpress/rest-interface.ts';
import {bareWords} from '../../../source/network/wordpress/stored-comment.ts';

const url = 'https://gazette.example/wp-comments-post.php';
const answer = (status: number, headers: Record<string, string> = {}, body = 'x') => ({
	url,
	status,
	headers,
	body: new TextEncoder().encode(body),
});

describe('readCommentAnswer', () => {
	test.each([
		['/2024/bridge/#comment-7', {stored: '7', at: 'https://gazette.example/2024/bridge/#comment-7'}],
		[
			'https://gazette.example/?p=3&unapproved=8&moderation-hash=aa#comment-8',
			{delivery: {kind: 'pending', comment: '8'}},
		],
		['/2024/bridge/#respond', {delivery: {kind: 'refused', words: expect.stringMatching(/bridge\/#respond instead/)}}],
		['/wp-login.php#comment-', {delivery: {kind: 'refused', words: expect.any(String)}}],
	])('a redirect to %s', (location, outcome) => {
		expect(readCommentAnswer(answer(302, {location}), undefined)).toEqual(outcome);
	});

	test.each([
		[302, undefined, 'refused'],
		[200, 'Error: Please fill the required fields.', 'refused'],
		[200, undefined, 'unknown'],
		[409, 'Duplicate comment detected.', 'said-before'],
		[403, 'Sorry, comments are closed.', 'closed'],
		[401, undefined, 'closed'],
		[405, undefined, 'refused'],
		[404, undefined, 'refused'],
		[500, 'The comment could not be saved.', 'unknown'],
		[400, 'A bad request.', 'refused'],
		[500, undefined, 'unknown'],
		[502, undefined, 'unknown'],
	])('status %i with the words %j', (status, words, kind) => {
		expect(readCommentAnswer(answer(status), words)).toMatchObject({delivery: {kind}});
	});

	test('the words of a server’s fault are told', () => {
		expect(readCommentAnswer(answer(500), 'A critical error.')).toEqual({
			delivery: {
				kind: 'unknown',
				problem: expect.objectContaining({message: 'gazette.example says: A critical error. (HTTP 500).'}),
			},
		});
	});

	test('an empty page is told as one', () => {
		expect(readCommentAnswer(answer(200, {}, ''), undefined)).toMatchObject({
			delivery: {kind: 'refused', words: expect.stringMatching(/empty page/)},
		});
	});

	test.each([
		[{}, 15],
		[{'retry-after': '40'}, 40],
		[{'retry-after': 'soon'}, 15],
	])('too fast, with %o', (headers, wait) => {
		expect(readCommentAnswer(answer(429, headers), 'Slow down.')).toEqual({
			delivery: {kind: 'too-fast', words: 'Slow down.', wait},
		});
	});

	test('what a site says is one clean line', () => {
		const words = `a\u001b[31m\nb${'c'.repeat(900)}`;
		const read = readCommentAnswer(answer(409), words);
		expect(JSON.stringify(read)).not.toMatch(/\\u001b|\\n/);
		expect(JSON.stringify(read).length).toBeLessThan(400);
	});
});

describe('readRestAnswer', () => {
	test.each([
		[
			201,
			{id: 7, status: 'approved', link: 'https://g.example/#comment-7'},
			{kind: 'published', comment: '7', url: 'https://g.example/#comment-7'},
		],
		[201, {id: 7, status: 'hold', link: ''}, {kind: 'pending', comment: '7'}],
		[201, {id: 7, status: 'spam', link: ''}, {kind: 'accepted', comment: '7'}],
		[400, {code: 'comment_flood', message: 'Slow.'}, {kind: 'too-fast', words: 'Slow.', wait: 15}],
		[409, {code: 'comment_duplicate', message: 'Again.'}, {kind: 'said-before', words: 'Again.'}],
		[401, {code: 'rest_comment_login_required', message: 'Sorry.'}, {kind: 'closed', words: 'Sorry.'}],
		[
			400,
			{code: 'comment_content_column_length', message: '<strong>Error:</strong> Too long.'},
			{kind: 'refused', words: 'Error: Too long.'},
		],
	])('%i %o', (status, said, delivery) => {
		expect(readRestAnswer(answer(status, {}, JSON.stringify(said)))).toEqual(delivery);
	});

	test.each([
		[200, '<html>'],
		[500, 'oops'],
		[201, '{}'],
		[201, 'null'],
	])('%i %j leaves it open', (status, body) => {
		expect(readRestAnswer(answer(status, {}, body))).toMatchObject({kind: 'unknown'});
	});
});

test.each([
	['https://g.example/wp-json/', 'https://g.example/wp-json/wp/v2/comments?post=3'],
	['https://g.example/index.php?rest_route=/', 'https://g.example/index.php?rest_route=%2Fwp%2Fv2%2Fcomments&post=3'],
])('the REST address under %s', (root, address) => {
	expect(restAddress(root, 'wp/v2/comments', {post: '3'})).toBe(address);
});

test('words are compared without what a site changes', () => {
	expect(bareWords('“It’s -- shut”... 3 < 4')).toBe(bareWords('"It\'s – shut"… 3 &lt; 4'.replace('&lt;', '<')));
});
