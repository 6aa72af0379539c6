import {type Change, change, saying} from '../change.ts';
import {editorFrom} from '../editor/state.ts';
import {obstacleOf} from '../selectors/reply-form.ts';
import type {MenuChoice, State} from '../state.ts';
import {askFileName, writingFormats, writingOf} from './writing.ts';

/** Ways that are no file: value and what it is. */
const letters: readonly MenuChoice[] = [
	{value: 'smtp', label: 'Letter, sent through your mail server'},
	{value: 'mailto', label: 'Letter, opened in your mail program'},
];
const copy: MenuChoice = {value: 'copy', label: 'Copy it'};

const lettersFirst = (a: MenuChoice, b: MenuChoice): number => Number(b.value === 'eml') - Number(a.value === 'eml');

/** What the reply can become where the page has no form for it, letters first. */
export const openWays = (state: State): State => ({
	...state,
	overlay: {
		kind: 'menu',
		purpose: 'other-way',
		title: `${obstacleOf(state) ?? 'The reply can go another way.'} Instead:`,
		choices: [...letters, ...writingFormats.reply.toSorted(lettersFirst), copy],
	},
});

/** Carries out the way that was chosen: a letter asks for its address, a file for its name. */
export function chooseWay(state: State, value: string): Change {
	if (value === 'copy') {
		const writing = writingOf(state, 'txt');
		return writing ? change(state, {type: 'copy-reply', writing}) : change(state);
	}
	if (value !== 'smtp' && value !== 'mailto') return change(askFileName(state, value));
	return change({
		...state,
		overlay: {
			kind: 'prompt',
			purpose: {kind: 'letter', way: value},
			label: 'To (the address for letters): ',
			editor: editorFrom('', {oneLine: true}),
		},
	});
}

/** Has the letter sent, or opened in the mail program, after the reader named whom it goes to. */
export function sendLetter(state: State, way: 'smtp' | 'mailto', to: string): Change {
	const {article, reply} = state;
	const address = to.trim();
	if (!article || address === '') return change(saying(state, 'Nothing was sent: the letter needs an address.'));
	const letter = {article, draft: reply.draft, to: address};
	if (way === 'mailto') return change(saying(state, 'Opening your mail program…'), {type: 'open-letter', ...letter});
	return change(saying(state, `Sending the letter to ${address}…`), {type: 'send-letter', ...letter});
}
