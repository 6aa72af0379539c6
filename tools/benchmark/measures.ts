import {type Measured, type Size, TerminalRun} from './terminal-run.ts';

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

const small: Size = {columns: 80, rows: 24};

/** Milliseconds to the first frame of each program, in turn, `runs` times after two that do not count. */
export async function firstFrames(
	programs: readonly Measured[],
	environment: NodeJS.ProcessEnv,
	runs: number,
	size = small,
): Promise<number[][]> {
	const times = programs.map((): number[] => []);
	for (let run = -2; run < runs; run++) {
		for (const [index, program] of programs.entries()) {
			const terminal = new TerminalRun(program, size, environment);
			const time = await terminal.shows(program.marker);
			if (run >= 0) times[index]?.push(time);
			await terminal.settled();
			await terminal.end(program.quit);
		}
	}
	return times;
}

/** The median of the ratios of two rows of times, run by run: what drifts in the machine falls out. */
export const pairedRatio = (times: readonly number[] | undefined, base: readonly number[] | undefined): number =>
	median((times ?? []).map((time, index) => time / (base?.[index] ?? Number.NaN)));

export type KeyTimes = {times: number[]; memory: number};

/**
 * Milliseconds from each of `count` keys to the first byte that answers it, one key after the screen has settled from
 * the last; `before` brings the program to the place that is measured.
 */
export async function keyTimes(
	program: Measured,
	environment: NodeJS.ProcessEnv,
	{size = small, count, key = 'j', before = []}: {size?: Size; count: number; key?: string; before?: readonly string[]},
): Promise<KeyTimes> {
	const terminal = new TerminalRun(program, size, environment);
	await terminal.shows(program.marker);
	await terminal.settled(300);
	for (const keys of before) {
		await terminal.answers(keys);
		await terminal.settled(300);
	}
	const times: number[] = [];
	for (let index = 0; index < count; index++) {
		terminal.forget();
		times.push(await terminal.answers(key));
		await terminal.settled(8);
	}
	const memory = terminal.memory();
	await terminal.end(program.quit);
	return {times, memory};
}

/** Milliseconds until the last output after `keys` were sent in one piece. */
export async function burst(program: Measured, environment: NodeJS.ProcessEnv, keys: string): Promise<number> {
	const terminal = new TerminalRun(program, small, environment);
	await terminal.shows(program.marker);
	await terminal.settled(300);
	const sent = terminal.now();
	await terminal.answers(keys);
	const drawn = (await terminal.settled()) - sent;
	await terminal.end(program.quit);
	return drawn;
}

/** Resident memory in MB after each of `steps`, each done in the program's own terminal once it has come to rest. */
async function memoryAt(
	program: Measured,
	environment: NodeJS.ProcessEnv,
	steps: readonly ((terminal: TerminalRun) => Promise<void>)[],
	size: Size,
): Promise<number[]> {
	const terminal = new TerminalRun(program, size, environment);
	await terminal.shows(program.marker);
	await terminal.settled(500);
	const memory: number[] = [];
	for (const step of steps) {
		await step(terminal);
		memory.push(terminal.memory());
	}
	await terminal.end(program.quit);
	return memory;
}

/** Resident memory in MB after each of `steps` was sent and drawn. */
export const memoryAfter = (
	program: Measured,
	environment: NodeJS.ProcessEnv,
	steps: readonly string[],
	size = small,
): Promise<number[]> => {
	const sent = steps.map(keys => async (terminal: TerminalRun) => {
		terminal.forget();
		terminal.send(keys);
		await terminal.settled(300);
	});
	return memoryAt(program, environment, sent, size);
};

/** Opens an article from the menu and waits for its quotations. */
const openingOf = (article: string) => async (terminal: TerminalRun) => {
	const answers: [keys: string, shown: RegExp][] = [
		['A', /Another file or address/],
		['2', /address: /],
		[`${article}\r`, /\d+ quotations/],
	];
	for (const [keys, shown] of answers) {
		terminal.forget();
		terminal.send(keys);
		await terminal.shows(shown);
		await terminal.settled(30);
	}
};

/** Resident memory in MB after each of `articles`, opened one after another from the menu and looked through to the end. */
export const memoryOpening = (
	program: Measured,
	environment: NodeJS.ProcessEnv,
	articles: readonly string[],
	size = small,
): Promise<number[]> => memoryAt(program, environment, articles.map(openingOf), size);
