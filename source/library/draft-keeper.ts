import type {Problem, Result} from '../article/problem.ts';
import {emptyHistory} from '../reply/draft.ts';
import type {Draft, EditHistory} from '../reply/schema.ts';

/** What became of a save: told each time, so that the screen can say "saved" or what to do. */
export type KeptOutcome = {kind: 'saved'; draft: string; at: Date} | {kind: 'failed'; draft: string; problem: Problem};

/** Saves drafts as they change. It lives outside React, so that a crash there takes no words. */
export type DraftKeeper = {
	/** To be told of each change; `cursor` and `history` are the comment's. */
	changed(draft: Draft, cursor: number, history?: EditHistory): void;
	/** Saves now what is not saved yet. Synchronous: fit for signals, exit and crash. False when something was not saved. */
	flush(): boolean;
	/** Flushes, and starts no timer any more. */
	stop(): boolean;
};

export type DraftKeeperWiring = {
	save: (draft: Draft, now: Date, cursor: number, history: EditHistory) => Result<undefined>;
	report: (outcome: KeptOutcome) => void;
	now?: () => Date;
};

/**
 * Milliseconds from the first unsaved change to its save, counted on during continuous typing. Less than the promised
 * 500, so that the work of saving and a late timer fit in.
 */
export const saveAfter = 400;
/** Milliseconds to the next attempt after a save that failed. */
export const retryAfter = 2000;

type Unsaved = {draft: Draft; cursor: number; history: EditHistory};

/** A keeper over `save`. A draft that could not be saved stays in hand and is tried again, also without a new change. */
export function keepDrafts({save, report, now = () => new Date()}: DraftKeeperWiring): DraftKeeper {
	const unsaved = new Map<string, Unsaved>();
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;

	const schedule = (delay: number) => {
		if (!stopped) timer ??= setTimeout(flush, delay);
	};

	const saveOne = ({draft, cursor, history}: Unsaved) => {
		const at = now();
		const outcome = save(draft, at, cursor, history);
		if (outcome.ok) unsaved.delete(draft.id);
		report(
			outcome.ok ? {kind: 'saved', draft: draft.id, at} : {kind: 'failed', draft: draft.id, problem: outcome.problem},
		);
	};

	function flush(): boolean {
		clearTimeout(timer);
		timer = undefined;
		for (const one of [...unsaved.values()]) saveOne(one);
		if (unsaved.size > 0) schedule(retryAfter);
		return unsaved.size === 0;
	}

	return {
		changed(draft, cursor, history = emptyHistory) {
			unsaved.set(draft.id, {draft, cursor, history});
			schedule(saveAfter);
		},
		flush,
		stop() {
			stopped = true;
			return flush();
		},
	};
}
