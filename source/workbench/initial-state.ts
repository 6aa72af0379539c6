import {newDraft} from '../reply/draft.ts';
import {replyFrom} from './commands/replying.ts';
import type {State, WorkbenchSettings} from './state.ts';

/** The workbench before an article is open: `request` 0 is the article it is started on. */
export const initialState = (
	size: State['size'],
	settings: WorkbenchSettings,
	location: string | undefined,
): State => ({
	size,
	settings,
	clock: 0,
	request: 0,
	opening: location === undefined ? {} : {location},
	analysis: {status: 'none'},
	corrections: [],
	pane: 'text',
	split: false,
	text: {top: {section: 0, offset: 0}},
	quotes: {picked: [], sort: 'place', detail: false, detailTop: 0},
	actors: {sort: 'words', detail: false, entry: 0},
	reply: replyFrom(newDraft('', '', '')),
	marks: {},
	back: [],
});
