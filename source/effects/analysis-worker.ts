import {enableCompileCache, flushCompileCache} from 'node:module';
import {constants, setPriority} from 'node:os';
import {parentPort, workerData} from 'node:worker_threads';
import type {Article} from '../article/schema.ts';

/**
 * The thread that analyses articles, so that no key waits for it: an article in, its analysis or an error's words out.
 * A thread does not share the compiled program that the main one keeps between starts; `workerData` names its folder.
 * Halves the time to load the engine.
 */
// Where processors are few, keys come first. On Linux a priority is the thread's own; elsewhere it is the whole program's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
if (typeof workerData === 'string') enableCompileCache(workerData);
const {analyse} = await import('../analysis/analyse.ts');

parentPort?.on('message', ({request, article}: {request: number; article: Article}) => {
	try {
		parentPort?.postMessage({request, analysis: analyse(article)});
	} catch (error) {
		parentPort?.postMessage({request, error: error instanceof Error ? error.message : String(error)});
	}
	flushCompileCache();
});
