import {flushCompileCache} from 'node:module';
import type {ReadStream} from 'node:tty';
import type {Result} from '../article/problem.ts';
import type {Settings} from '../configuration/settings.ts';
import {createCorrectionStore} from '../effects/keep-corrections.ts';
import {createDraftStore} from '../effects/keep-drafts.ts';
import type {IdentityStore} from '../effects/keep-identity.ts';
import {networkRules} from '../effects/network-rules.ts';
import {isAddress} from '../effects/open-source.ts';
import {Opener, type OpenerWiring} from '../effects/opener.ts';
import {createPerformer, type Surroundings} from '../effects/perform.ts';
import {draftCopies} from '../library/draft-copies.ts';
import type {Library} from '../library/library.ts';
import {siteAccountIn} from '../network/wordpress/credentials.ts';
import type {Effect} from '../workbench/effect.ts';
import {initialState} from '../workbench/initial-state.ts';
import {changedBindings} from '../workbench/key-changes.ts';
import {keyMapOf} from '../workbench/key-map.ts';
import type {State} from '../workbench/state.ts';
import {farewell} from './farewell.ts';
import {listenToSignals} from './signals.ts';
import {createStore, type Store} from './store.ts';

/** The workbench as it stands before the reader, drawn or spoken: what the session needs of it. */
export type Display = {
	/** Shows again what is there. */
	redraw: () => void;
	/** Stops the program until the shell continues it. `flush` keeps what was written before. */
	suspend: (flush: () => boolean) => void;
	/** Gives the terminal away while the work goes on, and takes it back when it is done. */
	outside: (work: () => Promise<void>) => Promise<void>;
	/** Leaves the terminal as it was. */
	close: () => Promise<void>;
};

/** What the workbench is opened with, drawn or spoken: without a location the bundled article; keys come from `keyboard`. */
export type Opened = {settings: Settings; location: string | undefined; keyboard: ReadStream};

/** Brings a display up on a store. An error in drawing goes to `onCrash`; nothing that was written is lost by it. */
export type Show = (store: Store, onCrash: (error: unknown) => void) => Display;

/**
 * Runs the workbench on an article and resolves to the exit code when the reader leaves it. An article of
 * this machine is read before anything is shown, of a long one its beginning, so that the first thing to be seen is its
 * text; what comes over the network is waited for in sight of the reader.
 */
export async function runSession({
	settings,
	location,
	size,
	show,
	showsBeginning = false,
}: {
	settings: Settings;
	location: string | undefined;
	size: State['size'];
	show: Show;
	/** Whether the beginning of a long article is to be shown while the whole is read. */
	showsBeginning?: boolean;
}): Promise<number> {
	const closing = Promise.withResolvers<number>();
	const late: {perform: (effect: Effect) => void; display?: Display} = {perform: () => undefined};
	const keys = keyMapOf(changedBindings(settings.keys));
	const account = siteAccountIn(process.env);
	const store = createStore(
		initialState(size, {width: settings.width, keys, ...(account && {account})}, location),
		effect => late.perform(effect),
	);
	const openOnce = libraryIn(settings.dataDirectory, store);
	const drafts = createDraftStore(openOnce, store.dispatch, draftCopies(settings.dataDirectory));
	const corrections = createCorrectionStore(openOnce);
	const network = networkRules(settings, process.env);
	const opening: OpenerWiring = {rules: network, library: openOnce, now: Date.now};
	const opener = new Opener(store.dispatch, opening);
	const around: Surroundings = {
		drafts,
		opener,
		opening,
		corrections,
		environment: process.env,
		write: sequence => process.stdout.write(sequence),
		redraw: () => late.display?.redraw(),
		suspend: () => late.display?.suspend(drafts.flush),
		outside: async work => late.display?.outside(work),
		identity: identityStore,
		network,
		quit: code => closing.resolve(code),
		now: () => new Date(),
		firstTime: async () => (await import('../effects/first-time.ts')).isFirstTime(settings.dataDirectory),
	};
	const waiting: Effect[] = [];
	late.perform = effect => waiting.push(effect);
	const later =
		location !== undefined && (isAddress(location) || (showsBeginning && (await opener.begin(0, location))));
	if (later) waiting.push({type: 'open-article', request: 0, location});
	else await opener.open(0, location);
	const {failed} = store.state();
	if (failed) {
		process.stderr.write(`whosaid: ${failed.sentence}\n`);
		return 1;
	}
	let crash: unknown;
	const crashed = (error: unknown) => {
		crash = error;
		closing.resolve(1);
	};
	const signals = listenToSignals({flush: drafts.flush, leave: closing.resolve, suspend: around.suspend});
	process.on('uncaughtException', crashed);
	late.display = show(store, crashed);
	late.perform = createPerformer(store.dispatch, around);
	// What is seen first is on its way: what it does not need starts now.
	setImmediate(() => {
		// The article's come before those that open the library: its quotations are waited for.
		for (const effect of waiting) late.perform(effect);
		late.perform({type: 'read-identity'});
		late.perform({type: 'find-outstanding'});
	});
	setTimeout(flushCompileCache, compileCacheDelay).unref();
	const code = await closing.promise;
	await corrections.settled();
	const saved = code === 0 || code === 130 ? drafts.close() : drafts.flush();
	await late.display.close();
	signals.stop();
	process.off('uncaughtException', crashed);
	farewell(store.state(), saved, crash, settings.debug);
	return code;
}

/** What opens the library when it is first asked for; one that could not be opened is tried anew the next time. */
function libraryIn(directory: string, store: Store): () => Promise<Result<Library>> {
	let library: Promise<Result<Library>> | undefined;
	return () => {
		library ??= import('../library/library.ts').then(({openLibrary}) => {
			const opened = openLibrary(directory, new Date(), note => store.dispatch({type: 'library-noted', note}));
			if (!opened.ok) library = undefined;
			return opened;
		});
		return library;
	};
}

const identityFile = () => import('../configuration/identity-file.ts');

const identityStore: IdentityStore = {
	read: async () => (await identityFile()).readIdentity(process.env),
	remember: async identity => (await identityFile()).rememberIdentity(process.env, identity),
	forget: async () => (await identityFile()).forgetIdentity(process.env),
};

/** When the compiled program is kept for the next start: late enough, in milliseconds, not to stand in the way of a key. */
const compileCacheDelay = 1000;
