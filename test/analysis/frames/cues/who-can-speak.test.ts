import {expect, test} from 'vitest';
import {canSpeak} from '../../../../source/analysis/frames/cues/who-can-speak.ts';

test.each([
	['a spokesman for the harbour', true],
	['the report of the council', true],
	['a press release of the council', true],
	['the release', true],
	['the release of prisoners', false],
	['the mill by the sea', false],
])('%s can have said something: %s', (lower, expected) => {
	expect(canSpeak({kind: 'nominal', from: 0, to: 1, span: {start: 0, end: lower.length}, lower, names: []})).toBe(
		expected,
	);
});
