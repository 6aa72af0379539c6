import {renderToString} from 'ink';
import {render} from 'ink-testing-library';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {themeOf} from '../../source/components/theme.ts';
import {Frame} from '../../source/screen/frame.tsx';
import {Workbench} from '../helpers/workbench.ts';

const dark = themeOf('dark');
const frame = (workbench: Workbench, theme = dark) => (
	<Frame state={workbench.state} theme={theme} onChoose={() => undefined} />
);
/** The frame without styles. */
const screenOf = (workbench: Workbench): string =>
	renderToString(frame(workbench), {columns: workbench.state.size.columns}).replaceAll(/\u001B\[[\d;]*m/g, '');

const views = {
	text: '1',
	quotes: '2',
	actors: '3',
	reply: '4',
	writing: 'r',
	help: '?',
	palette: ':',
	filter: '2F',
	detail: '2\r',
	split: '2z',
	chooser: '3M',
	rejected: '2X',
	corrected: '2a\r',
	'a long message': 'r\u0018',
};

test.each([40, 80, 120])('shows what each pane is for at %i columns', columns => {
	const workbench = new Workbench(columns, 24);
	expect(screenOf(workbench)).toMatch(/MV│ .*“The bridge is safe,”/);
	expect(screenOf(workbench.type('2'))).toMatch(/Mara Voss vi/);
	expect(screenOf(workbench.type('3'))).toContain('Organisations (1)');
	expect(screenOf(workbench.type('4'))).toContain('Email *');
});

test('a menu uses the rows there are: two choices are both in sight in a window of five', () => {
	const workbench = new Workbench(24, 5);
	const found = {...workbench.state.reply.draft, id: 'old'};
	const history = {undo: [], redo: []};
	workbench.act({type: 'draft-found', request: 0, draft: found, cursor: 0, history, recovered: true});
	expect(screenOf(workbench)).toMatch(/> Resume it\s*\n\s+Leave it for later/);
});

test('a wide window shows the detail beside the list', () => {
	const screen = screenOf(new Workbench(120, 24).type('2j'));
	expect(screen).toContain('Mara Voss → Northern Wire → this article');
	expect(screen).toContain('Confidence');
});

test.each(Object.entries(views))('the geometry of %s holds from 1×1 up', (_, keys) => {
	for (const [columns, rows] of [
		[1, 1],
		[2, 3],
		[10, 4],
		[20, 5],
		[21, 8],
		[33, 9],
		[40, 12],
		[80, 24],
		[200, 60],
	] as const) {
		const workbench = new Workbench(columns, rows).type(keys);
		const lines = screenOf(workbench).split('\n');
		expect(lines.length, `${columns}×${rows}`).toBeLessThanOrEqual(rows);
		for (const line of lines) expect(stringWidth(line), `${columns}×${rows} ${line}`).toBeLessThanOrEqual(columns);
	}
});

test('hostile text does not reach the terminal', () => {
	const workbench = new Workbench();
	const {article} = workbench.state;
	if (!article) throw new Error('no article');
	const headline = 'A\u001B]0;owned\u0007B\u009B31mC\u202ED';
	const hostile = {...article, headline, text: article.text.replaceAll('bridge', 'br\u001B[2J')};
	const drawn = render(frame(new Workbench(80, 24, hostile))).lastFrame() ?? '';
	expect(drawn.replaceAll(/\u001B\[[\d;]*m/g, '')).not.toMatch(
		/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/,
	);
});

test('without colour, signs and weights tell what colour told', () => {
	const workbench = new Workbench(80, 24).type(']');
	const drawn = renderToString(frame(workbench, themeOf('mono')), {columns: 80});
	expect(drawn).not.toMatch(/\u001B\[(3[0-7]|9[0-7])m/);
	expect(drawn).toContain('▌');
});

describe('what the form asks for', () => {
	const checked = (workbench: Workbench): Workbench =>
		workbench.act({
			type: 'reply-checked',
			draft: 'd1',
			problems: [
				{field: 'comment', severity: 'error', message: 'Write your comment.'},
				{field: 'name', severity: 'error', message: 'Type your name.'},
				{field: 'email', severity: 'error', message: 'The address needs an @.'},
			],
		});

	test('is no mistake before a field was filled in', () => {
		const screen = screenOf(checked(new Workbench(80, 24).type('r')));
		expect(screen).toMatch(/Email \*.*\n {5}The address needs an @\./);
		expect(screen).not.toContain('!');
		expect(screen).toContain('3 to fill in ');
	});

	test('is a mistake of a field that was left', () => {
		const screen = screenOf(checked(new Workbench(80, 24).type('r').press('tab').type('Ann').press('tab').type('ann')));
		expect(screen).toContain(' ! Write your comment.');
		expect(screen).toContain(' ! Type your name.');
		expect(screen).toMatch(/ {5}The address needs an @\./);
		expect(screen).toContain('3 to fill in or mend');
	});

	test('is a mistake everywhere after the review', () => {
		const screen = screenOf(checked(new Workbench(80, 24).type('r').press('escape').type('Sq')));
		for (const words of ['Write your comment.', 'Type your name.', 'The address needs an @.'])
			expect(screen).toContain(` ! ${words}`);
	});

	test('is a mistake of a comment as soon as it has words', () => {
		expect(screenOf(checked(new Workbench(80, 24).type('rIt is')))).toContain(' ! Write your comment.');
	});
});

test.each([20, 40, 80])('the palette tells the whole sentence of the selected command at %i columns', columns => {
	const workbench = new Workbench(columns, 20).type(':pipe');
	const screen = screenOf(workbench).replaceAll(/\s+/g, ' ');
	expect(screen).toContain('Give the text to a command that you type.');
	expect(
		Math.max(
			...screenOf(workbench)
				.split('\n')
				.map(row => stringWidth(row)),
		),
	).toBeLessThanOrEqual(columns);
});
