import {Worker} from 'node:worker_threads';
import {keptFolder} from '../analysis/kept/kept-folder.ts';
import type {Article} from '../article/schema.ts';
import type {Action} from '../workbench/action.ts';
import {PartialAnalysis} from './analysis-parts.ts';
import type {Answer, Wanted} from './analysis-worker.ts';

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
	let current = {ticket: 0, request: 0, partial: new PartialAnalysis()};
	let resting: NodeJS.Timeout | undefined;
	const letGo = () => {
		clearTimeout(resting);
		void worker?.terminate();
		worker = undefined;
	};
	const fail = (reason: string) =>
		dispatch({
			type: 'analysis-failed',
			request: current.request,
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
		const ask = (wanted: Wanted) => started.postMessage(wanted);
		started.on('message', ({ticket, part, error}: Answer) => {
			const {request, partial} = current;
			// What was asked for meanwhile takes its place.
			if (ticket !== current.ticket) return;
			const analysis = part && partial.add(part);
			if (part && !analysis) {
				setImmediate(ask, {ticket});
				return;
			}
			if (analysis) dispatch({type: 'article-analysed', request, analysis});
			else fail(error ?? 'no answer');
			resting = setTimeout(letGo, keptIdle).unref();
		});
		started.on('error', (error: Error) => {
			worker = undefined;
			fail(error.message);
		});
		return started;
	};
	return {
		analyse(request, article) {
			current = {ticket: current.ticket + 1, request, partial: new PartialAnalysis()};
			clearTimeout(resting);
			worker ??= start();
			const wanted: Wanted = {ticket: current.ticket, article};
			worker.postMessage(wanted);
		},
		close: letGo,
	};
}
