/** How a run of words is shown. */
export type Look = 'plain' | 'strong' | 'emphasis' | 'code' | 'struck' | 'link';
export type Run = {text: string; look: Look; href?: string};
/** A paragraph as the site shows it: lines of runs, within a quotation or not. */
export type ShownParagraph = {quoted: boolean; lines: Run[][]};

const looks: Readonly<Record<string, Look>> = {
	b: 'strong',
	strong: 'strong',
	cite: 'emphasis',
	em: 'emphasis',
	i: 'emphasis',
	code: 'code',
	del: 'struck',
	s: 'struck',
	strike: 'struck',
	a: 'link',
};

const names: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' '};

function decoded(entity: string): string {
	const code = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(entity);
	if (!code) return names[entity] ?? `&${entity};`;
	const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16);
	return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
}

const token = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|&(#?\w{1,31});|[^<&]+|[<&]/gi;

/**
 * What a reader of the page sees of a comment's HTML (the tags WordPress allows in one, `p` and `br`): tags that it does
 * not know leave their words. For the HTML that `commentHtml` writes, not for pages.
 */
export function shownParagraphs(html: string): ShownParagraph[] {
	const paragraphs: ShownParagraph[] = [];
	const open: {look: Look; tag: string; href: string | undefined}[] = [];
	let quotes = 0;
	let lines: Run[][] = [[]];
	const finish = () => {
		if (lines.some(line => line.some(({text}) => text.trim() !== ''))) paragraphs.push({quoted: quotes > 0, lines});
		lines = [[]];
	};
	const say = (text: string) => {
		const {look = 'plain' as const, href} = open.at(-1) ?? {};
		const line = lines.at(-1);
		const last = line?.at(-1);
		if (last && last.look === look && last.href === href) last.text += text;
		else line?.push({text, look, ...(href === undefined ? {} : {href})});
	};
	for (const [whole, slash, name, attributes = '', entity] of html.matchAll(token)) {
		const tag = name?.toLowerCase();
		if (entity !== undefined) say(decoded(entity));
		else if (tag === undefined) say(whole.replace(/\s*\n\s*/g, lines.at(-1)?.length ? ' ' : ''));
		else if (tag === 'br') lines.push([]);
		else if (tag === 'p') finish();
		else if (tag === 'blockquote') {
			finish();
			quotes = Math.max(0, quotes + (slash ? -1 : 1));
		} else if (looks[tag]) {
			if (slash) {
				const at = open.findLastIndex(one => one.tag === tag);
				if (at >= 0) open.splice(at, 1);
			} else {
				const href = tag === 'a' ? /\shref="([^"]*)"/i.exec(attributes)?.[1] : undefined;
				const led = href?.replace(/&(#?\w{1,31});/g, (_, inner: string) => decoded(inner));
				open.push({look: looks[tag], tag, href: led ?? open.at(-1)?.href});
			}
		}
	}
	finish();
	return paragraphs;
}
