import {enableCompileCache} from 'node:module';
import {parentPort, workerData} from 'node:worker_threads';

/**
 * A thread of `batch`: lines in, their answers out, in UTF-8 with line ends. It does not share what the main thread keeps
 * between starts, the compiled program and the opened weights; `workerData` names their folder.
 */
if (typeof workerData === 'string') enableCompileCache(workerData);
const {answerLine} = await import('./batch-line.ts');

const encoder = new TextEncoder();

parentPort?.on('message', async (lines: readonly string[]) => {
	const answers: Uint8Array<ArrayBuffer>[] = [];
	for (const line of lines) answers.push(encoder.encode(`${await answerLine(line)}\n`));
	// Handed over, not copied.
	parentPort?.postMessage(
		answers,
		answers.map(({buffer}) => buffer),
	);
});
