import {expect, test} from 'vitest';
import {helpRows} from '../../source/workbench/selectors/help-rows.ts';
import {Workbench} from '../helpers/workbench.ts';

const topOf = ({state: {overlay}}: Workbench): number | undefined =>
	overlay?.kind === 'help' ? overlay.top : undefined;

test.each([20, 40, 80, 120])('every sentence can be read to its end at %i columns', columns => {
	const {state} = new Workbench(columns, 24).type('?');
	const said = helpRows(state, '', columns)
		.map(({words}) => words)
		.join(' ')
		.replaceAll(/\s+/g, ' ');
	for (const {help, keys} of state.settings.keys.bindings)
		if (keys.length > 0) expect(said.replaceAll(' ', '')).toContain(help.slice(0, -1).replaceAll(' ', ''));
});

test('below its end the help does not go on, so that the first key up goes up', () => {
	const workbench = new Workbench(40, 12).type('?');
	const rows = helpRows(workbench.state, '', 40).length;
	for (let pages = 0; pages < rows; pages++) workbench.press('page-down');
	expect(topOf(workbench)).toBe(rows - 8);
	expect(topOf(workbench.press('up'))).toBe(rows - 9);
});

test('what finds no key says so to its end', () => {
	const {state} = new Workbench(40, 12).type('?');
	const rows = helpRows(state, 'qqq', 40);
	expect(rows.map(({words}) => words).join(' ')).toBe('No key does “qqq”. Backspace takes letters away.');
});
