import stringWidth from 'string-width';
import {attributedName} from '../analysis/attributed-name.ts';
import type {Analysis} from '../analysis/schema.ts';
import {cleanLine} from '../article/clean.ts';
import type {Article} from '../article/schema.ts';
import {quotationsBy, rolesOf} from './actors-csv.ts';
import {shownSpeaker} from './names.ts';
import {wordsOf} from './words.ts';

/** The widest any column but the last grows, in terminal cells. */
const widestColumn = 32;

/** Making one takes as long as the whole table, and most cells fit. */
const graphemesOf = (text: string): Iterable<{segment: string}> =>
	new Intl.Segmenter(undefined, {granularity: 'grapheme'}).segment(text);

function fitted(text: string, width: number): string {
	if (stringWidth(text) <= width) return text;
	let kept = '';
	let used = 1;
	for (const {segment} of graphemesOf(text.slice(0, width * 16).toWellFormed())) {
		used += stringWidth(segment);
		if (used > width) break;
		kept += segment;
	}
	return `${kept}…`;
}

/**
 * Rows as aligned text, two spaces between columns, the header first. The last column is cut at `columns` terminal
 * cells for the whole row, or not at all without it. Nothing in it steers a terminal.
 */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[], columns?: number): string {
	const all = [header, ...rows].map(row => row.map(cleanLine));
	const last = header.length - 1;
	const widths = header.map((_, i) => Math.min(widestColumn, Math.max(...all.map(row => stringWidth(row[i] ?? '')))));
	const before = widths.slice(0, last).reduce((sum, width) => sum + width + 2, 0);
	const lastWidth = columns === undefined ? Number.POSITIVE_INFINITY : Math.max(8, columns - before);
	const cell = (text: string, i: number): string => {
		if (i === last) return fitted(text, lastWidth);
		const cut = fitted(text, widths[i] ?? 0);
		return cut + ' '.repeat((widths[i] ?? 0) - stringWidth(cut) + 2);
	};
	return all.map(row => `${row.map(cell).join('').trimEnd()}\n`).join('');
}

/** The quotations as a table, a row each. */
export const quotesTable = (article: Article, {quotations, actors}: Analysis, columns?: number): string =>
	textTable(
		['ID', 'SPEAKER', 'VIA', 'KIND', 'WORDS'],
		quotations.map(quotation => [
			quotation.id,
			shownSpeaker(quotation, actors) ?? '?',
			quotation.via.map(through => attributedName(through, actors)).join(' → '),
			quotation.kind,
			wordsOf(article, quotation),
		]),
		columns,
	);

/** The actors as a table, a row each. */
export const actorsTable = (analysis: Analysis, columns?: number): string =>
	textTable(
		['NAME', 'KIND', 'QUOTATIONS', 'MENTIONS', 'ROLES', 'ALSO'],
		analysis.actors.map(actor => [
			actor.name,
			actor.kind,
			String(quotationsBy(actor, analysis.quotations)),
			String(actor.mentions.length),
			rolesOf(actor).join('; '),
			actor.aliases.join(', '),
		]),
		columns,
	);
