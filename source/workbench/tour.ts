import type {Change} from './change.ts';
import {keyTo} from './selectors/key-to.ts';
import type {Pane, State} from './state.ts';

/** A step of the tour: a sentence with the key to try, and the commands by which it is done, or the pane one comes to. */
type Step = {says: (key: (command: string) => string) => string; done: readonly string[]; pane?: Pane};

const steps: readonly Step[] = [
	{
		says: key => `${key('quotation.next')} goes to the next quotation`,
		done: ['quotation.next', 'quotation.previous'],
	},
	{says: key => `${key('pane.quotes')} lists who said what`, done: ['pane.quotes'], pane: 'quotes'},
	{says: key => `${key('pane.actors')} lists who appears`, done: ['pane.actors'], pane: 'actors'},
	{
		says: key => `${key('quotation.cite')} cites in a reply, ${key('reply.write')} writes it`,
		done: ['quotation.cite', 'reply.write'],
	},
	{says: key => `${key('help.open')} shows all keys`, done: ['help.open']},
];

/** What the tour says now; undefined where there is none. Esc ends it. */
export function tourSentence(state: State): string | undefined {
	const step = state.tour === undefined ? undefined : steps[state.tour];
	return step && `Tour ${(state.tour ?? 0) + 1}/${steps.length}: ${step.says(command => keyTo(state, command))}`;
}

/** The change that a command made, with the tour a step further where it was what the tour spoke of, or ended by Esc. */
export function toured({state, effects}: Change, command: string): Change {
	if (state.tour === undefined) return {state, effects};
	const {tour, ...untoured} = state;
	const step = steps[tour];
	const next = step?.done.includes(command) || step?.pane === state.pane ? tour + 1 : tour;
	const ended = command === 'detail.close' || next >= steps.length;
	return {state: ended ? untoured : {...untoured, tour: next}, effects};
}
