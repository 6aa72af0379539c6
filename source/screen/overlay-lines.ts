import {blankLine, type Line, lineOf, piece} from '../components/line.ts';
import {paletteEntries} from '../workbench/commands/overlays.ts';
import {cellsOf} from '../workbench/editor/cells.ts';
import {visibleField} from '../workbench/editor/visible-field.ts';
import {type KeyBinding, keyBindings, shownKey} from '../workbench/key-map.ts';
import {drawable, fitted, padded} from '../workbench/layout/cells.ts';
import type {Overlay} from '../workbench/state.ts';

/** Which parts of the program a binding's place is called by in the help. */
const placeNames: Partial<Record<KeyBinding['where'], string>> = {
	text: 'in the text',
	quotes: 'in the list of quotations',
	actors: 'in the list of actors',
	reply: 'in the reply pane',
	comment: 'in the comment',
	selecting: 'while selecting',
	prefix: 'after Ctrl-X',
	review: 'in the review',
	drafts: 'in the list of drafts',
	preview: 'in the preview',
};

/** The help: every key with its sentence, under its category, filtered by what was typed. */
export function helpLines({query, top}: Extract<Overlay, {kind: 'help'}>, width: number, height: number): Line[] {
	const wanted = query.toLowerCase();
	const found = keyBindings.filter(binding => helpText(binding).toLowerCase().includes(wanted));
	const lines: Line[] = [];
	for (const [category, bindings] of Map.groupBy(found, ({category}) => category)) {
		lines.push(lineOf(` ${category}`, 'group'));
		for (const binding of bindings) lines.push(helpLine(binding, width));
		lines.push(blankLine);
	}
	if (found.length === 0)
		lines.push(lineOf(fitted(`  No key does “${drawable(query)}”. Backspace takes letters away.`, width), 'quiet'));
	const filter = query === '' ? ' Keys: type to filter' : ` Keys with “${drawable(query)}”`;
	const from = Math.min(top, Math.max(0, lines.length - (height - 1)));
	return [lineOf(fitted(filter, width), 'headline'), ...lines.slice(from, from + height - 1)];
}

const helpText = ({keys, help, category, where}: KeyBinding): string =>
	`${keys.map(shownKey).join(' ')} ${help} ${category} ${placeNames[where] ?? ''}`;

function helpLine({keys, help, where}: KeyBinding, width: number): Line {
	const shown = keys.map(shownKey).join(' ');
	const cells = width >= 60 ? 22 : 12;
	const place = placeNames[where];
	const sentence = place && width >= 70 ? `${help.slice(0, -1)} (${place}).` : help;
	return [piece(` ${padded(shown, cells)} `, 'key'), piece(fitted(sentence, width - cells - 2))];
}

/** The commands by name, filtered by what was typed. */
export function paletteLines(
	{query, selected}: Extract<Overlay, {kind: 'palette'}>,
	width: number,
	height: number,
): Line[] {
	const entries = paletteEntries(query);
	const top = Math.max(0, Math.min(selected - Math.floor(height / 2), entries.length - (height - 1)));
	const cells = width >= 60 ? 24 : Math.max(10, Math.floor(width / 2));
	const rows = entries.slice(top, top + height - 1).map(({command, help, keys}, index): Line => {
		const row = `${padded(command, cells)} ${padded(keys, 8)} ${help}`;
		const current = top + index === selected;
		return [piece(padded(`${current ? '>' : ' '} ${row}`, width), current ? 'selected' : undefined)];
	});
	return [lineOf(fitted(` : ${drawable(query)}▏`, width), 'headline'), ...rows];
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
