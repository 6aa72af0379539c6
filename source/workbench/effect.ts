import type {Feed} from '../article/feed.ts';
import type {Article} from '../article/schema.ts';
import type {Correction} from '../correction/schema.ts';
import type {Writing} from '../export/writing.ts';
import type {CheckedDraft} from '../reply/check-draft.ts';
import type {KeptDraft} from '../reply/draft.ts';
import type {Identity} from '../reply/identity.ts';
import type {Draft, EditHistory} from '../reply/schema.ts';
import type {FromFeed} from './commands/opening.ts';

export type {Writing};

/** What the workbench wants done outside itself, in the imperative; the answers come back as actions. */
export type Effect =
	| {type: 'open-article'; request: number; location: string | undefined; fromFeed?: FromFeed}
	| {type: 'cancel-opening'; request: number}
	| {type: 'list-feeds' | 'refresh-feeds'; request: number}
	| {type: 'keep-feed'; url: string; feed: Feed}
	| {type: 'drop-feed'; url: string}
	| {type: 'mark-read'; feed: string; entry: string}
	| {type: 'open-browser'; url: string}
	| {type: 'analyse-article'; request: number; article: Article}
	| {type: 'find-draft'; request: number; article: Article}
	| {type: 'find-corrections'; request: number; article: string}
	| {type: 'keep-correction'; correction: Correction}
	/** Answered only where the tour was never shown. */
	| {type: 'look-for-tour'}
	| {type: 'list-articles'}
	| ({type: 'check-reply'} & CheckedDraft)
	| {type: 'send-reply'; article: Article; draft: Draft; consents: readonly string[]}
	| {type: 'send-letter' | 'open-letter'; article: Article; draft: Draft; to: string}
	| {type: 'list-comments'; article: string; url: string}
	/** Has `woken` dispatched after a second. */
	| {type: 'wake'}
	| {type: 'keep-draft'; article: Article; draft: Draft; cursor: number; history: EditHistory; now: boolean}
	| {type: 'list-drafts'}
	| {type: 'resume-draft'; request: number; id: string}
	| {type: 'duplicate-draft' | 'remove-draft' | 'restore-draft'; kept: KeptDraft}
	| {type: 'begin-draft'; article: string}
	| {type: 'find-outstanding'}
	| {type: 'remember-identity'; identity: Identity}
	| {type: 'forget-identity'}
	| {type: 'read-identity'}
	| {type: 'edit-externally'; draft: string; text: string}
	| {type: 'check-spelling'; draft: string; text: string; language: string; known: readonly string[]}
	| {type: 'copy-text'; text: string; what: string}
	/** The terminal is the command's until it ends. */
	| {type: 'pipe-text'; command: string; text: string}
	| {type: 'write-file'; name: string; overwrite: boolean; writing: Writing}
	| {type: 'copy-reply'; writing: Writing}
	| {type: 'redraw-screen'}
	| {type: 'suspend-program'}
	| {type: 'quit-program'; code: number};
