import {blankLine, type Line, lineOf, piece} from '../components/line.ts';
import {paletteEntries} from '../workbench/commands/overlays.ts';
import {cellsOf} from '../workbench/editor/cells.ts';
import {visibleField} from '../workbench/editor/visible-field.ts';
import {type KeyBinding, placesOf, type Where} from '../workbench/key-map.ts';
import {shownKey} from '../workbench/key-names.ts';
import {drawable, fitted, padded} from '../workbench/layout/cells.ts';
import {keyTo} from '../workbench/selectors/key-to.ts';
import type {Overlay, State} from '../workbench/state.ts';

/** What a binding's place is called in the help. */
const placeNames: Readonly<Partial<Record<Where, string>>> = {
	text: 'in the text',
	quotes: 'in the list of quotations',
	actors: 'in the list of actors',
	reply: 'in the reply pane',
	comment: 'in the comment',
	field: 'in a field',
	correcting: 'while correcting words',
	selecting: 'while selecting',
	review: 'in the review',
	drafts: 'in the list of drafts',
	preview: 'in the preview',
};

const placeName = (state: State, where: Where): string =>
	where === 'prefix' ? `after ${keyTo(state, 'prefix.start')}` : (placeNames[where] ?? '');

/** The bindings under their headings: first those of the place where the reader stands, then the others by category. */
function helpSections(state: State): [heading: string, bindings: readonly KeyBinding[]][] {
	const {overlay: _, ...beneath} = state;
	const here: readonly Where[] = placesOf(beneath).filter(where => where !== 'reading');
	const {byWhere, bindings} = state.settings.keys;
	const others = bindings.filter(({where}) => !here.includes(where));
	const named = here.map((where): [string, readonly KeyBinding[]] => [
		`Here, ${placeName(state, where)}`,
		byWhere.get(where) ?? [],
	]);
	return [...named, ...Map.groupBy(others, ({category}) => category)];
}

/** The help: every key with its sentence, those of the place where it was asked for first, filtered by what was typed. */
export function helpLines(
	state: State,
	{query, top}: Extract<Overlay, {kind: 'help'}>,
	width: number,
	height: number,
): Line[] {
	const wanted = query.toLowerCase();
	const lines: Line[] = [];
	for (const [heading, bindings] of helpSections(state)) {
		const found = bindings.filter(
			binding => binding.keys.length > 0 && helpText(state, heading, binding).toLowerCase().includes(wanted),
		);
		if (found.length === 0) continue;
		lines.push(lineOf(fitted(` ${heading}`, width), 'group'));
		for (const binding of found) lines.push(helpLine(state, heading, binding, width));
		lines.push(blankLine);
	}
	if (lines.length === 0)
		lines.push(lineOf(fitted(`  No key does “${drawable(query)}”. Backspace takes letters away.`, width), 'quiet'));
	const filter = query === '' ? ' Keys: type to filter' : ` Keys with “${drawable(query)}”`;
	const from = Math.min(top, Math.max(0, lines.length - (height - 1)));
	return [lineOf(fitted(filter, width), 'headline'), ...lines.slice(from, from + height - 1)];
}

const helpText = (state: State, heading: string, {keys, help, category, where}: KeyBinding): string =>
	`${keys.map(shownKey).join(' ')} ${help} ${category} ${heading} ${placeName(state, where)}`;

function helpLine(state: State, heading: string, {keys, help, where}: KeyBinding, width: number): Line {
	const shown = keys.map(shownKey).join(' ');
	const cells = width >= 60 ? 22 : 12;
	const place = placeName(state, where);
	const told = place && width >= 70 && !heading.startsWith('Here');
	const sentence = told ? `${help.slice(0, -1)} (${place}).` : help;
	return [piece(` ${padded(shown, cells)} `, 'key'), piece(fitted(sentence, width - cells - 2))];
}

/** The commands by name, filtered by what was typed. */
export function paletteLines(
	state: State,
	{query, selected}: Extract<Overlay, {kind: 'palette'}>,
	width: number,
	height: number,
): Line[] {
	const entries = paletteEntries(state.settings.keys, query);
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
