import {placesOf} from '../key-map.ts';
import {shownKey} from '../key-names.ts';
import type {State} from '../state.ts';

/**
 * The key for a command as people read it, for sentences: the one that the footer shows where the reader is, if it has
 * one there. Where a reader has taken its keys away, its name after a colon.
 */
export function keyTo(state: State, command: string): string {
	const all = state.settings.keys.bindings.filter(binding => binding.command === command && binding.keys.length > 0);
	const places = placesOf(state);
	const bound = places.flatMap(place => all.filter(({where}) => where === place))[0] ?? all[0];
	return bound?.keys[0] === undefined ? `:${command}` : shownKey(bound.keys[0]);
}
