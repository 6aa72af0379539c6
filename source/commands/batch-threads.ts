import {getCompileCacheDir} from 'node:module';
import path from 'node:path';
import {Worker} from 'node:worker_threads';
import {faultLine} from './batch-line.ts';

type Waiting = {line: string; resolve: (answer: string) => void};

/** Threads that answer lines. A thread that dies answers its line with an error, and is replaced. */
export class BatchThreads {
	readonly #idle: Worker[] = [];
	readonly #all = new Set<Worker>();
	readonly #waiting: Waiting[] = [];
	readonly #working = new Map<Worker, Waiting>();

	constructor(count: number) {
		for (let i = 0; i < count; i++) this.#start();
	}

	/** The answer to a line, as JSON. Never rejects. */
	answer(line: string): Promise<string> {
		const {promise, resolve} = Promise.withResolvers<string>();
		this.#waiting.push({line, resolve});
		this.#next();
		return promise;
	}

	async close(): Promise<void> {
		await Promise.all([...this.#all].map(worker => worker.removeAllListeners().terminate()));
	}

	#start(): void {
		const kept = getCompileCacheDir();
		// Node puts a folder of its version into the one that is named; the thread does the same.
		const workerData = kept && path.dirname(kept);
		const worker = new Worker(new URL('./batch-worker.js', import.meta.url), {workerData});
		this.#all.add(worker);
		this.#idle.push(worker);
		worker.on('message', (answer: string) => {
			this.#working.get(worker)?.resolve(answer);
			this.#working.delete(worker);
			this.#idle.push(worker);
			this.#next();
		});
		worker.on('error', fault => {
			const lost = this.#working.get(worker);
			this.#working.delete(worker);
			this.#all.delete(worker);
			lost?.resolve(faultLine(lost.line, fault));
			this.#start();
			this.#next();
		});
	}

	#next(): void {
		while (this.#waiting.length > 0) {
			const worker = this.#idle.pop();
			if (!worker) return;
			const waiting = this.#waiting.shift();
			if (!waiting) return;
			this.#working.set(worker, waiting);
			worker.postMessage(waiting.line);
		}
	}
}
