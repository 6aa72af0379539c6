import {parentPort} from 'node:worker_threads';
import {analyse} from '../analysis/analyse.ts';
import type {Article} from '../article/schema.ts';

/** The thread that analyses articles, so that no key waits for it: an article in, its analysis or an error's words out. */
parentPort?.on('message', ({request, article}: {request: number; article: Article}) => {
	try {
		parentPort?.postMessage({request, analysis: analyse(article)});
	} catch (error) {
		parentPort?.postMessage({request, error: error instanceof Error ? error.message : String(error)});
	}
});
