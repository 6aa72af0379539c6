import {describe, expect, test} from 'vitest';
import {replyLines} from '../../source/panes/reply/reply-lines.ts';
import {footerLine, statusLines} from '../../source/screen/bars.ts';
import {bindingsIn} from '../../source/workbench/key-map.ts';
import {geometryOf} from '../../source/workbench/selectors/geometry.ts';
import {smallArticle, Workbench} from '../helpers/workbench.ts';

const textOf = (line: readonly {text: string}[]): string => line.map(({text}) => text).join('');
const status = (state: Workbench['state']): string[] => statusLines(state).map(textOf);

describe('the footer', () => {
	test.each([40, 80])('in a field begins with help and the way out at %i columns', columns => {
		expect(textOf(footerLine(new Workbench(columns, 24).type('r').state))).toMatch(/^ F1 help {2}Esc leave {2}/);
	});

	test.each([40, 80])('after Ctrl-X leaves the commands to the status line, which has all of them at %i', columns => {
		const {state} = new Workbench(columns, 24).type('r\u0018');
		const shown = `${status(state).join('')} `;
		const missing = bindingsIn(state.settings.keys, 'prefix').filter(
			({footer}) => footer && !shown.replaceAll(/\s+/g, ' ').includes(` ${footer} `),
		);
		expect(missing).toEqual([]);
		expect(textOf(footerLine(state))).toBe(' Esc cancel  ');
	});
});

test.each([
	['with nothing open', (workbench: Workbench) => workbench, 'q quit'],
	['in the review', (workbench: Workbench) => workbench.type('rHello\u0018s'), 'q close'],
	['in a detail', (workbench: Workbench) => workbench.type('2\r'), 'q close'],
	['with a search', (workbench: Workbench) => workbench.type('/bridge\r'), 'q close'],
])('%s the footer says what q does', (_, prepared, wanted) => {
	expect(textOf(footerLine(prepared(new Workbench(80, 24)).state))).toContain(` ${wanted}  `);
});

test('the help offers more only where there is more', () => {
	const help = new Workbench(80, 24).type('?');
	expect(textOf(footerLine(help.state))).toContain('↓ more');
	expect(textOf(footerLine(help.type('undo').state))).toBe(' Esc close  ');
});

test('the tour never stands for a filter', () => {
	const {state} = new Workbench(40, 24).act({type: 'tour-wanted'}).type('2F').press('down').press('enter');
	expect(status(state).join('')).not.toContain('Tour');
});

test.each([
	[40, /^ Tour 1\/5: \] goes to the next quotation$/],
	[80, /^ \w+ · 3 quotations +Tour 1\/5: \] goes to the next quotation$/],
])('the tour is in the status line at %i columns', (columns, line) => {
	const [shown = ''] = status(new Workbench(columns, 24).act({type: 'tour-wanted'}).state);
	expect(shown).toMatch(line);
});

describe('a message', () => {
	const told = 'The library was not opened (/home/anna/data/whosaid.db): it cannot be written. Make it writable.';
	const telling = (columns: number, rows: number) =>
		new Workbench(columns, rows).act({type: 'effect-failed', problem: {code: 'x', message: told, nextStep: 'Try.'}})
			.state;

	test.each([
		[120, 24],
		[80, 24],
		[40, 12],
	])('stands whole in the status line at %i×%i, and the body leaves room for it', (columns, rows) => {
		const state = telling(columns, rows);
		expect(status(state).join('').replaceAll(' ', '')).toBe(`${told}Try.`.replaceAll(' ', ''));
		const geometry = geometryOf(state);
		expect(status(state)).toHaveLength(geometry.status);
		expect(1 + geometry.body + geometry.status + 1).toBe(rows);
	});

	test('takes no more than a third of the window, and says that it goes on', () => {
		const rows = status(telling(20, 9));
		expect(rows).toHaveLength(3);
		expect(rows.at(-1)).toMatch(/…$/);
	});

	test('that takes a row from the form keeps the cursor in sight', () => {
		const workbench = new Workbench(80, 24).type(`r${'line\n'.repeat(30)}`).act({
			type: 'effect-failed',
			problem: {code: 'x', message: told, nextStep: 'Try.'},
		});
		const {cursor} = replyLines(workbench.state, 80);
		expect(cursor?.y).toBeLessThan(geometryOf(workbench.state).body);
	});
});

test.each(['2', '3'])('in pane %s nothing is said to be none before it was looked for', pane => {
	const workbench = new Workbench(80, 24).type(pane);
	const {request} = workbench.state;
	workbench.act({type: 'article-opened', request, article: smallArticle(), draft: workbench.state.reply.draft});
	expect(status(workbench.type(pane).state)[0]).toMatch(/^ looking for quotations…/);
	const problem = {code: 'x', message: 'It broke off.', nextStep: 'Report it.'};
	workbench.act({type: 'analysis-failed', request, problem});
	expect(status(workbench.state)[0]).toMatch(/^ not analysed/);
});
