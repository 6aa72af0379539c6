import {type Change, change, saying, without} from '../change.ts';
import {editorFrom} from '../editor/state.ts';
import type {Writing} from '../effect.ts';
import {keyTo} from '../selectors/key-to.ts';
import {analysisOf} from '../selectors/quotations.ts';
import type {MenuChoice, Pane, State} from '../state.ts';

const choice = (value: string, label: string): MenuChoice => ({value, label});

/** The formats each pane can be written in: the ending of the file, and what it is. */
export const writingFormats: Readonly<Record<Pane, readonly MenuChoice[]>> = {
	text: [choice('txt', 'Plain text'), choice('md', 'Markdown'), choice('json', 'JSON (article model)')],
	quotes: [
		choice('csv', 'CSV, one row a quotation'),
		choice('md', 'Markdown'),
		choice('json', 'JSON (article, quotations, actors)'),
		choice('jsonld', 'JSON-LD (schema.org)'),
	],
	actors: [choice('csv', 'CSV, one row an actor'), choice('json', 'JSON (article, actors)')],
	reply: [
		choice('md', 'Markdown'),
		choice('html', 'HTML'),
		choice('txt', 'Plain text'),
		choice('eml', 'Letter to the editor, with your email address (.eml)'),
	],
};

const shownAs: Readonly<Record<Pane, string>> = {
	text: 'the article',
	quotes: 'the quotations',
	actors: 'the actors',
	reply: 'the reply',
};

/** Opens the menu that asks as what to write what the pane shows. */
export function openWriting(state: State): Change {
	if (!state.article) return change(saying(state, 'There is nothing to write yet.'));
	if ((state.pane === 'quotes' || state.pane === 'actors') && !analysisOf(state))
		return change(saying(state, 'The article is still being looked through.'));
	if (state.pane === 'reply' && state.reply.draft.fields.comment.trim() === '')
		return change(saying(state, `The comment is empty: ${keyTo(state, 'reply.write')} writes it.`, 'bad'));
	return change({
		...state,
		overlay: {
			kind: 'menu',
			purpose: 'write-file',
			title: `Write ${shownAs[state.pane]} to a file as…`,
			choices: writingFormats[state.pane],
		},
	});
}

/** Asks for the file's name, with one suggested. */
export const askFileName = (state: State, format: string): State => ({
	...state,
	overlay: {
		kind: 'prompt',
		purpose: {kind: 'file', format},
		label: 'Write to file: ',
		editor: editorFrom(`${fileStem(state)}.${format}`, {oneLine: true}),
	},
});

/** A file name without folder or ending, from the headline: letters, digits and hyphens only. */
function fileStem(state: State): string {
	const words = (state.article?.headline ?? '')
		.normalize('NFKD')
		.toLowerCase()
		.match(/[a-z0-9]+/g) ?? ['article'];
	const stem = words.join('-').slice(0, 40).replace(/-$/, '');
	return state.pane === 'text' ? stem : `${stem}-${state.pane}`;
}

/** What would be written of the pane now; undefined without an article. */
export function writingOf(state: State, format: string): Writing | undefined {
	const {article} = state;
	if (!article) return undefined;
	const analysis = analysisOf(state);
	if (state.pane === 'reply') return {view: 'reply', format, article, analysis, draft: state.reply.draft};
	return {view: state.pane === 'text' ? 'article' : state.pane, format, article, analysis};
}

/** Has what the pane shows written to a file. */
export function writeFile(state: State, name: string, format: string, overwrite: boolean): Change {
	const closed = without(state, 'overlay');
	const writing = writingOf(state, format);
	if (!writing || name.trim() === '') return change(saying(closed, 'Nothing was written: the file needs a name.'));
	return change(saying(closed, `Writing ${name}…`), {type: 'write-file', name: name.trim(), overwrite, writing});
}

/** Asks whether an existing file may be replaced; the first choice keeps it. */
export const askOverwrite = (state: State, name: string, format: string): State => ({
	...without(state, 'message'),
	overlay: {
		kind: 'menu',
		purpose: 'overwrite-file',
		title: `${name} exists already.`,
		choices: [
			choice(JSON.stringify(['rename', name, format]), 'Choose another name'),
			choice(JSON.stringify(['overwrite', name, format]), 'Replace it'),
		],
	},
});

/** Carries out the answer to `askOverwrite`. */
export function answerOverwrite(state: State, value: string): Change {
	const [answer, name, format] = JSON.parse(value) as ['rename' | 'overwrite', string, string];
	return answer === 'overwrite' ? writeFile(state, name, format, true) : change(askFileName(state, format));
}
