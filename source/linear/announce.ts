import {counted} from '../article/counted.ts';
import {keyTo} from '../workbench/selectors/key-to.ts';
import {quotationsOf} from '../workbench/selectors/quotations.ts';
import type {Pane, State} from '../workbench/state.ts';
import {tourSentence} from '../workbench/tour.ts';
import {sayListed} from './say-feed.ts';
import {readForm, readReview, sayForm} from './say-form.ts';
import {actorRow, actorsHeading, quoteRow, quotesHeading, sayActors, sayQuotes} from './say-lists.ts';
import {sayOpened, sayOverlay} from './say-overlay.ts';
import {readPage, sayText} from './say-text.ts';
import {lines, type Utterance} from './utterance.ts';

/** What there is in a pane when one comes to it. */
const readPane: Readonly<Record<Pane, (state: State) => Utterance[]>> = {
	text: state => [...lines('Text.'), ...readPage(state)],
	quotes: state => [...lines(`Quotes. ${quotesHeading(state)}`), ...quoteRow(state)],
	actors: state => [...lines(`Actors. ${actorsHeading(state)}`), ...actorRow(state)],
	reply: state => (state.reply.review ? readReview(state) : [...lines('Reply.'), ...readForm(state)]),
};

const sayPane: Readonly<Record<Pane, (before: State, after: State) => Utterance[]>> = {
	text: sayText,
	quotes: sayQuotes,
	actors: sayActors,
	reply: sayForm,
};

/** Where one is, from the top of what is there: said at the start, and again when it is asked for. */
export function sayPlace(state: State): Utterance[] {
	if (state.overlay) return sayOpened(state, state.overlay);
	return [...readPane[state.pane](state), ...sayMessage(undefined, state)];
}

/** The keys that lead on from the start. */
export const welcome = (state: State): Utterance[] =>
	lines(
		`whosaid, from top to bottom: ${keyTo(state, 'page.next')} reads on, ${keyTo(state, 'pane.quotes')} quotations, ` +
			`${keyTo(state, 'pane.actors')} actors, ${keyTo(state, 'reply.write')} reply, ` +
			`${keyTo(state, 'screen.redraw')} says again where you are, ${keyTo(state, 'help.open')} keys, ` +
			`${keyTo(state, 'program.close')} quits.`,
	);

/** Everything that changed from one state to the next, in words: what opened or closed, where one is now, what is told. */
export function announce(before: State, after: State): Utterance[] {
	if (before === after) return [];
	return [
		...sayOpening(before, after),
		...sayWhatStandsOver(before, after),
		...sayAnalysis(before, after),
		...sayKeeping(before, after),
		...sayMessage(before, after),
		...sayTour(before, after),
	];
}

const sayOpening = (before: State, {opening}: State): Utterance[] =>
	opening && opening.location !== before.opening?.location
		? lines(`Opening ${opening.location ?? 'the article'}…`)
		: [];

function sayWhatStandsOver(before: State, after: State): Utterance[] {
	const {overlay} = after;
	if (overlay?.kind === 'listing' && before.overlay?.kind === 'listing') return sayListed(before, after);
	if (overlay) return before.overlay ? sayOverlay(after, before.overlay, overlay) : sayOpened(after, overlay);
	if (after.article !== before.article || after.pane !== before.pane) return readPane[after.pane](after);
	const changed = sayPane[after.pane](before, after);
	const closed = before.overlay !== undefined && changed.length === 0 && after.message === undefined;
	return closed ? lines(`Closed; ${after.pane}.`) : changed;
}

function sayAnalysis(before: State, after: State): Utterance[] {
	const {analysis} = after;
	if (analysis.status === before.analysis.status) return [];
	if (analysis.status === 'failed') return lines(`${analysis.problem.message} ${analysis.problem.nextStep}`);
	if (analysis.status !== 'done') return [];
	const found = `${counted(quotationsOf(after).length, 'quotation')}, ${counted(analysis.analysis.actors.length, 'actor')} found`;
	return lines(`${found}: ${keyTo(after, 'quotation.next')} goes to the next quotation.`);
}

function sayKeeping(before: State, after: State): Utterance[] {
	const {keeping} = after.reply;
	if (keeping.status !== 'failed' || before.reply.keeping.status === 'failed') return [];
	return lines(`Not kept: ${keeping.problem.message} ${keeping.problem.nextStep}`);
}

function sayTour(before: State, after: State): Utterance[] {
	const tour = tourSentence(after);
	return tour === undefined || after.tour === before.tour ? [] : lines(`${tour}.`);
}

function sayMessage(before: State | undefined, after: State): Utterance[] {
	const {message} = after;
	if (!message || message === before?.message || (before && isCountdown(before, after))) return [];
	return lines(message.text);
}

/** Whether only the clock went on that counts down to the next try: its start and its end are said, no second of it. */
function isCountdown({reply: {sending: was}}: State, {reply: {sending: is}, message}: State): boolean {
	return was.status === 'told' && is.status === 'told' && was.now !== is.now && message?.tone === 'bad';
}
