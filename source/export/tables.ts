import stringWidth from 'string-width';
import {attributedName} from '../analysis/attributed-name.ts';
import type {Analysis} from '../analysis/schema.ts';
import {cleanLine} from '../article/clean.ts';
import type {Article} from '../article/schema.ts';
import {quotationsBy, rolesOf} from './actors-csv.ts';
import {shownSpeaker} from './names.ts';
import {wordsOf} from './words.ts';

/** The widest any column but the last grows on a terminal, in cells. */
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
 * Cells for each column on a terminal of `columns`, gaps of two between them. Where the columns need more, the widest
 * gives way first, and the first column, which names its row, only when no other can.
 */
function sharedOut(natural: readonly number[], columns: number): number[] {
	const last = natural.length - 1;
	const widths = natural.map((width, i) => Math.min(width, i === last ? columns : widestColumn));
	const room = columns - 2 * last;
	for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
		const others = Math.max(0, ...widths.slice(1));
		const widest = others > narrowestColumn ? widths.indexOf(others, 1) : widths.indexOf(Math.max(...widths));
		widths[widest] = Math.max(1, (widths[widest] ?? 1) - 1);
	}
	return widths;
}

/** Below this many cells a column tells nothing, and the first one has to give way too. */
const narrowestColumn = 12;

/**
 * Rows as aligned text, two spaces between columns, the header first. On a terminal of `columns` cells each row is cut
 * to fit; without that nothing is cut. Nothing in it steers a terminal.
 */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[], columns?: number): string {
	const all = [header, ...rows].map(row => row.map(cleanLine));
	const natural = header.map((_, i) => Math.max(...all.map(row => stringWidth(row[i] ?? ''))));
	const widths = columns === undefined ? natural : sharedOut(natural, columns);
	const cell = (text: string, i: number): string => {
		const cut = fitted(text, widths[i] ?? 0);
		return cut + ' '.repeat(Math.max(0, (widths[i] ?? 0) - stringWidth(cut)));
	};
	return all.map(row => `${row.map(cell).join('  ').trimEnd()}\n`).join('');
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
