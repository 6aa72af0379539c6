import type {Problem} from '../article/problem.ts';
import type {Article} from '../article/schema.ts';
import type {Correction} from '../correction/schema.ts';
import type {NetworkRules} from '../network/guarded-request.ts';
import type {Action} from '../workbench/action.ts';
import {keptFeeds, otherLocation} from '../workbench/commands/opening.ts';
import type {Effect, Writing} from '../workbench/effect.ts';
import {createAnalyst} from './analyse-article.ts';
import {copyText} from './copy-text.ts';
import {performFeeds} from './follow-feeds.ts';
import type {CorrectionStore} from './keep-corrections.ts';
import type {DraftStore} from './keep-drafts.ts';
import {type IdentityStore, performIdentity} from './keep-identity.ts';
import {findOutstanding, performDrafts} from './kept-drafts.ts';
import type {Opener, OpenerWiring} from './opener.ts';
import {writeTextFile} from './write-file.ts';

/** What the effects need of the terminal and the program around them. */
export type Surroundings = {
	drafts: DraftStore;
	corrections: CorrectionStore;
	opener: Opener;
	opening: OpenerWiring;
	environment: NodeJS.ProcessEnv;
	/** Writes a sequence to the terminal outside the frame. */
	write: (sequence: string) => void;
	redraw: () => void;
	suspend: () => void;
	/** Gives the terminal away while the work goes on, and takes it back when it is done. */
	outside: (work: () => Promise<void>) => Promise<void>;
	quit: (code: number) => void;
	now: () => Date;
	/** Whether this reader has never seen the tour; asked once. */
	firstTime: () => Promise<boolean>;
	/** Where name and email are kept for those who asked for it. */
	identity: IdentityStore;
	/** What may be asked of the network. */
	network: NetworkRules;
};

/**
 * Carries out the workbench's effects; what comes of them is dispatched as actions. Nothing it does throws: an
 * unexpected failure is told in the status line, and the words typed so far are kept by the draft store.
 */
export function createPerformer(dispatch: (action: Action) => void, around: Surroundings): (effect: Effect) => void {
	const analyst = createAnalyst(dispatch);
	const asynchronous = (work: Promise<void>) => {
		work.catch((error: unknown) => dispatch({type: 'effect-failed', problem: unexpected(error)}));
	};
	return effect => {
		switch (effect.type) {
			case 'open-article':
				return asynchronous(around.opener.open(effect.request, effect.location, effect.fromFeed));
			case 'cancel-opening':
				return around.opener.cancel();
			case 'list-feeds':
			case 'refresh-feeds':
			case 'keep-feed':
			case 'drop-feed':
			case 'mark-read':
				return asynchronous(performFeeds(effect, dispatch, around.opening));
			case 'open-browser':
				return asynchronous(browsed(effect.url, dispatch, around));
			case 'analyse-article':
				return analyst.analyse(effect.request, effect.article);
			case 'find-draft':
				return asynchronous(findDraft(effect.request, effect.article, dispatch, around.drafts));
			case 'find-corrections':
				return asynchronous(findCorrections(effect.request, effect.article, dispatch, around.corrections));
			case 'keep-correction':
				return asynchronous(keepCorrection(effect.correction, dispatch, around.corrections));
			case 'look-for-tour':
				return asynchronous(lookForTour(dispatch, around));
			case 'list-articles':
				return asynchronous(listArticles(dispatch));
			case 'check-reply':
				return asynchronous(checkReply(effect, dispatch));
			case 'keep-draft':
				return around.drafts.changed(effect.article, effect.draft, effect, effect.now);
			case 'send-reply':
			case 'send-letter':
			case 'open-letter':
			case 'list-comments':
			case 'wake':
				return asynchronous(
					import('./perform-sending.ts').then(({performSending}) => performSending(effect, dispatch, around)),
				);
			case 'list-drafts':
			case 'resume-draft':
			case 'duplicate-draft':
			case 'remove-draft':
			case 'restore-draft':
			case 'begin-draft':
				return asynchronous(performDrafts(effect, dispatch, around));
			case 'read-identity':
			case 'remember-identity':
			case 'forget-identity':
				return asynchronous(performIdentity(effect, dispatch, around.identity));
			case 'edit-externally':
				return asynchronous(edited(effect, dispatch, around));
			case 'check-spelling':
				return asynchronous(spelt(effect, dispatch));
			case 'find-outstanding':
				return asynchronous(findOutstanding(dispatch, around.drafts));
			case 'copy-text':
				return asynchronous(copied(effect.text, effect.what, dispatch, around));
			case 'copy-reply':
				return asynchronous(written(effect.writing).then(text => copied(text, 'the reply', dispatch, around)));
			case 'write-file':
				return asynchronous(writeFile(effect, dispatch, around));
			case 'pipe-text':
				return asynchronous(piped(effect, dispatch, around));
			case 'redraw-screen':
				return around.redraw();
			case 'suspend-program':
				return around.suspend();
			case 'quit-program':
				analyst.close();
				return around.quit(effect.code);
		}
	};
}

