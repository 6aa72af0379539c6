import {enableCompileCache, flushCompileCache} from 'node:module';
import {constants, setPriority} from 'node:os';
import {parentPort, workerData} from 'node:worker_threads';
import type {Article} from '../article/schema.ts';
import {type AnalysisPart, partsOf} from './analysis-parts.ts';

/** What is asked of the thread: an article's analysis or, without one, the next part of what was asked last. */
export type Wanted = {ticket: number; article?: Article};

/** The answer: a part of the analysis, or why there is none. */
export type Answer = {ticket: number; part?: AnalysisPart; error?: string};

/**
 * The thread that analyses articles, so that no key waits for it: an article in, its analysis or an error's words out. The
 * analysis goes in parts, each when it is asked for: a key that came meanwhile is answered between two of them.
 * A thread does not share the compiled program that the main one keeps between starts; `workerData` names its folder.
 * Halves the time to load the engine.
 */
// Where processors are few, keys come first. On Linux a priority is the thread's own; elsewhere it is the whole program's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
if (typeof workerData === 'string') enableCompileCache(workerData);
const {analyse} = await import('../analysis/analyse.ts');

let going: {ticket: number; parts: Iterator<AnalysisPart, void>} | undefined;
const say = (answer: Answer): void => parentPort?.postMessage(answer);

function answer({ticket, article}: Wanted): void {
	try {
		if (article) going = {ticket, parts: partsOf(analyse(article))};
		// The next part of an article that was left meanwhile may have been asked for before.
		const part = going?.ticket === ticket ? going.parts.next().value : undefined;
		if (part) say({ticket, part});
	} catch (error) {
		say({ticket, error: error instanceof Error ? error.message : String(error)});
	}
}

parentPort?.on('message', (wanted: Wanted) => {
	answer(wanted);
	if (wanted.article) flushCompileCache();
});
