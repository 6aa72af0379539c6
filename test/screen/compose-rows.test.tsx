import {type StyledChar, styledCharsFromTokens, tokenize} from '@alcalzone/ansi-tokenize';
import fc from 'fast-check';
import {renderToString} from 'ink';
import {afterEach, expect, test, vi} from 'vitest';
import Output from '../../node_modules/ink/build/output.js';
import {themeOf} from '../../source/components/theme.ts';
import {composeRows, type Operation} from '../../source/screen/compose-rows.ts';
import {Frame} from '../../source/screen/frame.tsx';
import {Workbench} from '../helpers/workbench.ts';

/** What is seen of a frame: each character with its styles, whatever the order of the sequences that make them. */
const seen = (frame: string): string[][] =>
	frame.split('\n').map(row => {
		const cells = styledCharsFromTokens(tokenize(row)).map(
			({value, styles}: StyledChar) =>
				value +
				styles
					.map(({code}) => code)
					.sort()
					.join(''),
		);
		// Plain blanks at the end of a row are not seen, whether they are written or not.
		return cells.slice(0, cells.findLastIndex(cell => cell !== ' ') + 1);
	});

const inkFrame = (operations: readonly Operation[], width: number, height: number): string => {
	const output = new Output({width, height});
	for (const operation of operations)
		if (operation.type === 'write')
			output.write(operation.x, operation.y, operation.text, {transformers: [...operation.transformers]});
	return output.get().output;
};

const styled = fc
	.tuple(
		fc.constantFrom(
			['', ''],
			['\u001B[1m', '\u001B[22m'],
			['\u001B[1;36m', '\u001B[22;39m'],
			['\u001B[38;5;117m', '\u001B[39m'],
			['\u001B[1;38;5;210m', '\u001B[22;39m'],
			['\u001B[7m', '\u001B[27m'],
			['\u001B]8;;https://a.example\u0007', '\u001B]8;;\u0007'],
		),
		fc.stringMatching(/^[a-z “”é│北]{0,6}$/),
	)
	.map(([[on, off], text]) => `${on}${text}${off}`);
const row = fc.array(styled, {maxLength: 3}).map(pieces => pieces.join(''));
const write = fc.record({
	type: fc.constant('write' as const),
	x: fc.nat(12),
	y: fc.nat(4),
	text: fc.array(row, {minLength: 1, maxLength: 4}).map(rows => rows.join('\n')),
	transformers: fc.constantFrom([], [(text: string) => `\u001B[4m${text}\u001B[24m`]),
});

test('rows at once look like cell by cell, or are left to Ink', () => {
	let composed = 0;
	fc.assert(
		fc.property(fc.array(write, {maxLength: 4}), operations => {
			const rows = composeRows(operations, 6);
			if (rows === undefined) return;
			composed++;
			expect(seen(rows)).toEqual(seen(inkFrame(operations, 80, 6)));
		}),
		{numRuns: 400},
	);
	expect(composed).toBeGreaterThan(40);
});

test.each<[string, Operation[]]>([
	['a clip', [{type: 'clip', clip: {}}, {type: 'unclip'}]],
	['a style left open', [{type: 'write', x: 0, y: 0, text: '\u001B[1mbold\nand on', transformers: []}]],
	['a link left open', [{type: 'write', x: 0, y: 0, text: '\u001B]8;;https://a.example\u0007a', transformers: []}]],
	['another sequence', [{type: 'write', x: 0, y: 0, text: 'a\u001B[2J', transformers: []}]],
	[
		'words over words',
		[
			{type: 'write', x: 0, y: 0, text: 'below', transformers: []},
			{type: 'write', x: 2, y: 0, text: 'above', transformers: []},
		],
	],
])('%s is left to Ink', (_what, operations) => {
	expect(composeRows(operations, 2)).toBeUndefined();
});

afterEach(() => vi.restoreAllMocks());

test.each(['1', ']', '2', '2z', '3', '4', 'rA word', '?', ':', '2F'])(
	'every view is put together by rows: %s',
	keys => {
		const get = vi.spyOn(Output.prototype, 'get');
		for (const columns of [40, 80, 120]) {
			const {state} = new Workbench(columns, 24).type(keys);
			const frame = <Frame state={state} theme={themeOf('dark')} onChoose={() => undefined} />;
			const drawn = renderToString(frame, {columns});
			const [output] = get.mock.contexts.splice(0) as {operations: Operation[]; height: number}[];
			expect(seen(composeRows(output?.operations ?? [], output?.height ?? 0) ?? '')).toEqual(seen(drawn));
		}
	},
);
