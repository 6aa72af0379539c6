import {spawn} from 'node:child_process';

/** Milliseconds that a whole process takes; its output is read and thrown away. Rejects where it fails. */
function processTime(
	[program = '', ...parameters]: readonly string[],
	environment: NodeJS.ProcessEnv,
	input = '',
): Promise<number> {
	const {promise, resolve, reject} = Promise.withResolvers<number>();
	const started = performance.now();
	const child = spawn(program, parameters, {stdio: ['pipe', 'pipe', 'inherit'], env: environment});
	child.stdout.resume();
	child.stdin.end(input);
	child.on('error', reject);
	child.on('close', code => {
		if (code === 0) resolve(performance.now() - started);
		else reject(new Error(`${program} ${parameters.join(' ')} ended with ${code}`));
	});
	return promise;
}

/** The times of several processes in turn, `runs` times after one that does not count. */
export async function processTimes(
	commands: readonly {command: readonly string[]; input?: string}[],
	environment: NodeJS.ProcessEnv,
	runs: number,
): Promise<number[][]> {
	const times = commands.map((): number[] => []);
	for (let run = -1; run < runs; run++) {
		for (const [index, {command, input}] of commands.entries()) {
			const time = await processTime(command, environment, input);
			if (run >= 0) times[index]?.push(time);
		}
	}
	return times;
}
