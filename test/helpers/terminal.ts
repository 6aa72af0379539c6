import {readdirSync, readFileSync} from 'node:fs';
import {constants} from 'node:os';
import pty from '@lydell/node-pty';
import headless from '@xterm/headless';
import {type Home, makeHome} from './home.ts';

export type TerminalOptions = {
	columns?: number;
	rows?: number;
	/** Added to the environment of the home; `undefined` takes a variable away. */
	environment?: Record<string, string | undefined>;
	/** A home to share with another session; without it the session has its own and removes it. */
	home?: Home;
	/** The working directory; without it the home. */
	directory?: string;
};

export type Exit = {exitCode: number; signal?: NodeJS.Signals};

/** What a screen must show: words on it, a pattern that matches it, or any condition. */
export type Wanted = string | RegExp | ((screen: string) => boolean);

type Waiter = {wanted: Wanted; resolve: (screen: string) => void; reject: (error: Error) => void};

const defaultTimeout = 10_000;
const open = new Set<TerminalSession>();
process.on('exit', () => {
	for (const session of open) session.kill();
});

const signalNames = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name]));
const isSignal = (name: string | undefined): name is NodeJS.Signals => name !== undefined;

/** `node-pty` would pass on an absent variable as the word "undefined". */
const variables = (environment: Record<string, string | undefined>): Record<string, string> =>
	Object.fromEntries(
		Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);

/**
 * A program in a pseudo-terminal whose output is read by a real terminal emulator, which also answers its queries.
 * Nothing here sleeps or looks again after a while: waiting ends with the output that shows what was waited for.
 * Close it, or declare it with `await using`.
 */
export class TerminalSession implements AsyncDisposable {
	/** The emulator, for what the methods below do not tell. */
	readonly emulator: InstanceType<typeof headless.Terminal>;
	/** The end of the program, once all its output has been read. */
	readonly exit: Promise<Exit>;
	readonly home: Home;
	readonly #ownsHome: boolean;
	readonly #child: pty.IPty;
	readonly #waiters = new Set<Waiter>();
	readonly #written: string[] = [];
	#cursorVisible = true;
	#ended: Exit | undefined;

