import {Worker} from 'node:worker_threads';
import {keptFolder} from '../analysis/kept/kept-folder.ts';
import type {Analysis} from '../analysis/schema.ts';
import type {Article} from '../article/schema.ts';
import type {Action} from '../workbench/action.ts';

type Answer = {request: number; analysis?: Analysis; error?: string};

/**
 * What an analysis makes is short-lived, and as much of it as is allowed here waits in memory for the collector: left to
 * itself it lets 48 MB lie, for no gain in speed.
 */
const resourceLimits = {maxYoungGenerationSizeMb: 6};

/** Milliseconds that an idle thread is kept for the next article: a fifth of the memory is the thread's, and an article is read for minutes. */
const keptIdle = 500;

/** Analyses articles in a thread of its own, started with the first article; answers come as actions. */
export type Analyst = {analyse: (request: number, article: Article) => void; close: () => void};

/** An analyst whose answers go to `dispatch`. A thread that dies is told as a failed analysis; that one and one that was let go are replaced at the next. */
export function createAnalyst(dispatch: (action: Action) => void): Analyst {
	let worker: Worker | undefined;
	let latest = 0;
	let resting: NodeJS.Timeout | undefined;
	const letGo = () => {
		clearTimeout(resting);
		void worker?.terminate();
		worker = undefined;
	};
	const fail = (reason: string) =>
		dispatch({
			type: 'analysis-failed',
			request: latest,
			problem: {
				code: 'analysis',
				message: `The quotations could not be looked for (${reason}).`,
				nextStep: 'The text can be read and replied to all the same.',
			},
		});
	const start = (): Worker => {
		const program = new URL('./analysis-worker.js', import.meta.url);
		const started = new Worker(program, {workerData: keptFolder(), resourceLimits});
		started.unref();
		started.on('message', ({request, analysis, error}: Answer) => {
			if (analysis) dispatch({type: 'article-analysed', request, analysis});
			else fail(error ?? 'no answer');
			if (request === latest) resting = setTimeout(letGo, keptIdle).unref();
		});
		started.on('error', (error: Error) => {
			worker = undefined;
			fail(error.message);
		});
		return started;
	};
	return {
		analyse(request, article) {
			latest = request;
			clearTimeout(resting);
			worker ??= start();
			worker.postMessage({request, article});
		},
		close: letGo,
	};
}
