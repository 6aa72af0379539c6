import {type Line, lineOf, piece} from '../../components/line.ts';
import {drawable, fitted} from '../../workbench/layout/cells.ts';
import {textColumn} from '../../workbench/selectors/geometry.ts';
import {rawRows} from '../../workbench/selectors/raw-page.ts';
import type {State} from '../../workbench/state.ts';

/** All words of the page, with how much of it is in the article above them. */
export function rawLines(state: State, top: number, width: number, height: number): Line[] {
	const {left, gutter} = textColumn(width, state.settings.width);
	const share = Math.round((state.page?.kept ?? 0) * 100);
	const doubt = state.page?.doubt === undefined ? '' : `${drawable(state.page.doubt)} `;
	const heading = fitted(` All words of the page; ${share}% of them are in the article. ${doubt}`, width);
	const margin = ' '.repeat(left + gutter);
	const rows = rawRows(state).slice(top, top + height - 1);
	return [lineOf(heading, 'headline'), ...rows.map(row => [piece(margin + row)])];
}
