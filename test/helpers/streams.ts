import type {Streams} from '../../source/commands/command.ts';
import {defaultSettings, type Settings} from '../../source/configuration/settings.ts';

export type Printed = Streams & {out: () => string; err: () => string};

/** Standard streams in memory: `input` is what standard input gives, in these pieces; `columns` makes a terminal of the output. */
export function streams(input: readonly (string | Uint8Array)[] = [], columns?: number): Printed {
	const out: string[] = [];
	const err: string[] = [];
	const decoder = new TextDecoder();
	const writing = (to: string[]) => (text: string | Uint8Array) =>
		to.push(typeof text === 'string' ? text : decoder.decode(text)) > 0;
	async function* stdin() {
		yield* input;
	}
	return {
		stdin: stdin(),
		stdout: {write: writing(out), once: () => undefined, isTTY: columns !== undefined, columns},
		stderr: {write: writing(err)},
		out: () => out.join(''),
		err: () => err.join(''),
	};
}

/** The settings of someone who has chosen nothing but where drafts are kept. */
export const settingsIn = (dataDirectory: string): Settings => ({
	...defaultSettings({HOME: dataDirectory}),
	dataDirectory,
});
