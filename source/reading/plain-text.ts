import {cleanLine, cleanText} from '../article/clean.ts';
import type {ArticleParts, LooseBlock} from './compose-article.ts';
import {cutFurniture} from './page-furniture.ts';
import {isoDate} from './publication-date.ts';

/** The longest line that may be a headline, in UTF-16 units. */
const longestHeadline = 220;

/** Files wrapped by hand or by an editor stay below this; a longer line is a paragraph of its own. */
const longestWrappedLine = 110;

type Stretch = readonly string[];

/** Plain text, or a page pasted as text, to its parts. It has no problems: every text is an article of some shape. */
export function readPlainText(source: string): ArticleParts {
	const {lines, replyForm} = cutFurniture(cleanText(source).split('\n'));
	const {headline, stretches} = takeHeadline(stretchesOf(lines));
	const {byline, publishedAt, body} = takeByline(stretches);
	return {headline, byline, publishedAt, replyForm, blocks: body.flatMap(blocksOf), captions: []};
}

/** Lines between blank lines, trimmed; rules drawn with signs are blank. Without any blank line each line stands alone. */
function stretchesOf(lines: readonly string[]): Stretch[] {
	const stretches: string[][] = [];
	let open: string[] | undefined;
	for (const line of lines) {
		const words = line.trim();
		if (words === '' || /^([=\-_*~#])\1{2,}$/.test(words)) open = undefined;
		else if (open !== undefined) open.push(words);
		else {
			open = [words];
			stretches.push(open);
		}
	}
	const [only] = stretches;
	return stretches.length === 1 && only !== undefined ? only.map(line => [line]) : stretches;
}

/** The first line that stands alone is the headline, if it can be one and something follows. */
function takeHeadline(stretches: readonly Stretch[]): {headline: string; stretches: readonly Stretch[]} {
	const [first, ...rest] = stretches;
	const line = first?.length === 1 ? (first[0] ?? '') : '';
	const isSentence = line.length > 120 && /[.!?]["'”’)]*$/.test(line);
	if (line === '' || rest.length === 0 || line.length > longestHeadline || isSentence) return {headline: '', stretches};
	return {headline: cleanLine(line), stretches: rest};
}

/** Names in small letters that stand within a name, and what joins two authors. */
const particle = 'and|&|al|bin|da|de|del|den|der|di|du|la|le|ten|van|von';
const name = "\\p{Lu}[\\p{L}.'’-]*";
const bylineLine = new RegExp(`^[Bb][Yy]:? (${name}(?:,? (?:${particle}|${name}))*,? ${name})$`, 'u');

/** "By A. Author and B. Author" and a date alone, directly below the headline, in either order. */
function takeByline(stretches: readonly Stretch[]): {byline: string[]; publishedAt?: string; body: readonly Stretch[]} {
	let byline: string[] = [];
	let publishedAt: string | undefined;
	let taken = 0;
	for (const stretch of stretches.slice(0, 2)) {
		const found = stretch.map(line => ({names: namesOf(line), date: dateOf(line)}));
		if (!found.every(({names, date}) => names.length > 0 || date !== undefined)) break;
		byline = [...byline, ...found.flatMap(({names}) => names)];
		publishedAt ??= found.find(({date}) => date !== undefined)?.date;
		taken++;
	}
	return {byline, ...(publishedAt === undefined ? {} : {publishedAt}), body: stretches.slice(taken)};
}

function namesOf(line: string): string[] {
	const names = line.length > 120 ? undefined : bylineLine.exec(line)?.[1];
	return names === undefined ? [] : names.split(/, and |,| and | & /).map(name => name.trim());
}

const monthAndDay = /^(?:[A-Z][a-z]+\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]+\.? \d{4})$/;

/** ISO 8601 date of a line that is nothing but a date in figures (ISO) or with the name of a month. */
function dateOf(line: string): string | undefined {
	if (line.length > 60) return undefined;
	const words = line.replace(/^(?:published|posted|updated|date)(?: on)?:? /i, '').replace(/^[A-Z][a-z]+day,? /, '');
	if (/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/.test(words)) return words;
	return monthAndDay.test(words) ? isoDate(words) : undefined;
}

const bullet = /^[-*•‣]\s+/;

/** Wrapped lines are joined by a space; long lines are paragraphs of their own; lines with bullets are list items. */
function blocksOf(stretch: Stretch): LooseBlock[] {
	if (stretch.some(line => line.length > longestWrappedLine)) return stretch.flatMap(line => blockOf([line]));
	const groups: string[][] = [];
	for (const line of stretch) {
		const open = groups.at(-1);
		if (open === undefined || bullet.test(line)) groups.push([line]);
		else open.push(line);
	}
	return groups.flatMap(blockOf);
}

function blockOf(lines: readonly string[]): LooseBlock[] {
	const isItem = bullet.test(lines[0] ?? '');
	const words = lines.join(' ').replaceAll('\t', ' ');
	const text = (isItem ? words.replace(bullet, '') : words).trim();
	return text === '' ? [] : [{kind: isItem ? 'list-item' : 'paragraph', text, links: []}];
}
