import {parentPort} from 'node:worker_threads';
import {answerLine} from './batch-line.ts';

/** A thread of `batch`: a line in, its answer out. */
parentPort?.on('message', async (line: string) => parentPort?.postMessage(await answerLine(line)));
