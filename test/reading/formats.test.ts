import {describe, expect, test} from 'vitest';
import type {Article} from '../../source/article/schema.ts';
import {detectFormat} from '../../source/reading/detect-format.ts';
import {readArticle, readOpened} from '../../source/reading/read-article.ts';

const origin = (location: string) => ({kind: 'file', location}) as const;

async function article(source: string | Uint8Array, location: string): Promise<Article> {
	const read = await readArticle(typeof source === 'string' ? {text: source} : {bytes: source}, origin(location));
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
}

const message = (type: string, body: string): string =>
	[
		'Return-Path: <zoe@post.example>',
		'From: =?utf-8?Q?Zo=C3=AB_Marsh?= <zoe@post.example>',
		'Subject: =?utf-8?B?QnLDvGNrZSBibGVpYnQ=?=',
		'Date: Mon, 2 Mar 2026 10:00:00 +0100',
		'MIME-Version: 1.0',
		type,
		'',
		body,
	].join('\r\n');

describe('what a text is, is told by its content first', () => {
	test.each([
		['html', '<!doctype html><p>Words', 'story.txt'],
		['html', '\n<!-- saved -->\n<!-- twice -->\n<HTML><body>', ''],
		['html', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html>', ''],
		['html', '<div class="entry"><p>A page without its head.</p></div>', ''],
		['html', 'Some words, then <b>markup</b>', 'story.htm'],
		['feed', '<?xml version="1.0" encoding="utf-8"?>\n<!-- made by hand -->\n<rss version="2.0">', 'page.html'],
		['feed', '{"version": "https://jsonfeed.org/version/1.1", "items": []}', ''],
		['json', '{"article": {}}', ''],
		['json', '{"article": ', 'cut.json'],
		['mail', message('Content-Type: text/plain', 'Words.'), 'saved.txt'],
		['markdown', '<div align="center">A banner</div>\n\n# Title', 'README.md'],
		['markdown', '# Title\n\nWords.', ''],
		['plain', '{Editor’s note: this is not JSON}', ''],
		['plain', 'From: here to there\n\nA story about a road.', ''],
		['plain', 'Question: why?\nAnswer: because.\n', ''],
		['plain', 'if a < b then\n', ''],
	])('%s: %j', (format, text, location) => {
		expect(detectFormat(text, location)).toBe(format);
	});
});

describe('a message', () => {
	test('of plain text in its own encoding', async () => {
		const type = 'Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable';
		const read = await article(Buffer.from(message(type, '=93Die Br=FCcke bleibt.=94\r\n\r\nSo der Rat.')), 'a.eml');
		expect(read).toMatchObject({
			headline: 'Brücke bleibt',
			byline: ['Zoë Marsh'],
			publishedAt: '2026-03-02T10:00:00+01:00',
			text: '“Die Brücke bleibt.”\n\nSo der Rat.',
		});
	});

	test('of 8-bit bytes that are not UTF-8', async () => {
		const bytes = Buffer.from(message('Content-Type: text/plain; charset=iso-8859-1', 'Stra\u00dfe frei.'), 'latin1');
		expect((await article(bytes, 'a.eml')).text).toBe('Straße frei.');
	});

	test('of HTML', async () => {
		const html =
			'<table><tr><td><p>The council voted on <a href="https://a.example/b">Monday</a>.</p></td></tr></table>';
		const read = await article(message('Content-Type: text/html; charset=utf-8', html), 'a.eml');
		expect(read).toMatchObject({headline: 'Brücke bleibt', text: 'The council voted on Monday.'});
		expect(read.links).toEqual([{span: {start: 21, end: 27}, href: 'https://a.example/b'}]);
	});

	test('that is a saved page has the page’s headline and address, and not the pages of its frames', async () => {
		const page = `From: <Saved by Blink>
Snapshot-Content-Location: https://post.example/bridge
Subject: The Harbour Post
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--part"

----part
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://post.example/bridge

<!doctype html><html><head><title>Bridge stays</title></head><body><h1>Bridge stays</h1><p>=
The caf=C3=A9 is <a href=3D"/map">near</a>.</p></body></html>
----part
Content-Type: text/html
Content-Location: https://ads.example/frame

<html><body><p>Buy a boat today, and a second one for the price of two.</p></body></html>
----part--
`.replaceAll('\n', '\r\n');
		const read = await article(page, 'bridge.mhtml');
		expect(read).toMatchObject({
			headline: 'Bridge stays',
			text: 'The café is near.',
			url: 'https://post.example/bridge',
		});
		expect(read.links[0]?.href).toBe('https://post.example/map');
	});

	test.each(['"Saved by Internet Explorer 11"', '<Saved by UnMHT>'])(
		'that is a saved page is nobody’s of the name %s, and has the address of its part',
		async sender => {
			const page = `From: ${sender}
Subject: The Harbour Post
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--part"

----part
Content-Type: text/html
Content-Location: https://post.example/bridge

<!doctype html><html><head><title>Bridge stays</title></head><body><p>The café is <a href="/map">near</a>.</p></body></html>
----part--
`.replaceAll('\n', '\r\n');
			const read = await article(page, 'bridge.mht');
			expect(read).toMatchObject({headline: 'Bridge stays', byline: [], url: 'https://post.example/bridge'});
			expect(read.links[0]?.href).toBe('https://post.example/map');
		},
	);

	test('that a person sent keeps its sender, whatever is saved in it', async () => {
		const message = 'From: Ann Saved <ann@post.example>\r\nSubject: Bridge\r\n\r\nThe bridge stays, they say.\r\n';
		expect((await article(message, 'm.eml')).byline).toEqual(['Ann Saved']);
	});
});

describe('JSON of the article model', () => {
	const source =
		'---\nheadline: Ferry\nbyline: Ann Reeve\nurl: https://a.example/f\n---\n\nIt [runs](/x) again.\n\n- Daily.\n';

	test.each(['alone', 'as read prints it'])('%s is the article again', async form => {
		const written = await article(source, 'a.md');
		const json = JSON.stringify(form === 'alone' ? written : {article: written, quotations: []});
		expect(await article(json, 'a.json')).toEqual({...written, origin: origin('a.json')});
	});

	test('loses what would steer a terminal', async () => {
		const written = await article('Ferry\n\nIt runs again, daily.', 'a.txt');
		const text = 'It \u001b[31mruns\u202e again, daily.';
		const hostile = {
			...written,
			headline: 'Fer\u0007ry',
			text,
			blocks: [{kind: 'paragraph', span: {start: 0, end: text.length}}],
		};
		expect(await article(JSON.stringify(hostile), 'a.json')).toMatchObject({
			headline: 'Ferry',
			text: 'It runs again, daily.',
		});
	});

	test.each([
		['{"a": 1}', /"id"/],
		['{"article": {"id": "x", "headline": 7}}', /"headline"/],
		['{"article": ', /not complete/],
	])('%s is refused, with what is wrong in it', async (json, reason) => {
		const read = await readOpened({text: json}, origin('a.json'));
		expect(read).toMatchObject({
			ok: false,
			problem: {code: 'json-not-article', message: expect.stringMatching(reason)},
		});
	});
});
