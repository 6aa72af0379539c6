import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** Numbers from 0 to below 1 by a seed (mulberry32), so that a page that breaks the reading can be made again. */
function randomBy(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export type Mutant = {name: string; bytes: Uint8Array};

type Mutation = (html: string, random: () => number) => string | Uint8Array;

const within = (text: string, random: () => number): number => Math.floor(random() * text.length);
const inserted = (html: string, at: number, words: string): string => html.slice(0, at) + words + html.slice(at);
const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];

const nests = [
	'div',
	'span',
	'b',
	'table',
	'blockquote',
	'ul',
	'font',
	'a',
	'p',
	'article',
	'section',
	'q',
	'figure',
	'svg',
	'select',
	'template',
];

const megabyte = 1_000_000;

/** What happens to pages on their way, and what is done to them on purpose. */
const mutations: Readonly<Record<string, Mutation>> = {
	cut: (html, random) => html.slice(0, within(html, random)),
	'without a stretch': (html, random) => {
		const at = within(html, random);
		return html.slice(0, at) + html.slice(at + Math.floor(random() * 20_000));
	},
	'nested 10,000 deep': (html, random) => {
		const tag = pick(nests, random) ?? 'div';
		return inserted(html, within(html, random), `<${tag}>`.repeat(10_000));
	},
	'nested and closed': (html, random) => {
		const tag = pick(nests, random) ?? 'div';
		return inserted(html, within(html, random), `${`<${tag} class="x">`.repeat(5000)}words${`</${tag}>`.repeat(5000)}`);
	},
	'with an attribute of 1 MB': (html, random) => {
		const name = pick(
			['class', 'id', 'style', 'href', 'content', 'datetime', 'alt', 'data-x', 'rel', 'itemprop', 'action'],
			random,
		);
		const filling = pick(['x', 'a ', '-', 'article-', '<', '&amp;', ' '], random) ?? 'x';
		const value = filling.repeat(Math.ceil(megabyte / filling.length));
		const tag = pick(['div', 'p', 'a', 'meta', 'time', 'img', 'form', 'input'], random);
		return inserted(html, within(html, random), `<${tag} ${name}="${value}">`);
	},
	'in broken bytes': (html, random) => {
		const bytes = Buffer.from(html);
		for (let i = 0; i < 200; i++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
		return bytes;
	},
	'in another encoding': (html, random) => {
		const bytes = Buffer.from(html, pick(['latin1', 'utf16le'] as const, random));
		return random() < 0.5 ? bytes : bytes.subarray(1);
	},
	'without closing tags': html => html.replace(/<\/[a-z]+>/gi, ''),
	'without opening tags': html => html.replace(/<[a-z]+>/gi, ''),
	'with tags in another order': (html, random) => {
		const parts = html.split(/(?=<)/);
		for (let i = 0; i < 300; i++) {
			const [a, b] = [Math.floor(random() * parts.length), Math.floor(random() * parts.length)];
			[parts[a], parts[b]] = [parts[b] ?? '', parts[a] ?? ''];
		}
		return parts.join('');
	},
	'with a quotation mark that never ends': (html, random) => inserted(html, within(html, random), '<a href="'),
	'with a comment that never ends': (html, random) => inserted(html, within(html, random), '<!--'),
	'with a script that never ends': (html, random) => inserted(html, within(html, random), '<script>'),
	'with control characters': (html, random) => {
		const hostile =
			pick(
				['\u001b[2J', '\u0000', '\u202e', '\u009b31m', '\u001b]8;;x\u0007', '&#27;[31m', '&#x202E;', '\ud800'],
				random,
			) ?? '';
		let text = html;
		for (let i = 0; i < 30; i++) text = inserted(text, within(text, random), hostile);
		return text;
	},
	'many times over': (html, random) =>
		html.repeat(Math.min(2 + Math.floor(random() * 4), Math.ceil((2 * megabyte) / html.length))),
	'with a thousand of one element': (html, random) => {
		const element = pick(
			[
				'<p>x</p>',
				'<li>x',
				'<td>',
				'<a href=x>y</a>',
				'<br>',
				'<h1>Title</h1>',
				'<form>',
				'<time datetime=x>',
				'<img>',
				'<b><i>',
				'<article>z',
			],
			random,
		);
		return inserted(html, within(html, random), (element ?? '').repeat(5000));
	},
	'with JSON-LD that is none': (html, random) => {
		const json = pick(
			[
				'{',
				'[[[[',
				'{"@type":"NewsArticle","author":{"name":{"name":[1]}}}',
				'null',
				'{"@graph":[null,1,"x",{"@type":["NewsArticle"],"headline":["a","b"]}]}',
				'['.repeat(50_000),
			],
			random,
		);
		return `<script type="application/ld+json">${json}</script>${html}`;
	},
};

/** The pages of a folder with one folder a page (`source.html`), or one file a page. */
export const pagesIn = (folder: string): string[] =>
	readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter(name => name.endsWith('.html'))
		.sort()
		.map(name => readFileSync(path.join(folder, name), 'utf8'));

/** `count` pages, each made of one of `pages` by one or two mutations; the same for the same seed. */
export function* mutatedPages(pages: readonly string[], count: number, seed: number): Generator<Mutant> {
	const random = randomBy(seed);
	const names = Object.keys(mutations);
	for (let i = 0; i < count; i++) {
		let page: string | Uint8Array = pick(pages, random) ?? '';
		const done: string[] = [];
		for (let step = random() < 0.3 ? 2 : 1; step > 0 && typeof page === 'string'; step--) {
			const name = names[(i + step) % names.length] ?? '';
			page = mutations[name]?.(page, random) ?? page;
			done.push(name);
		}
		yield {name: `${i}: ${done.join(', ')}`, bytes: typeof page === 'string' ? Buffer.from(page) : page};
	}
}
