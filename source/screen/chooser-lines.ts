import {type Line, lineOf, piece} from '../components/line.ts';
import {visibleRows} from '../components/list.ts';
import {drawable, fitted, padded} from '../workbench/layout/cells.ts';
import {type Chooser, chooserChoices} from '../workbench/selectors/chooser.ts';
import type {State} from '../workbench/state.ts';

/** A list to choose from that filters as one types: what is asked, what is typed, and the choices with what they are. */
export function chooserLines(state: State, chooser: Chooser, width: number, height: number): Line[] {
	const choices = chooserChoices(state, chooser);
	const cells = Math.max(12, Math.min(34, Math.floor(width / 2)));
	const head = [
		lineOf(fitted(` ${drawable(chooser.title)}`, width), 'headline'),
		lineOf(fitted(` > ${drawable(chooser.query)}▏`, width)),
	];
	if (choices.length === 0)
		return [...head, lineOf(fitted('   Nobody here is called so. Backspace takes letters away.', width), 'quiet')];
	const rows = visibleRows(choices, chooser.selected, height - head.length, ({label, note}, index): Line[] => {
		const selected = index === chooser.selected;
		const name = ` ${selected ? '>' : ' '} ${drawable(label)}`;
		if (note === '') return [[piece(padded(name, width), selected ? 'selected' : undefined)]];
		const shown = `${padded(name, cells)}  `;
		const about = padded(drawable(note), Math.max(0, width - cells - 2));
		return [selected ? [piece(shown + about, 'selected')] : [piece(shown), piece(about, 'quiet')]];
	});
	return [...head, ...rows].slice(0, height);
}
