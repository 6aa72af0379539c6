import {enableCompileCache} from 'node:module';
import {parentPort, workerData} from 'node:worker_threads';

/**
 * A thread of `batch`: a line in, its answer out. It does not share what the main thread keeps between starts, the
 * compiled program and the opened weights; `workerData` names their folder.
 */
if (typeof workerData === 'string') enableCompileCache(workerData);
const {answerLine} = await import('./batch-line.ts');

parentPort?.on('message', async (line: string) => parentPort?.postMessage(await answerLine(line)));
