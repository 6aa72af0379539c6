import type {Article} from '../article/schema.ts';
import type {Writing} from '../export/writing.ts';
import type {Draft, ReplyFields} from '../reply/schema.ts';

export type {Writing};

/** What the workbench wants done outside itself, in the imperative; the answers come back as actions. */
export type Effect =
	| {type: 'open-article'; request: number; location: string | undefined}
	| {type: 'analyse-article'; request: number; article: Article}
	| {type: 'find-draft'; request: number; article: Article}
	| {type: 'list-articles'}
	| {type: 'check-reply'; article: Article; draft: string; fields: ReplyFields}
	| {type: 'keep-draft'; article: Article; draft: Draft; cursor: number; now: boolean}
	| {type: 'copy-text'; text: string; what: string}
	/** The terminal is the command's until it ends. */
	| {type: 'pipe-text'; command: string; text: string}
	| {type: 'write-file'; name: string; overwrite: boolean; writing: Writing}
	| {type: 'copy-reply'; writing: Writing}
	| {type: 'redraw-screen'}
	| {type: 'suspend-program'}
	| {type: 'quit-program'; code: number};
