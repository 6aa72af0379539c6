import type {Action} from '../workbench/action.ts';
import type {Effect} from '../workbench/effect.ts';
import type {State} from '../workbench/state.ts';
import {update} from '../workbench/update.ts';

export type Store = {
	state: () => State;
	dispatch: (action: Action) => void;
	subscribe: (listener: () => void) => () => void;
};

/** The one store, outside React. `perform` is given every effect after the state that asked for it is in place. */
export function createStore(initial: State, perform: (effect: Effect) => void): Store {
	let state = initial;
	const listeners = new Set<() => void>();
	return {
		state: () => state,
		dispatch(action) {
			const next = update(state, action);
			const changed = next.state !== state;
			state = next.state;
			for (const effect of next.effects) perform(effect);
			if (changed) for (const listener of listeners) listener();
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
