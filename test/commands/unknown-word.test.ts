import {expect, test} from 'vitest';
import {unknownWord} from '../../source/commands/unknown-word.ts';

test.each([
	['quotse', 'Did you mean whosaid quotes?'],
	['actor', 'Did you mean whosaid actors?'],
	['READS', 'Did you mean whosaid read?'],
	['headlines', 'whosaid help lists the commands.'],
])('%s', (word, nextStep) => {
	expect(unknownWord(word)).toEqual({
		code: 'no-such-file',
		message: `There is no file and no command ${word}.`,
		nextStep,
	});
});

test.each(['story.txt', './quotse', 'source', '-', 'https://news.example'])('%s is a location', location => {
	expect(unknownWord(location)).toBeUndefined();
});
