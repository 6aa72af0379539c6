import {shownKey} from '../key-names.ts';
import type {State} from '../state.ts';

/** The key for a command as people read it, for sentences; where a reader has taken its keys away, its name after a colon. */
export function keyTo({settings}: State, command: string): string {
	const bound = settings.keys.bindings.find(binding => binding.command === command && binding.keys.length > 0);
	return bound?.keys[0] === undefined ? `:${command}` : shownKey(bound.keys[0]);
}
