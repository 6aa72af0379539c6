import {expect, test} from 'vitest';
import {parseHtml} from '../../../source/reading/html/html-tree.ts';
import {nextPageOf} from '../../../source/reading/html/next-page.ts';

const here = 'https://lantern.example/essays/almanac';

test.each<[name: string, address: string | undefined, html: string, next: string | undefined]>([
	['the next number below the address', here, '<a href="/essays/almanac/2">2</a>', `${here}/2`],
	['the next number in the query', `${here}?page=2`, '<a href="?page=3#top">more</a>', `${here}?page=3`],
	['a link in the head', here, '<link rel="next" href="https://lantern.example/essays/almanac/2">', `${here}/2`],
	[
		'a page that numbers nothing but says so',
		`${here}/one.html`,
		'<a rel="next" href="two.html">Next page</a>',
		`${here.replace('/almanac', '')}/almanac/two.html`,
	],
	['in other words', `${here}/a`, '<a rel="nofollow next" href="b">Nächste Seite »</a>', `${here}/b`],
	['a saved page without an address', undefined, `<a rel="next" href="${here}/b"><b>Next</b> page →</a>`, `${here}/b`],
	['a saved page whose link is not complete', undefined, '<a rel="next" href="b">Next page</a>', undefined],
	['the next article', here, '<a rel="next" href="/essays/the-herring-box">The herring box</a>', undefined],
	['the next article, called so', here, '<a rel="next" href="/essays/the-herring-box">Next</a>', undefined],
	['a next article in the head', here, '<link rel="next" href="/essays/the-herring-box">', undefined],
	['another site', here, '<a rel="next" href="https://ads.example/">Next page</a>', undefined],
	['the page itself', here, '<a rel="next" href="#top">Next page</a>', undefined],
	['another scheme', here, '<a rel="next" href="javascript:next()">Next page</a>', undefined],
	['not called next', here, '<a href="/essays/the-herring-box">Next page</a>', undefined],
])('%s', (_, address, html, next) => {
	const page = parseHtml(html);
	expect(page && nextPageOf(page, address)).toBe(next);
});
