import fc from 'fast-check';
import {expect, test} from 'vitest';
import {commentHtml} from '../../source/export/reply-html.ts';
import {shownParagraphs} from '../../source/reply/shown-html.ts';
import {smallArticle} from '../helpers/workbench.ts';

const plain = (html: string): string =>
	shownParagraphs(html)
		.map(({quoted, lines}) => lines.map(line => (quoted ? '> ' : '') + line.map(({text}) => text).join('')).join('\n'))
		.join('\n\n');

test.each([
	['<p>One<br>\ntwo</p>\n<p>Three</p>', 'One\ntwo\n\nThree'],
	['<blockquote cite="x">\n<p>Said</p>\n<p><cite>— Ann</cite></p>\n</blockquote>\n<p>I</p>', '> Said\n\n> — Ann\n\nI'],
	['<p>a &lt;b&gt; &amp; &#39;c&#39; &#x201C;</p>', "a <b> & 'c' “"],
	['<p>x <unknown y="1">z</unknown> &nothing;</p>', 'x z &nothing;'],
	['<p>1 < 2 & 3</p>', '1 < 2 & 3'],
	['', ''],
])('%j', (html, expected) => {
	expect(plain(html)).toBe(expected);
});

test('what stands in a tag has its look, and a link its address', () => {
	const [paragraph] = shownParagraphs('<p>a <strong>b</strong> <a href="http://x.org/?a=1&amp;b=2">c</a></p>');
	expect(paragraph?.lines).toEqual([
		[
			{text: 'a ', look: 'plain'},
			{text: 'b', look: 'strong'},
			{text: ' ', look: 'plain'},
			{text: 'c', look: 'link', href: 'http://x.org/?a=1&b=2'},
		],
	]);
});

test('of what is written for the site, every word is shown', () => {
	const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
	const line = fc.stringMatching(/^[\w &<>"'.“”é-]{0,30}$/);
	fc.assert(
		fc.property(fc.array(line, {maxLength: 6}), lines => {
			const comment = lines.join('\n');
			expect(words(plain(commentHtml(comment, smallArticle())))).toEqual(words(comment));
		}),
	);
});
