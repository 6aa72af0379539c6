import {parse} from 'parse5';
import {expect, test} from 'vitest';
import {findPageComments} from '../../../source/reading/reply-form/page-comments.ts';
import {page} from './forms.ts';

const classic = (id: number, name: string, words: string, inside = '', link = true): string =>
	`<li id="comment-${id}" class="comment even depth-1"><article id="div-comment-${id}" class="comment-body"><footer><div class="comment-author vcard"><b class="fn">${name}</b> <span class="says">says:</span></div><a href="#comment-${id}">2 May</a></footer><div class="comment-content"><p>${words}</p></div>${link ? `<a class="comment-reply-link" href="?replytocom=${id}#respond" data-commentid="${id}">Reply</a>` : ''}</article>${inside}</li>`;

test('threads of a classic theme, each comment with its own words', () => {
	const answers = `<ol class="children">${classic(12, 'Bo', 'So it is.', '', false)}</ol>`;
	const html = page(
		`<ol>${classic(7, 'Ada &amp; Ivo', 'Is it <em>shut</em>?', answers)}${classic(130, 'Cy', 'No.')}</ol>`,
	);
	expect(findPageComments(parse(html))).toEqual([
		{id: '7', author: 'Ada & Ivo', excerpt: 'Is it shut?', answerable: true},
		{id: '12', author: 'Bo', excerpt: 'So it is.', answerable: false},
		{id: '130', author: 'Cy', excerpt: 'No.', answerable: true},
	]);
});

test('a block theme', () => {
	const html = page(
		'<ol class="wp-block-comment-template"><li id="comment-3" class="comment"><div class="wp-block-comment-author-name"><a href="https://a.example">Dee</a></div><div class="wp-block-comment-content"><p>Fine.</p></div><div class="wp-block-comment-reply-link"><a class="comment-reply-link" href="?replytocom=3#respond" data-commentid="3">Reply</a></div></li></ol>',
	);
	expect(findPageComments(parse(html))).toEqual([{id: '3', author: 'Dee', excerpt: 'Fine.', answerable: true}]);
});

test('pingbacks, links to comments and other ids are none; long words are cut at a word', () => {
	const html = page(
		`<ul><li class="pingback" id="comment-5">Elsewhere</li><li><a id="comment-6" href="#">x</a></li><li id="comment-form">y</li></ul>${classic(9, 'Eve', 'word '.repeat(60))}`,
	);
	const [only, ...more] = findPageComments(parse(html));
	expect(more).toEqual([]);
	expect(only?.excerpt).toMatch(/^(?:word ){23}word…$/);
});

test('nothing that a terminal would obey comes through', () => {
	const html = page(classic(4, 'Mal\u001b[31m', 'a\u202eb\u0007c'));
	expect(findPageComments(parse(html))[0]).toMatchObject({author: 'Mal', excerpt: 'abc'});
});
