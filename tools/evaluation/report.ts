import {type Band, bandStarts} from './calibration.ts';
import type {Figure, Share} from './figure.ts';
import {notSpeechName, pronounName} from './newswire.ts';
import type {GoldScore} from './score-gold.ts';

type Row = readonly [gold: string, figure: string, precision: string, recall: string, f1: string, count: string];

const heading: Row = ['gold', 'figure', 'P', 'R', 'F1', 'gold / found'];

const shown = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(1));

const figureRow = (gold: string, [name, {precision, recall, f1, ...count}]: [string, Figure]): Row => [
	gold,
	name,
	shown(precision),
	shown(recall),
	shown(f1),
	`${count.gold} / ${count.found}`,
];

/** A share stands in the column of the figure that counts, since it is one number. */
const shareRow = (gold: string, [name, {share, of}]: [string, Share]): Row => [
	gold,
	name,
	'',
	'',
	shown(share),
	`of ${Math.round(of)}`,
];

function bandRows(gold: string, bands: readonly Band[]): Row[] {
	return bands.flatMap(({from, right, rightWhereFound}, index): Row[] => {
		const to = bandStarts[index + 1];
		const band = to === undefined ? `shown at ≥ ${from}` : `shown at ${from} to ${to}`;
		return [
			shareRow(gold, [`${band}: right`, right]),
			shareRow(gold, [`${band}: right, of quotations in the gold`, rightWhereFound]),
		];
	});
}

/** Figures of PolNeAR that say little beside the others; they stand in the full table. */
const minor = /, (?:to the token|any overlap|tokens)$/;

/** The rows of one gold. `full` adds all measures, those of other systems too. */
function rowsOf(one: GoldScore, full: boolean): Row[] {
	const {gold} = one;
	const figureRows = (figures: Readonly<Record<string, Figure>>): Row[] =>
		Object.entries(figures).map(entry => figureRow(gold, entry));
	const shareRows = (shares: Readonly<Record<string, Share>>): Row[] =>
		Object.entries(shares).map(entry => shareRow(gold, entry));
	const bands = bandRows(gold, one.score.calibration);
	if (one.form === 'newswire') {
		const {figures, notSpeech, pronounSources} = one.score;
		const shares = {[notSpeechName]: notSpeech, [pronounName]: pronounSources};
		return [...figureRows(figures), ...shareRows(shares), ...bands];
	}
	const {figures, shares, published} = one.score;
	const own = figureRows(figures).filter(([, name]) => full || !minor.test(name));
	if (!full) return [...own, ...bands];
	return [...own, ...shareRows(shares), ...figureRows(published.figures), ...shareRows(published.shares), ...bands];
}

/** One Markdown table of all figures, its columns aligned so that it reads in a terminal too. */
export function figuresTable(scores: readonly GoldScore[], full: boolean): string {
	const rows = [heading, ...scores.flatMap(one => rowsOf(one, full))];
	const widths = heading.map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)));
	const isNumber = (column: number): boolean => column >= 2;
	const line = (row: Row): string =>
		`| ${row.map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`;
	const rule = `|${widths.map((width, column) => `${'-'.repeat(width + 1)}${isNumber(column) ? ':' : '-'}`).join('|')}|`;
	const [first, ...rest] = rows.map(line);
	return `${[first, rule, ...rest].join('\n')}\n`;
}
