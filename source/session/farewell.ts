import {keyTo} from '../workbench/selectors/key-to.ts';
import type {State} from '../workbench/state.ts';

/** What is said where the workbench stood, and stays: that the draft is kept, or that it is not, with its words. */
export function farewell(state: State, saved: boolean, crash: unknown, debug: boolean): void {
	const {comment} = state.reply.draft.fields;
	if (crash !== undefined) {
		const reason = crash instanceof Error ? crash.message : String(crash);
		process.stderr.write(
			`whosaid: the workbench stopped because of a fault in it (${reason}).\nStart it again; --debug tells more.\n`,
		);
		if (debug && crash instanceof Error) process.stderr.write(`${crash.stack}\n`);
	}
	if (comment.trim() === '') return;
	if (saved) {
		const key = keyTo(state, 'reply.write');
		process.stderr.write(`The draft of your reply is kept: open the article again and press ${key}.\n`);
	} else process.stderr.write(`The draft could not be kept. These are its words:\n\n${comment}\n`);
}
