import type {useApp} from 'ink';

/** Gives the terminal to other work and takes it again: Ink's. */
export type SuspendTerminal = ReturnType<typeof useApp>['suspendTerminal'];

/**
 * Gives the terminal back to the shell (Ctrl-Z) and takes it again on `fg`. A timer is held meanwhile: without one
 * Node would find nothing to do, and Ink would unmount (terminal guide, fact 7).
 */
export async function suspend(suspendTerminal: SuspendTerminal, flush: () => boolean): Promise<void> {
	flush();
	await suspendTerminal(
		() =>
			new Promise<void>(resolve => {
				const hold = setInterval(() => undefined, 1000);
				process.once('SIGCONT', () => {
					clearInterval(hold);
					resolve();
				});
				process.kill(process.pid, 'SIGSTOP');
			}),
	);
}
