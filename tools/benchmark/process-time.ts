import {spawn} from 'node:child_process';
import {closeSync, openSync} from 'node:fs';
import {devNull} from 'node:os';

/** Milliseconds that a whole process takes that reads a file and prints to nobody, so that no other process takes part. Rejects where it fails. */
function processTime(
	[program = '', ...parameters]: readonly string[],
	environment: NodeJS.ProcessEnv,
	inputFile: string,
): Promise<number> {
	const {promise, resolve, reject} = Promise.withResolvers<number>();
	const input = openSync(inputFile, 'r');
	const started = performance.now();
	const child = spawn(program, parameters, {stdio: [input, 'ignore', 'inherit'], env: environment});
	child.on('error', reject);
	child.on('close', code => {
		closeSync(input);
		if (code === 0) resolve(performance.now() - started);
		else reject(new Error(`${program} ${parameters.join(' ')} ended with ${code}`));
	});
	return promise;
}

/** The times of several processes in turn, `runs` times after one that does not count. */
export async function processTimes(
	commands: readonly {command: readonly string[]; inputFile?: string}[],
	environment: NodeJS.ProcessEnv,
	runs: number,
): Promise<number[][]> {
	const times = commands.map((): number[] => []);
	for (let run = -1; run < runs; run++) {
		for (const [index, {command, inputFile = devNull}] of commands.entries()) {
			const time = await processTime(command, environment, inputFile);
			if (run >= 0) times[index]?.push(time);
		}
	}
	return times;
}
