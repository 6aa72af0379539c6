import {expect, test} from 'vitest';
import {readHtml} from '../../../source/reading/html/read-html.ts';

const before =
	'The ferry waited an hour for the tide, and the skipper said that he had known it to wait for longer than that.';
const after =
	'At noon the wind turned, and the mail went over to the islands with two crates of tea and a piano for the school.';

/** What is left of an article with `html` in its middle: the blocks between, and the captions. */
function between(html: string): {blocks: string[]; captions: string[]} {
	const page = `<title>The ferry waits</title><article><h1>The ferry waits</h1><p>${before}</p>${html}<p>${after}</p></article>`;
	const {blocks, captions} = readHtml(page, 'https://post.example/ferry').parts;
	const texts = blocks.map(({text}) => text);
	expect(texts.at(0)).toBe(before);
	expect(texts.at(-1)).toBe(after);
	return {blocks: texts.slice(1, -1), captions: captions.map(({text}) => text)};
}

test.each<[name: string, html: string, blocks: string[], captions?: string[]]>([
	['a line that is one link', '<p><a href="/log">The log of the harbour</a></p>', ['The log of the harbour']],
	['a line of several links', '<p><a href="/log">Archive</a> | <a href="/mail">Write to us</a></p>', []],
	['a link that leads away', '<p><a href="/log">Read the story of the harbour</a></p>', []],
	['two links in a row', '<p><a href="/a">The herring box</a></p><p><a href="/b">The new quay</a></p>', []],
	['a sentence offered for sharing', '<p>“The tide waits for no one.” Click to Tweet</p>', []],
	['a gallery', '<p>Image 1 of 2</p><figure><img src="a"><figcaption>The quay</figcaption></figure>', [], ['The quay']],
	['a gallery that counts in captions', '<figure><img src="a"><figcaption>2 / 5</figcaption></figure>', []],
	['a numbered list', '<ol><li>Tea for two.</li><li>Rope.</li></ol>', ['Tea for two.', 'Rope.']],
])('%s', (_, html, blocks, captions = []) => {
	expect(between(html)).toEqual({blocks, captions});
});