const unexpected = (error: unknown): Problem => ({
	code: 'unexpected',
	message: `That failed unexpectedly (${error instanceof Error ? error.message : String(error)}).`,
	nextStep: 'What you wrote is kept.',
});

type Dispatch = (action: Action) => void;

async function findDraft(request: number, article: Article, dispatch: Dispatch, drafts: DraftStore): Promise<void> {
	const found = await drafts.find(article);
	if (!found.ok) return dispatch({type: 'effect-failed', problem: found.problem});
	if (!found.value) return;
	const {draft, cursor, history, left} = found.value;
	dispatch({type: 'draft-found', request, draft, cursor, history, recovered: !left});
}

async function edited(
	{draft, text}: Extract<Effect, {type: 'edit-externally'}>,
	dispatch: Dispatch,
	around: Surroundings,
): Promise<void> {
	const {editExternally} = await import('./external-editor.ts');
	await around.outside(async () => {
		const outcome = await editExternally(text, around.environment);
		if (outcome.ok) dispatch({type: 'text-edited', draft, ...outcome.value});
		else dispatch({type: 'effect-failed', problem: outcome.problem});
	});
}

async function spelt(
	{draft, text, language, known}: Extract<Effect, {type: 'check-spelling'}>,
	dispatch: Dispatch,
): Promise<void> {
	const {checkSpelling} = await import('./check-spelling.ts');
	const outcome = await checkSpelling(text, language, known);
	if (outcome.ok) dispatch({type: 'spelling-checked', draft, text, ...outcome.value});
	else dispatch({type: 'effect-failed', problem: outcome.problem});
}

async function findCorrections(
	request: number,
	article: string,
	dispatch: Dispatch,
	corrections: CorrectionStore,
): Promise<void> {
	const found = await corrections.find(article);
	if (!found.ok) return dispatch({type: 'effect-failed', problem: found.problem});
	dispatch({type: 'corrections-found', request, corrections: found.value});
}

async function keepCorrection(correction: Correction, dispatch: Dispatch, corrections: CorrectionStore): Promise<void> {
	const kept = await corrections.keep(correction);
	if (!kept.ok) dispatch({type: 'effect-failed', problem: kept.problem});
}

async function listArticles(dispatch: Dispatch): Promise<void> {
	const {bundledArticles} = await import('../reading/bundled-articles.ts');
	const choices = (await bundledArticles()).map(({headline, path}) => ({value: path, label: headline}));
	const others = [
		{value: keptFeeds, label: 'Kept feeds…'},
		{value: otherLocation, label: 'Another file or address…'},
	];
	dispatch({type: 'articles-listed', choices: [...others, ...choices]});
}

async function browsed(url: string, dispatch: Dispatch, around: Surroundings): Promise<void> {
	const {openBrowser} = await import('./open-browser.ts');
	const outcome = await openBrowser(url, around.environment);
	if (outcome.ok) dispatch({type: 'browser-opened', message: outcome.value});
	else dispatch({type: 'effect-failed', problem: outcome.problem});
}

async function checkReply(
	{type: _, ...checked}: Extract<Effect, {type: 'check-reply'}>,
	dispatch: Dispatch,
): Promise<void> {
	const {checkDraft} = await import('../reply/check-draft.ts');
	dispatch({type: 'reply-checked', draft: checked.draft.id, problems: checkDraft(checked)});
}

async function copied(text: string, what: string, dispatch: Dispatch, around: Surroundings): Promise<void> {
	const message = await copyText(text, what, {write: around.write}, around.environment);
	dispatch({type: 'text-copied', message});
}

async function piped(
	{command, text}: Extract<Effect, {type: 'pipe-text'}>,
	dispatch: Dispatch,
	around: Surroundings,
): Promise<void> {
	const {pipeText} = await import('./pipe-text.ts');
	let message = '';
	await around.outside(async () => {
		message = await pipeText(command, text, around.environment);
	});
	dispatch({type: 'text-piped', message});
}

async function written(writing: Writing): Promise<string> {
	const {exportedFile} = await import('../export/exported.ts');
	return exportedFile(writing);
}

async function writeFile(
	{name, overwrite, writing}: Extract<Effect, {type: 'write-file'}>,
	dispatch: Dispatch,
	around: Surroundings,
): Promise<void> {
	const outcome = await writeTextFile(name, await written(writing), overwrite);
	if (outcome.kind === 'exists') return dispatch({type: 'file-exists', name, format: writing.format});
	if (outcome.kind === 'failed') return dispatch({type: 'effect-failed', problem: outcome.problem});
	const draft = writing.view === 'reply' ? {draft: writing.draft.id} : {};
	dispatch({type: 'file-written', name, at: around.now().toISOString(), ...draft});
}

async function lookForTour(dispatch: Dispatch, around: Surroundings): Promise<void> {
	if (await around.firstTime()) dispatch({type: 'tour-wanted'});
}
