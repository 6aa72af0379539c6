import {describe, expect, test} from 'vitest';
import {cutFurniture} from '../../source/reading/page-furniture.ts';

const body = ['Harbour to close for a week', '', 'The harbour closes on Monday, the port said.', ''];
const kept = (lines: readonly string[]): string[] => cutFurniture(lines).lines.filter(line => line !== '');
const words = body.filter(line => line !== '');

describe('what a page puts around an article is cut', () => {
	test.each<[string, string[]]>([
		['a share line', ['Spread the love']],
		['share buttons', ['Share this:', 'Click to share on Facebook (Opens in new window)', 'Facebook', 'X']],
		['buttons in a row', ['Tweet', 'Pin it', '12 Shares']],
		['a newsletter', ['Subscribe to our weekly newsletter', 'Enter your email address']],
		['links to other stories', ['Related', 'Ferry fares to rise', 'New pier opens in spring']],
		['an advertisement', ['Advertisement']],
		['links to go on', ['Read more: Ferry fares to rise', 'Next article: New pier opens']],
	])('%s', (_, furniture) => {
		expect(kept([...body, ...furniture])).toEqual(words);
	});

	test.each([
		'Leave a Reply',
		'LEAVE A COMMENT',
		'Your email address will not be published. Required fields are marked *',
		'3 Comments',
		'2 thoughts on “Harbour to close”',
		'Comments are closed.',
	])('all that follows "%s"', line => {
		expect(kept([...body, line, 'What nonsense, said a reader.'])).toEqual(words);
	});
});

describe('what only looks like it stays', () => {
	test.each([
		['a button’s name as a heading', ['Print', 'The press has stopped.']],
		['a sentence about sharing', ['Share this burden, the mayor said, and it will be light for all of us.']],
		['a sentence about comments', ['Leave a comment out and nobody will miss it, she said.']],
		['prose after related links', ['Related', 'Ferry fares to rise', 'The mayor was not amused.']],
	])('%s', (_, lines) => {
		expect(kept([...body, ...lines])).toContain(lines.at(-1));
	});

	test('the first lines, even if they are about replies', () => {
		expect(kept(['Leave a reply', '', 'How a form came to be.'])).toEqual(['Leave a reply', 'How a form came to be.']);
	});
});

describe('the form', () => {
	const fieldsBelow = (...lines: string[]): Record<string, boolean> =>
		Object.fromEntries(
			cutFurniture([...body, ...lines]).replyForm?.fields.map(({role, required}) => [role, required]) ?? [],
		);
	const notice = 'Your email address will not be published. Required fields are marked *';

	test('is the usual one where the page shows no fields', () => {
		const {replyForm} = cutFurniture([...body, 'Leave a Reply', '', notice]);
		expect(replyForm?.fields).toEqual([
			{name: 'comment', role: 'comment', required: true, published: true},
			{name: 'author', role: 'author', required: true, published: true},
			{name: 'email', role: 'email', required: true, published: false},
			{name: 'url', role: 'url', required: false, published: true},
		]);
	});

	test.each<[string[], Record<string, boolean>]>([
		[['Comment *', 'Name *', 'Email *', 'Website'], {comment: true, author: true, email: true, url: false}],
		[['Comment *', 'Name', 'Email', 'Website'], {comment: true, author: false, email: false, url: false}],
		[['Comment', 'Name (required)', 'E-mail address (required)'], {comment: true, author: true, email: true}],
	])('has the fields %j', (lines, fields) => {
		expect(fieldsBelow(notice, ...lines)).toEqual(fields);
	});

	test.each(['Comments are closed.', 'You must be logged in to post a comment.'])('cannot be used: %s', line => {
		expect(cutFurniture([...body, line]).replyForm).toEqual({unusable: line, fields: []});
	});

	test('is not there without a word of it', () => {
		expect(cutFurniture([...body, '3 Comments', 'Nice.']).replyForm).toBeUndefined();
	});
});
