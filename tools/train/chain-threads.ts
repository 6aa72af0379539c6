import {availableParallelism} from 'node:os';
import {Worker} from 'node:worker_threads';
import type {ChainWeights} from '../../source/analysis/spans/label-sequence.ts';
import type {SharedExamples} from './shared-examples.ts';
import type {ChainSettings} from './train-chain.ts';

/** What a thread is given, and what it answers with: the likelihood after each pass, then the weights. */
export type ChainTask = {examples: SharedExamples; settings: ChainSettings};
export type ChainNews = {likelihood: number} | {weights: ChainWeights};

type Tell = (likelihood: number) => void;

/** Learns chains in threads of their own, as many at once as there are processors. */
export class ChainThreads {
	#free = availableParallelism();
	readonly #waiting: (() => void)[] = [];

	/** The chain learned from the examples, as it would be in this thread. Rejects where the thread fails. */
	async learn(task: ChainTask, tell: Tell): Promise<ChainWeights> {
		if (this.#free > 0) this.#free--;
		else await new Promise<void>(resolve => this.#waiting.push(resolve));
		try {
			return await learned(task, tell);
		} finally {
			const next = this.#waiting.shift();
			if (next) next();
			else this.#free++;
		}
	}
}

function learned(workerData: ChainTask, tell: Tell): Promise<ChainWeights> {
	const {promise, resolve, reject} = Promise.withResolvers<ChainWeights>();
	const worker = new Worker(new URL('./chain-thread.ts', import.meta.url), {workerData});
	worker.on('message', (news: ChainNews) => {
		if ('weights' in news) resolve(news.weights);
		else tell(news.likelihood);
	});
	worker.on('error', reject);
	worker.on('exit', code => reject(new Error(`a thread that learned a chain ended with ${code}`)));
	return promise;
}
