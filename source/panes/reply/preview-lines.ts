import {type Line, lineOf, piece} from '../../components/line.ts';
import type {Token} from '../../components/theme.ts';
import type {Look} from '../../reply/shown-html.ts';
import {fitted} from '../../workbench/layout/cells.ts';
import {type PreviewRow, previewRows} from '../../workbench/selectors/preview.ts';
import type {State} from '../../workbench/state.ts';

const tokens: Readonly<Record<Look, Token | undefined>> = {
	plain: undefined,
	strong: 'strong',
	emphasis: 'cue',
	code: 'group',
	struck: 'quiet',
	link: 'link',
};

const rowLine = ({quoted, runs}: PreviewRow): Line => [
	piece(quoted ? '   ▌ ' : ' ', 'quiet'),
	...runs.map(({text, look}) => piece(text, tokens[look])),
];

/** What the site will show of the comment, from row `top` on. */
export function previewLines(state: State, top: number, width: number, height: number): Line[] {
	const rows = previewRows(state);
	const shown = rows.length === 0 ? [lineOf('  The comment is empty.', 'quiet')] : rows.slice(top).map(rowLine);
	return [lineOf(fitted(' As the site will show it', width), 'headline'), ...shown.slice(0, height - 1)];
}
