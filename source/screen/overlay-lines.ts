import {blankLine, type Line, lineOf, piece} from '../components/line.ts';
import {paletteEntries} from '../workbench/commands/overlays.ts';
import {cellsOf} from '../workbench/editor/cells.ts';
import {visibleField} from '../workbench/editor/visible-field.ts';
import {cellWidth, drawable, fitted, padded} from '../workbench/layout/cells.ts';
import {wrapText} from '../workbench/layout/wrap.ts';
import {type HelpRow, helpRows, keyCells} from '../workbench/selectors/help-rows.ts';
import type {Overlay, State} from '../workbench/state.ts';

/** The help: every key with its sentence, those of the place where it was asked for first, filtered by what was typed. */
export function helpLines(
	state: State,
	{query, top}: Extract<Overlay, {kind: 'help'}>,
	width: number,
	height: number,
): Line[] {
	const rows = helpRows(state, query, width);
	const filter = query === '' ? ' Keys: type to filter' : ` Keys with “${drawable(query)}”`;
	const from = Math.min(top, Math.max(0, rows.length - (height - 1)));
	const shown = rows.slice(from, from + height - 1).map(row => helpLine(row, width));
	return [lineOf(fitted(filter, width), 'headline'), ...shown];
}

function helpLine({kind, keys, words}: HelpRow, width: number): Line {
	if (kind === 'blank') return blankLine;
	if (kind === 'heading') return lineOf(fitted(` ${words}`, width), 'group');
	if (kind === 'none') return lineOf(fitted(`  ${words}`, width), 'quiet');
	const cells = keyCells(width);
	return [piece(` ${padded(keys, cells)} `, 'key'), piece(fitted(words, width - cells - 2))];
}

/** Cells of the keys in the list of commands. */
const paletteKeyCells = 8;

/** The commands by name, filtered by what was typed. */
export function paletteLines(
	state: State,
	{query, selected}: Extract<Overlay, {kind: 'palette'}>,
	width: number,
	height: number,
): Line[] {
	const entries = paletteEntries(state.settings.keys, query);
	const cells = width >= 60 ? 24 : Math.max(10, Math.floor(width / 2));
	const room = width - cells - paletteKeyCells - 4;
	const sentence = entries[selected]?.help ?? '';
	// What the row has no room for stands whole below it.
	const below = cellWidth(sentence) <= room ? [] : wrapText(sentence, Math.max(8, width - 4));
	const rows = Math.max(1, height - 1 - below.length);
	const top = Math.max(0, Math.min(selected - Math.floor(rows / 2), entries.length - rows));
	const lines = entries.slice(top, top + rows).flatMap(({command, help, keys}, index): Line[] => {
		const current = top + index === selected;
		const told = current && below.length > 0 ? '' : help;
		const row = `${current ? '>' : ' '} ${padded(command, cells)} ${padded(keys, paletteKeyCells)} ${told}`;
		const line = [piece(padded(row, width), current ? 'selected' : undefined)];
		return current ? [line, ...below.map(({start, end}) => lineOf(`    ${sentence.slice(start, end)}`))] : [line];
	});
	return [lineOf(fitted(` : ${drawable(query)}▏`, width), 'headline'), ...lines.slice(0, height - 1)];
}

/** The prompt in the status line, and the column of its cursor. */
export function promptLine(
	{label, editor}: Extract<Overlay, {kind: 'prompt'}>,
	width: number,
): {line: Line; column: number} {
	const room = Math.max(1, width - cellsOf(label) - 2);
	const view = visibleField(editor.text, editor.cursor, room);
	const shown = drawable(editor.text.slice(view.start, view.end));
	return {line: [piece(` ${label}`, 'strong'), piece(shown)], column: 1 + cellsOf(label) + view.column};
}
