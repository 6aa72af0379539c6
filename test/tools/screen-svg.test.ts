import headless from '@xterm/headless';
import {expect, test} from 'vitest';
import {screenSvg} from '../../tools/screen-svg.ts';

/** The elements that draw a screen of 20 × 2 after `output`. */
async function drawn(output: string): Promise<string[]> {
	const terminal = new headless.Terminal({cols: 20, rows: 2, allowProposedApi: true});
	await new Promise<void>(resolve => terminal.write(output, resolve));
	return screenSvg(terminal, 'A <screen>').split('\n');
}

const only = (lines: string[], words: string): string => lines.find(line => line.endsWith(`>${words}</text>`)) ?? '';

test('text stands at its cell, stretched to the cells it has', async () => {
	const line = only(await drawn('\r\n  two words'), 'two words');
	expect(line).toContain('x="30.8" y="44" textLength="75.6"');
});

test('a wide character has two cells, and what follows stands after them', async () => {
	const lines = await drawn('a日b');
	expect(only(lines, '日')).toContain('x="22.4" y="27" textLength="16.8"');
	expect(only(lines, 'b')).toContain('x="39.2"');
});

test('title and text are escaped', async () => {
	const lines = await drawn('<b> & "c"');
	expect(lines).toContain('<title>A &#60;screen&#62;</title>');
	expect(only(lines, '&#60;b&#62; &#38; &#34;c&#34;')).not.toBe('');
});

test.each([
	['bold', '\x1b[1mword', 'font-weight="bold"'],
	['dim', '\x1b[2mword', 'opacity="0.65"'],
	['underline', '\x1b[4mword', 'text-decoration="underline"'],
	['palette', '\x1b[36mword', 'fill="#5bb8c2"'],
	['cube', '\x1b[38;5;208mword', 'fill="#ff8700"'],
	['grey', '\x1b[38;5;232mword', 'fill="#080808"'],
	['true colour', '\x1b[38;2;1;2;255mword', 'fill="#0102ff"'],
])('%s', async (_, output, attribute) => {
	expect(only(await drawn(output), 'word')).toContain(attribute);
});

test('inverse changes ink and paper', async () => {
	const lines = await drawn('\x1b[7mword');
	expect(only(lines, 'word')).toContain('fill="#14171c"');
	expect(lines).toContain('<rect x="14" y="14" width="33.6" height="17" fill="#d5d9e0"/>');
});
