import {expect, test} from 'vitest';
import * as z from 'zod';
import {checkYaml} from '../../source/article/check-yaml.ts';

const schema = z.strictObject({name: z.string('must be words').optional(), size: z.int('must be whole').optional()});

test('lines of keys and values are checked', () => {
	expect(checkYaml('name: A\nsize: 3 # note\n', schema)).toEqual({ok: true, value: {name: 'A', size: 3}});
	expect(checkYaml('', schema)).toEqual({ok: true, value: {}});
});

test.each([
	['name: A\nsize: big\n', 2, '"size" must be whole'],
	['\n\nname: [1]\n', 3, '"name" must be words'],
	['name: A\ncolour: red\n', 2, '"colour" is not known here'],
	['- name\n', 1, 'it must be lines of "key: value"'],
	['name: "A\n', 2, 'Missing closing "quote'],
	['name: A\nname: B\n', 2, 'Map keys must be unique'],
	['name: *nowhere\n', 1, 'its aliases (*name) lead nowhere or are too many'],
])('a mistake in %j', (yaml, line, mistake) => {
	const checked = checkYaml(yaml, schema);
	expect(checked).toMatchObject({ok: false, line});
	expect(checked.ok ? '' : checked.mistake).toContain(mistake);
});

test('a file nested without end is a mistake', () => {
	expect(checkYaml(`name: ${'['.repeat(30_000)}`, schema)).toEqual({
		ok: false,
		line: 1,
		mistake: 'it is nested too deeply',
	});
});
