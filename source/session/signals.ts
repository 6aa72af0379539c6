/** Numbers by which a shell tells which signal ended a program: 128 and the signal's own. */
const signalCodes = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;

export type SignalAnswers = {flush: () => boolean; leave: (code: number) => void; suspend: () => void};

/**
 * Saves at once and leaves in order on the signals that end a program. `kill -TSTP` gives the terminal back as Ctrl-Z
 * does; left to itself it would stop the program in the middle of its screen. An end that nobody announced, as when the
 * terminal refuses output, saves too.
 */
export function listenToSignals({flush, leave, suspend}: SignalAnswers): {stop: () => void} {
	const leaving = Object.entries(signalCodes).map(([signal, code]): [string, () => void] => [
		signal,
		() => {
			flush();
			leave(code);
		},
	]);
	const answers: [string, () => void][] = [...leaving, ['SIGTSTP', suspend], ['exit', flush]];
	const listeners = answers.map(([event, listener]) => {
		process.on(event, listener);
		return () => process.off(event, listener);
	});
	return {
		stop: () => {
			for (const stop of listeners) stop();
		},
	};
}

/** Stops the program until the shell continues it (`fg`). The timer keeps Node from finding nothing to do meanwhile. */
export function stopped(): Promise<void> {
	return new Promise(resolve => {
		const hold = setInterval(() => undefined, 1000);
		process.once('SIGCONT', () => {
			clearInterval(hold);
			resolve();
		});
		process.kill(process.pid, 'SIGSTOP');
	});
}
