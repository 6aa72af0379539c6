/** Numbers by which a shell tells which signal ended a program: 128 and the signal's own. */
const signalCodes = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;

/** Saves at once and leaves in order on the signals that end a program. */
export function listenToSignals(flush: () => boolean, leave: (code: number) => void): {stop: () => void} {
	const listeners = Object.entries(signalCodes).map(([signal, code]) => {
		const listener = () => {
			flush();
			leave(code);
		};
		process.on(signal, listener);
		return () => process.off(signal, listener);
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
