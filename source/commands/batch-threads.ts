import {Worker} from 'node:worker_threads';
import {keptFolder} from '../analysis/kept/kept-folder.ts';

/** A line that waits for its answer; `alone` when it was with a thread that died, so that the next death tells on which. */
type Asked = {line: string; alone?: true; resolve: (answer: string | Uint8Array) => void};

/** How many lines go to a thread at once: each message wakes the other side, which takes a processor from a thread. */
const groupSize = 4;

/** How many groups a thread has: one at work, and one that waits so that it never has to. */
const groupsEach = 2;

/** Threads that answer lines. A thread that dies answers its line with an error, and is replaced. */
export class BatchThreads {
	/** The groups of each thread, the one at work first. */
	readonly #threads = new Map<Worker, Asked[][]>();
	readonly #waiting: Asked[] = [];

	constructor(count: number) {
		for (let i = 0; i < count; i++) this.#start();
	}

	/** The answer to a line, as JSON with a line end; as text or in UTF-8. Never rejects. */
	answer(line: string): Promise<string | Uint8Array> {
		const {promise, resolve} = Promise.withResolvers<string | Uint8Array>();
		this.#waiting.push({line, resolve});
		this.#share();
		return promise;
	}

	async close(): Promise<void> {
		await Promise.all([...this.#threads.keys()].map(worker => worker.removeAllListeners().terminate()));
	}

	#start(): void {
		const worker = new Worker(new URL('./batch-worker.js', import.meta.url), {workerData: keptFolder()});
		const groups: Asked[][] = [];
		this.#threads.set(worker, groups);
		worker.on('message', (answers: readonly Uint8Array[]) => {
			for (const [index, {resolve}] of (groups.shift() ?? []).entries()) resolve(answers[index] ?? '');
			this.#share();
		});
		let fault: unknown = new Error('its thread ended');
		worker.on('error', error => {
			fault = error;
		});
		worker.on('exit', () => this.#replace(worker, groups, fault));
	}

	/** Answers the line that a thread died of, if it was alone with it, and gives the others to other threads. */
	async #replace(worker: Worker, [lost = [], ...others]: readonly Asked[][], fault: unknown): Promise<void> {
		this.#threads.delete(worker);
		this.#waiting.unshift(...others.flat());
		const [only] = lost;
		if (only && lost.length === 1) {
			const {faultLine} = await import('./batch-line.ts');
			only.resolve(`${faultLine(only.line, fault)}\n`);
		} else this.#waiting.unshift(...lost.map((asked): Asked => ({...asked, alone: true})));
		this.#start();
		this.#share();
	}

	/** Gives what waits to the threads that have least to do. */
	#share(): void {
		while (this.#waiting.length > 0) {
			const [least] = [...this.#threads].sort(([, one], [, other]) => one.length - other.length);
			if (!least || least[1].length >= groupsEach) return;
			const [worker, groups] = least;
			const group = this.#taken();
			groups.push(group);
			worker.postMessage(group.map(({line}) => line));
		}
	}

	#taken(): Asked[] {
		const apart = this.#waiting.slice(0, groupSize).findIndex(({alone}) => alone);
		return this.#waiting.splice(0, apart < 0 ? groupSize : Math.max(1, apart));
	}
}
