import {expect, test} from 'vitest';
import {quotationsIn} from './read-analysis.ts';

const lines = [
	'LARSEN: The mill will open again in May. Peter Holm told me that it leaks.',
	'HOLM (mayor): It does not leak.',
	'LARSEN: We shall see.',
];

const turns = (text: string) => quotationsIn(text).map(({content, source, cue}) => [source, cue, content]);

test('each paragraph of a transcript is a turn of the one whose name opens it', () => {
	expect(turns(lines.join('\n\n'))).toEqual([
		['LARSEN', ':', 'The mill will open again in May. Peter Holm told me that it leaks.'],
		['HOLM', ':', 'It does not leak.'],
		['LARSEN', ':', 'We shall see.'],
	]);
});

test('a transcript in marks goes on with the paragraph that names nobody, and asides are nobody’s words', () => {
	const text = [`"${lines[0]}`, '"(APPLAUSE)', `"${lines[1]}`, '"I looked.', `"${lines[2]}"`].join('\n\n');
	expect(quotationsIn(text).map(({kind, source, content}) => [kind, source, content])).toEqual([
		['direct', 'LARSEN', 'The mill will open again in May. Peter Holm told me that it leaks.'],
		['direct', 'HOLM', 'It does not leak.'],
		['direct', 'HOLM', '"I looked.'],
		['direct', 'LARSEN', 'We shall see."'],
	]);
});

test('labels in capitals that nobody shares are headings', () => {
	const text = 'UPDATE: The mill has opened.\n\nCORRECTION: The mill is in Norway.\n\nNOTE: It is old.';
	expect(quotationsIn(text)).toEqual([]);
});

test('the speaker of a turn is the person whose surname opens it', () => {
	const text = `Anna Larsen met Peter Holm.\n\n${lines.join('\n\n')}`;
	expect(quotationsIn(text).map(({speaker}) => speaker)).toEqual(['Anna Larsen', 'Peter Holm', 'Anna Larsen']);
});
