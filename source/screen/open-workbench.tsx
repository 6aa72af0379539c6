import {openSync} from 'node:fs';
import {flushCompileCache} from 'node:module';
import {ReadStream} from 'node:tty';
import {type Instance, render} from 'ink';
import {chosenTheme} from '../components/theme.ts';
import type {Settings} from '../configuration/settings.ts';
import {createDraftStore} from '../effects/keep-drafts.ts';
import type {IdentityStore} from '../effects/keep-identity.ts';
import {createPerformer, openArticle, type Surroundings} from '../effects/perform.ts';
import type {Effect} from '../workbench/effect.ts';
import {initialState} from '../workbench/initial-state.ts';
import {changedBindings} from '../workbench/key-changes.ts';
import {keyMapOf} from '../workbench/key-map.ts';
import {guardPastes} from './paste-guard.ts';
import {CrashGuard, Screen, type Terminal} from './screen.tsx';
import {createStore} from './store.ts';
import {suspend} from './suspend.ts';

/**
 * Opens the workbench on an article and resolves to the exit code when the reader leaves it. The article is read
 * before the first frame, so that the first thing on the screen is its text; all else comes after.
 */
export async function openWorkbench({
	settings,
	location,
}: {
	settings: Settings;
	location: string | undefined;
}): Promise<number> {
	const {stdout} = process;
	const stdin = process.stdin.isTTY ? process.stdin : new ReadStream(openSync('/dev/tty', 'r'));
	guardPastes(stdin);
	const closing = Promise.withResolvers<number>();
	const late: {perform: (effect: Effect) => void; app?: Instance; terminal?: Terminal} = {
		perform: () => undefined,
	};
	const size = {columns: stdout.columns || 80, rows: stdout.rows || 24};
	const store = createStore(
		initialState(size, {width: settings.width, keys: keyMapOf(changedBindings(settings.keys))}, location),
		effect => late.perform(effect),
	);
	const drafts = createDraftStore(
		async () => (await import('../library/library.ts')).openLibrary(settings.dataDirectory),
		store.dispatch,
	);
	const identityStore: IdentityStore = {
		read: async () => (await identityFile()).readIdentity(process.env),
		remember: async identity => (await identityFile()).rememberIdentity(process.env, identity),
		forget: async () => (await identityFile()).forgetIdentity(process.env),
	};
	const around: Surroundings = {
		drafts,
		environment: process.env,
		write: sequence => stdout.write(sequence),
		redraw: () => late.app?.clear(),
		suspend: () => void (late.terminal && suspend(late.terminal.suspend, drafts.flush)),
		outside: async work => late.terminal?.suspend(work),
		identity: identityStore,
		quit: code => closing.resolve(code),
		now: () => new Date(),
	};
	const waiting: Effect[] = [{type: 'read-identity'}, {type: 'find-outstanding'}];
	late.perform = effect => waiting.push(effect);
	await openArticle(0, location, store.dispatch, around);
	const {article, message} = store.state();
	if (!article && message) {
		process.stderr.write(`whosaid: ${message.text}\n`);
		return 1;
	}
	let crash: unknown;
	const crashed = (error: unknown) => {
		crash = error;
		closing.resolve(1);
	};
	const signals = listenToSignals(drafts.flush, closing.resolve);
	process.on('uncaughtException', crashed);
	late.app = render(
		<CrashGuard onCrash={crashed}>
			<Screen
				store={store}
				theme={chosenTheme(settings.theme, process.env)}
				onReady={terminal => {
					late.terminal = terminal;
				}}
			/>
		</CrashGuard>,
		{stdin, stdout, alternateScreen: true, exitOnCtrlC: false, interactive: true, maxFps: 250, patchConsole: false},
	);
	late.perform = createPerformer(store.dispatch, around);
	// The first frame is on its way: what it does not need starts now.
	setImmediate(() => {
		for (const effect of waiting) late.perform(effect);
	});
	setTimeout(flushCompileCache, compileCacheDelay).unref();
	const code = await closing.promise;
	const saved = code === 0 || code === 130 ? drafts.close() : drafts.flush();
	late.app.unmount();
	await late.app.waitUntilExit().catch(() => undefined);
	signals.stop();
	process.off('uncaughtException', crashed);
	farewell(store.state().reply, saved, crash, settings.debug);
	return code;
}

const identityFile = () => import('../configuration/identity-file.ts');

/** When the compiled program is kept for the next start: late enough, in milliseconds, not to stand in the way of a key. */
const compileCacheDelay = 1000;

type Left = ReturnType<ReturnType<typeof createStore>['state']>['reply'];

/** What is said on the restored screen, where it stays: that the draft is kept, or that it is not, with its words. */
function farewell(reply: Left, saved: boolean, crash: unknown, debug: boolean): void {
	const {comment} = reply.draft.fields;
	if (crash !== undefined) {
		const reason = crash instanceof Error ? crash.message : String(crash);
		process.stderr.write(
			`whosaid: the workbench stopped because of a fault in it (${reason}).\nStart it again; --debug tells more.\n`,
		);
		if (debug && crash instanceof Error) process.stderr.write(`${crash.stack}\n`);
	}
	if (comment.trim() === '') return;
	if (saved) process.stderr.write('The draft of your reply is kept: open the article again and press r.\n');
	else process.stderr.write(`The draft could not be kept. These are its words:\n\n${comment}\n`);
}

/** Numbers by which a shell tells which signal ended a program: 128 and the signal's own. */
const signalCodes = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;

/** Saves at once and leaves in order on the signals that end a program. */
function listenToSignals(flush: () => boolean, leave: (code: number) => void): {stop: () => void} {
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