	constructor(command: string, parameters: readonly string[], options: TerminalOptions = {}) {
		const {columns: cols = 80, rows = 24, environment = {}, home} = options;
		this.#ownsHome = home === undefined;
		this.home = home ?? makeHome();
		this.emulator = new headless.Terminal({cols, rows, scrollback: 1000, allowProposedApi: true});
		this.#child = pty.spawn(command, [...parameters], {
			// node-pty puts this into the environment as TERM.
			name: environment['TERM'] ?? 'xterm-256color',
			cols,
			rows,
			cwd: options.directory ?? this.home.path,
			env: variables({...this.home.environment, ...environment}),
		});
		open.add(this);
		this.#watchCursor();
		this.emulator.onData(answer => this.send(answer));
		this.#child.onData(output => {
			this.#written.push(output);
			this.emulator.write(output, () => this.#settle());
		});
		const {promise, resolve} = Promise.withResolvers<Exit>();
		this.exit = promise;
		this.#child.onExit(({exitCode, signal}) => {
			const name = signalNames.get(signal ?? 0);
			// An empty write is parsed after all that came before it.
			this.emulator.write('', () => {
				this.#ended = isSignal(name) ? {exitCode, signal: name} : {exitCode};
				open.delete(this);
				this.#settle();
				resolve(this.#ended);
			});
		});
	}

	/** The rows of the screen as text, without the blanks at their ends. */
	rows(): string[] {
		const {active} = this.emulator.buffer;
		return Array.from({length: this.emulator.rows}, (_, y) => {
			return active.getLine(active.baseY + y)?.translateToString(true) ?? '';
		});
	}

	/** The rows joined by line ends. */
	screen(): string {
		return this.rows().join('\n');
	}

	/** All that the program wrote, escape sequences included. */
	raw(): string {
		return this.#written.join('');
	}

	/** Column and row of the cursor, from 0, and whether it is shown. */
	cursor(): {x: number; y: number; visible: boolean} {
		const {cursorX: x, cursorY: y} = this.emulator.buffer.active;
		return {x, y, visible: this.#cursorVisible};
	}

	/** Whether the alternate screen is shown. */
	isAlternate(): boolean {
		return this.emulator.buffer.active.type === 'alternate';
	}

	/**
	 * Waits until the screen shows what is wanted, and answers with that screen.
	 * A frame that the program brackets as synchronized output counts when it is complete.
	 * Fails after `timeout` milliseconds, or when the program has ended without it, with the last screen in the message.
	 */
	waitFor(wanted: Wanted, timeout = defaultTimeout): Promise<string> {
		const {promise, resolve, reject} = Promise.withResolvers<string>();
		const waiter: Waiter = {wanted, resolve, reject};
		const timer = setTimeout(() => reject(this.#failure(wanted, `after ${timeout} ms`)), timeout);
		this.#waiters.add(waiter);
		this.#settle();
		return promise.finally(() => {
			clearTimeout(timer);
			this.#waiters.delete(waiter);
		});
	}

	/** Types. `keys.ts` has the sequences of keys that are not characters. */
	send(input: string): void {
		if (this.#ended === undefined) this.#child.write(input);
	}

	resize(columns: number, rows: number): void {
		this.emulator.resize(columns, rows);
		this.#child.resize(columns, rows);
	}

	/** Sends a signal to the program alone, as `kill` does. */
	signal(name: NodeJS.Signals): void {
		if (this.#ended === undefined) process.kill(this.#child.pid, name);
	}

	/** How many threads the program has (Linux: proc_pid_task(5)). */
	threads(): number {
		return readdirSync(`/proc/${this.#child.pid}/task`).length;
	}

	/** Whether the program was stopped, as a shell's job is (Linux: state T of proc_pid_stat(5)). */
	isStopped(): boolean {
		return /\) T /.test(readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8'));
	}

	/** Closes the terminal, as closing its window does: the program is told by SIGHUP and has nowhere to write any more. */
	hangUp(): void {
		// The types of node-pty leave it out; without it there is no way to close the terminal itself.
		if (this.#ended === undefined && 'destroy' in this.#child && typeof this.#child.destroy === 'function')
			this.#child.destroy();
	}

	/** Ends the program and all it started, at once. */
	kill(): void {
		if (this.#ended !== undefined) return;
		try {
			process.kill(-this.#child.pid, 'SIGKILL');
		} catch {
			// It has ended already, and its exit is on the way.
		}
	}

	/** Ends what still runs and removes the session's own home. */
	async close(): Promise<void> {
		this.kill();
		await this.exit;
		this.emulator.dispose();
		if (this.#ownsHome) this.home.remove();
	}

	[Symbol.asyncDispose](): Promise<void> {
		return this.close();
	}

	#shows(wanted: Wanted): boolean {
		const screen = this.screen();
		if (typeof wanted === 'string') return screen.includes(wanted);
		return typeof wanted === 'function' ? wanted(screen) : screen.search(wanted) >= 0;
	}

	#settle(): void {
		if (this.emulator.modes.synchronizedOutputMode && this.#ended === undefined) return;
		for (const {wanted, resolve, reject} of this.#waiters) {
			if (this.#shows(wanted)) resolve(this.screen());
			else if (this.#ended !== undefined) reject(this.#failure(wanted, 'and the program has ended'));
		}
	}

	#failure(wanted: Wanted, when: string): Error {
		const {exitCode, signal} = this.#ended ?? {};
		const end = this.#ended === undefined ? '' : ` (exit code ${exitCode}${signal === undefined ? '' : `, ${signal}`})`;
		const screen = this.rows()
			.map(row => `│ ${row}`)
			.join('\n');
		return new Error(`not on the screen ${when}${end}: ${wanted}\n${screen}`);
	}

	#watchCursor(): void {
		for (const [final, visible] of [
			['h', true],
			['l', false],
		] as const)
			this.emulator.parser.registerCsiHandler({prefix: '?', final}, parameters => {
				if (parameters.includes(25)) this.#cursorVisible = visible;
				return false;
			});
	}
}
