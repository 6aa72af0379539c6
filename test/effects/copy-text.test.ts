import {expect, test} from 'vitest';
import {copyText} from '../../source/effects/copy-text.ts';

/** What is said, and what the terminal is sent. */
async function copied(text: string, environment: NodeJS.ProcessEnv): Promise<{said: string; sent: string}> {
	const sent: string[] = [];
	const said = await copyText(text, 'the words', {write: sequence => void sent.push(sequence)}, environment);
	return {said, sent: sent.join('')};
}

test.skipIf(process.platform !== 'linux').each([
	['a terminal', {TERM: 'xterm'}, '\u001B]52;c;SmE=\u0007', /^Sent the words/],
	[
		'tmux',
		{TERM: 'tmux-256color', TMUX: '/tmp/t,1,0'},
		'\u001BPtmux;\u001B\u001B]52;c;SmE=\u0007\u001B\\',
		/^Sent the words/,
	],
	['a terminal without abilities', {TERM: 'dumb'}, '', /^Not copied: this terminal/],
])('%s is asked for its clipboard as it takes it', async (_, environment, sent, said) => {
	expect(await copied('Ja', environment)).toEqual({sent, said: expect.stringMatching(said)});
});

test.skipIf(process.platform !== 'linux')('what is too long for a terminal is not sent to it', async () => {
	const {sent, said} = await copied('x'.repeat(100_000), {TERM: 'xterm'});
	expect([sent, said]).toEqual(['', expect.stringMatching(/^Not copied: it is too long/)]);
});
