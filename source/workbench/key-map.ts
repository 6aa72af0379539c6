import {type KeyBinding, keyBindings, type Where} from './key-bindings.ts';
import type {Overlay, State} from './state.ts';

/** The keys as they are now: the table, and what it says by place and key. A value, so that a reader's own keys are one too. */
export type KeyMap = {
	bindings: readonly KeyBinding[];
	byWhere: ReadonlyMap<Where, readonly KeyBinding[]>;
	byKey: ReadonlyMap<string, KeyBinding>;
};

/** The key map of a table. */
export const keyMapOf = (bindings: readonly KeyBinding[]): KeyMap => ({
	bindings,
	byWhere: Map.groupBy(bindings, binding => binding.where),
	byKey: new Map(bindings.flatMap(binding => binding.keys.map(name => [`${binding.where} ${name}`, binding] as const))),
});

/** The key map of who has changed nothing. */
export const defaultKeyMap = keyMapOf(keyBindings);

/** The bindings of one place, in the order of the table. */
export const bindingsIn = ({byWhere}: KeyMap, where: Where): readonly KeyBinding[] => byWhere.get(where) ?? [];

/** Which command a key means, looking at the places in their order. */
export function commandOf({byKey}: KeyMap, places: readonly Where[], name: string): string | undefined {
	for (const where of places) {
		const binding = byKey.get(`${where} ${name}`);
		if (binding) return binding.command;
	}
	return undefined;
}

const overlayPlaces: Readonly<Record<Overlay['kind'], readonly Where[]>> = {
	help: ['help'],
	menu: ['menu'],
	// One edits in a prompt by the keys of a field.
	prompt: ['field'],
	palette: ['palette'],
	drafts: ['drafts'],
	preview: ['preview'],
	chooser: ['chooser'],
	listing: ['listing'],
	raw: ['raw'],
	hints: ['hints'],
};

/** The places a key is looked up in now: overlay, then focused field, then focused pane, then the whole screen. */
export function placesOf(state: State): readonly Where[] {
	if (state.overlay) return overlayPlaces[state.overlay.kind];
	if (state.pending === 'prefix') return ['prefix'];
	if (state.pane === 'reply') {
		if (state.reply.review) return ['review', 'reading'];
		if (state.reply.focus === 'comment') return ['comment', 'field'];
		if (state.reply.focus?.startsWith('consent:')) return ['consent', 'field'];
		if (state.reply.focus) return ['field'];
	}
	if (state.pane === 'text' && state.text.selection)
		return state.text.selection.corrects ? ['correcting', 'selecting', 'reading'] : ['selecting', 'reading'];
	return [state.pane, 'reading'];
}
