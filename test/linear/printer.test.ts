import {describe, expect, test} from 'vitest';
import {createPrinter} from '../../source/linear/printer.ts';

function printed(columns: number) {
	let text = '';
	const printer = createPrinter(
		more => {
			text += more;
		},
		() => columns,
	);
	return {printer, text: () => text};
}

describe('the printer', () => {
	test('begins a line on a new row after letters that were typed', () => {
		const {printer, text} = printed(80);
		printer.say([{echo: 'He'}, {echo: 'y'}, {line: 'Deleted: y'}, {line: 'Next.'}]);
		expect(text()).toBe('Hey\nDeleted: y\nNext.\n');
	});

	test('breaks lines between words where the window ends', () => {
		const {printer, text} = printed(20);
		printer.say([{line: 'One two three four five six seven'}]);
		for (const row of text().split('\n')) expect(row.length).toBeLessThanOrEqual(20);
		expect(text().replaceAll('\n', ' ').trim()).toBe('One two three four five six seven');
	});

	test('lets nothing through that steers a terminal', () => {
		const {printer, text} = printed(80);
		printer.say([{line: 'A\u001B[2J\u009B31m\u202EB\u0007'}, {echo: '\u001B]0;x\u0007'}]);
		expect(text()).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
	});
});
