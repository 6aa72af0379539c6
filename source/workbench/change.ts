import type {Effect} from './effect.ts';
import type {Message, Return, State} from './state.ts';

/** The next state and what is to be done outside: what `update` and every command return. */
export type Change = {state: State; effects: readonly Effect[]};

/** A change to a state with any number of effects. */
export const change = (state: State, ...effects: Effect[]): Change => ({state, effects});

/** The state with a message in the status line; the next key takes it away. */
export const saying = (state: State, text: string, tone: Message['tone'] = 'plain'): State => ({
	...state,
	message: {text, tone},
});

/** The state without one of its optional properties. */
export function without<K extends 'overlay' | 'message' | 'search' | 'pending' | 'quotation' | 'opening'>(
	state: State,
	key: K,
): Omit<State, K> & State {
	const {[key]: _, ...rest} = state;
	return rest as Omit<State, K> & State;
}

/** How many former places `back` remembers. */
const rememberedPlaces = 50;

/** Where the reader is now. */
export const hereOf = (state: State): Return => ({
	pane: state.pane,
	top: state.text.top,
	...(state.quotation === undefined ? {} : {quotation: state.quotation}),
});

/** The state with the present place remembered, for a jump that can be taken back. */
export const remembering = (state: State): State => ({
	...state,
	back: [...state.back, hereOf(state)].slice(-rememberedPlaces),
});
