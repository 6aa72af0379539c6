import {readFileSync} from 'node:fs';
import pty from '@lydell/node-pty';

/** A program to be measured: its name in the table, its words, and what its first frame shows. */
export type Measured = {name: string; command: readonly string[]; marker: RegExp; quit?: string};

export type Size = {columns: number; rows: number};

const escapes = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[()][A-Z0-9]|[=>78cDEHM])/g;

/** How long without output, in milliseconds, until a screen counts as drawn. */
const quiet = 40;
/** The most, in milliseconds, that is waited for anything. */
const patience = 20_000;

/** One run of a program in a pseudo-terminal. Times are milliseconds since its start, by the monotonic clock. */
export class TerminalRun {
	readonly #child: pty.IPty;
	readonly #started = performance.now();
	readonly #exited: Promise<void>;
	#text = '';
	#lastOutput = 0;
	#listener: (() => void) | undefined;

	constructor(
		{command: [program = '', ...parameters]}: Measured,
		{columns, rows}: Size,
		environment: NodeJS.ProcessEnv,
	) {
		this.#child = pty.spawn(program, parameters, {name: 'xterm-256color', cols: columns, rows, env: environment});
		this.#child.onData(output => {
			this.#text += output;
			this.#lastOutput = this.now();
			this.#listener?.();
		});
		this.#exited = new Promise(resolve => {
			this.#child.onExit(() => resolve());
		});
	}

	now = (): number => performance.now() - this.#started;

	async #until(met: () => boolean): Promise<void> {
		const {promise, resolve, reject} = Promise.withResolvers<void>();
		const timer = setTimeout(() => reject(new Error(`nothing came of it:\n${this.#text.slice(-500)}`)), patience);
		this.#listener = () => {
			if (met()) resolve();
		};
		this.#listener();
		await promise.finally(() => {
			clearTimeout(timer);
			this.#listener = undefined;
		});
	}

	/** When the text first matched, styles left out. */
	async shows(marker: RegExp): Promise<number> {
		await this.#until(() => marker.test(this.#text.replaceAll(escapes, '')));
		return this.#lastOutput;
	}

	/** Waits until nothing has come for a while. Resolves to the time of the last output. */
	async settled(silence = quiet): Promise<number> {
		for (;;) {
			const rest = this.#lastOutput + silence - this.now();
			if (rest <= 0) return this.#lastOutput;
			await new Promise(resolve => setTimeout(resolve, rest));
		}
	}

	/** Sends keys; resolves to the milliseconds until the first output after them. */
	async answers(keys: string): Promise<number> {
		const sent = this.now();
		const before = this.#text.length;
		this.#child.write(keys);
		await this.#until(() => this.#text.length > before);
		return this.#lastOutput - sent;
	}

	/** Sends keys without waiting for anything. */
	send(keys: string): void {
		this.#child.write(keys);
	}

	/** Forgets what was shown so far. */
	forget(): void {
		this.#text = '';
	}

	/** Resident memory in MB, where the system tells (Linux). */
	memory(): number {
		const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
		return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
	}

	async end(quit = 'q'): Promise<void> {
		this.#child.write(quit);
		const timer = setTimeout(() => this.#child.kill('SIGKILL'), 2000);
		await this.#exited;
		clearTimeout(timer);
	}
}
