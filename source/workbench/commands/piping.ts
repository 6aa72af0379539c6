import {type Change, change, saying} from '../change.ts';
import {editorFrom} from '../editor/state.ts';
import {selectedSpan} from '../selectors/selection.ts';
import type {State} from '../state.ts';

/** Asks which command is to have the text; the selection, if there is one, stays. */
export function openPipe(state: State): Change {
	if (!state.article) return change(saying(state, 'There is no text to give to a command yet.'));
	const label = state.text.selection ? 'Give the selected words to command: ' : 'Give the text to command: ';
	return change({
		...state,
		overlay: {kind: 'prompt', purpose: {kind: 'pipe'}, label, editor: editorFrom('', {oneLine: true})},
	});
}

/** Has the text, or the selected words, given to a command as the reader typed it. An empty one changes nothing. */
export function pipeTo(state: State, command: string): Change {
	const {article} = state;
	if (!article || command.trim() === '') return change(state);
	const {selection} = state.text;
	const span = selection ? selectedSpan(selection) : {start: 0, end: article.text.length};
	return change(state, {type: 'pipe-text', command, text: article.text.slice(span.start, span.end)});
}
