import * as fc from 'fast-check';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {describe, expect, test} from 'vitest';
import {exportReply} from '../../source/export/reply-export.ts';
import {newDraft} from '../../source/reply/draft.ts';
import type {Draft} from '../../source/reply/schema.ts';
import {awkwardArticle} from '../helpers/awkward-article.ts';

const article = {...awkwardArticle, url: 'https://post.example/bridge?a=1&b=2'};
const draftOf = (comment: string): Draft => {
	const draft = newDraft('a1', 'd1', '2026-03-04T12:00:00Z');
	return {...draft, fields: {comment, name: 'Åse', email: 'ase@example.org', website: 'https://ase.example'}};
};
const draft = draftOf(
	'> “The bridge stays *shut*,”\n> — Ada Quill\n\nNo <b>way</b>: see https://a.example/x.\nReally.',
);
const formats = ['md', 'html', 'txt'] as const;

test('as plain text', () => {
	expect(exportReply(draft, article, 'txt')).toBe(
		[
			'Reply to “Bridge stays *shut*” (The Harbour Post, 2024-02-03)',
			'https://post.example/bridge?a=1&b=2',
			'',
			draft.fields.comment,
			'',
			'— Åse',
			'',
		].join('\n'),
	);
});

test('as Markdown', () => {
	expect(exportReply(draft, article, 'md')).toBe(
		[
			'Reply to [Bridge stays \\*shut\\*](<https://post.example/bridge?a=1&b=2>) (The Harbour Post, 2024-02-03)',
			'',
			'> “The bridge stays \\*shut\\*,”  ',
			'> — Ada Quill',
			'',
			'No \\<b>way\\</b>: see https://a.example/x.  ',
			'Really.',
			'',
			'— Åse',
			'',
		].join('\n'),
	);
});

test('as HTML', () => {
	expect(exportReply(draft, article, 'html')).toBe(
		[
			'<!doctype html>',
			'<meta charset="utf-8">',
			'<title>Reply to Bridge stays *shut*</title>',
			'<p>Reply to <a href="https://post.example/bridge?a=1&amp;b=2">Bridge stays *shut*</a> (The Harbour Post, 2024-02-03)</p>',
			'<blockquote cite="https://post.example/bridge?a=1&amp;b=2">',
			'<p>“The bridge stays *shut*,”</p>',
			'<p><cite>— Ada Quill</cite></p>',
			'</blockquote>',
			'<p>No &lt;b&gt;way&lt;/b&gt;: see <a href="https://a.example/x">https://a.example/x</a>.<br>',
			'Really.</p>',
			'<p>— Åse</p>',
			'',
		].join('\n'),
	);
});

describe.each(formats)('%s', format => {
	test('the email address is in it only when chosen', () => {
		expect(exportReply(draft, article, format)).not.toMatch(/ase@|ase\.example/);
		expect(exportReply(draft, article, format, {includePersonal: true})).toContain('ase@example.org');
	});

	test('no name is no signature, no headline no empty title', () => {
		const bare = {...draft, fields: {...draft.fields, name: ' '}};
		const written = exportReply(bare, {...article, headline: ''}, format);
		expect(written).toContain('an article');
		expect(written).not.toContain('Åse');
	});

	test('an address that a browser would run is no link', () => {
		expect(exportReply(draft, {...article, url: 'javascript:alert(1)'}, format)).not.toContain('javascript:');
	});
});

const hostile = fc
	.array(
		fc.constantFrom(
			'<script>',
			'</p>',
			'<',
			'>',
			'"',
			"'",
			'&',
			'&lt;',
			'https://a.example/"onload=',
			'www.x',
			'> ',
			'\n',
			'\n\n',
			'— ',
			'javascript:x',
			'a ',
			'`',
			'*',
			'[',
			']',
			'(',
			')',
			'\\',
			'!',
		),
		{maxLength: 25},
	)
	.map(parts => parts.join(''));

const allowedTag = /<\/?(?:p|br|blockquote|cite|a)(?: (?:href|cite)="(?:https?|ftp):\/\/[^"<>]*")?>/g;

test('no HTML but ours, whatever is typed', () => {
	fc.assert(
		fc.property(hostile, hostile, (comment, headline) => {
			const html = exportReply(draftOf(comment), {...article, headline}, 'html');
			const body = html.slice(html.indexOf('</title>') + '</title>'.length);
			expect(body.replace(allowedTag, '')).not.toMatch(/[<>"]/);
			expect(html.slice(0, html.length - body.length)).toMatch(
				/^<!doctype html>\n<meta charset="utf-8">\n<title>[^<>]*<\/title>$/,
			);
		}),
	);
});

test('every word typed is in the HTML', () => {
	const wordsOf = (shown: string) => shown.match(/\w+/g) ?? [];
	fc.assert(
		fc.property(fc.array(fc.constantFrom('one', 'two', '<b>', '\n', '\n\n', '> ', 'https://a.example/b')), parts => {
			const comment = parts.join(' ');
			const html = exportReply(draftOf(comment), article, 'html');
			const body = html.slice(html.indexOf('</p>'), html.lastIndexOf('<p>'));
			const shown = body
				.replace(/<[^>]*>/g, ' ')
				.replaceAll('&lt;', '<')
				.replaceAll('&gt;', '>');
			expect(wordsOf(shown)).toEqual(wordsOf(comment));
		}),
	);
});

test('Markdown holds no HTML, whatever is typed', () => {
	fc.assert(
		fc.property(hostile, hostile, (comment, headline) => {
			const tree = JSON.stringify(fromMarkdown(exportReply(draftOf(comment), {...article, headline}, 'md')));
			expect(tree).not.toContain('"type":"html"');
		}),
	);
});

test.each(['\\', '<', '\\<', '> ', '> \\', '*', '[', '> <b>\n'])('60 KB of %j are written without delay', piece => {
	const long = draftOf(piece.repeat(60_000 / piece.length));
	const begun = performance.now();
	for (const format of formats) exportReply(long, article, format);
	// Linear takes some tens of milliseconds; the quadratic search that this is about takes seconds.
	expect(performance.now() - begun).toBeLessThan(1500);
});
