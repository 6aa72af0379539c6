import {describe, expect, test} from 'vitest';
import {siteReader} from '../../../source/reading/reply-form/site-reader.ts';
import {comment, form, page, pageUrl, submit, usual} from './forms.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('siteReader', () => {
	test('the form, the root of REST and the number of the article', () => {
		const html = page(form(comment + usual + submit), '<link rel="https://api.w.org/" href="/wp-json/">');
		expect(siteReader.page(bytes(html), pageUrl)).toMatchObject({
			form: {action: 'https://gazette.example/wp-comments-post.php'},
			restRoot: 'https://gazette.example/wp-json/',
			post: '71',
			comments: [],
		});
	});

	test('without a form the number stands in the classes of the body; no root is none', () => {
		const read = siteReader.page(bytes('<body class="single postid-93 x"><p>Words.</p>'), pageUrl);
		expect(read).toEqual({post: '93', comments: []});
	});

	test('comments with all their words', () => {
		const words = 'Long words. '.repeat(40).trim();
		const html = page(
			`<ol><li id="comment-3" class="comment"><b class="fn">Bo</b><div class="comment-content"><p>${words}</p><p>End.</p></div></li></ol>`,
		);
		expect(siteReader.page(bytes(html), pageUrl).comments).toEqual([{id: '3', author: 'Bo', words: `${words} End.`}]);
	});

	test.each([
		[
			'<body id="error-page"><div class="wp-die-message"><p><strong>Error:</strong> Too\n long.</p></div><p><a>Back</a></p>',
			'Error: Too long.',
		],
		['<body id="error-page"><p>Old error.</p>', 'Old error.'],
		['<body><p>A page of something else.</p>', undefined],
		['', undefined],
	])('the words of an error page: %j', (html, words) => {
		expect(siteReader.refusal(bytes(html))).toBe(words);
	});

	test('content of REST as words', () => {
		expect(siteReader.words('<p>One &amp; <em>two</em>.<br />Three.</p>\n<p>Four</p>')).toBe('One & two. Three. Four');
	});
});
