import {describe, expect, test} from 'vitest';
import {footerLine, statusLine} from '../../source/screen/bars.ts';
import {bindingsIn} from '../../source/workbench/key-map.ts';
import {Workbench} from '../helpers/workbench.ts';

const textOf = (line: readonly {text: string}[]): string => line.map(({text}) => text).join('');

describe('the footer', () => {
	test.each([40, 80])('in a field begins with help and the way out at %i columns', columns => {
		expect(textOf(footerLine(new Workbench(columns, 24).type('r').state))).toMatch(/^ F1 help {2}Esc leave {2}/);
	});

	test('after Ctrl-X goes on where the status line ends, so that 80 columns have all commands but one', () => {
		const {state} = new Workbench(80, 24).type('r\u0018');
		const shown = textOf(statusLine(state)) + textOf(footerLine(state));
		const missing = bindingsIn(state.settings.keys, 'prefix').filter(
			({footer}) => footer && !shown.includes(` ${footer} `),
		);
		expect(missing.map(({command}) => command)).toEqual(['identity.forget']);
	});
});

test('the tour never stands for a filter', () => {
	const {state} = new Workbench(40, 24).act({type: 'tour-wanted'}).type('2F').press('down').press('enter');
	expect(textOf(statusLine(state))).not.toContain('Tour');
});

test.each([
	[40, /^ Tour 1\/5: \] goes to the next quotation$/],
	[80, /^ \w+ · 3 quotations +Tour 1\/5: \] goes to the next quotation$/],
])('the tour is in the status line at %i columns', (columns, line) => {
	expect(textOf(statusLine(new Workbench(columns, 24).act({type: 'tour-wanted'}).state))).toMatch(line);
});
