import type {Correction} from './schema.ts';

const lastActive = (corrections: readonly Correction[]): number => corrections.findLastIndex(({undone}) => !undone);

/** The correction that undo takes back: the last that stands. */
export const undoable = (corrections: readonly Correction[]): Correction | undefined =>
	corrections[lastActive(corrections)];

/** The correction that redo makes again: the first of those taken back since the last that stands. */
export const redoable = (corrections: readonly Correction[]): Correction | undefined =>
	corrections[lastActive(corrections) + 1];

/** The correction taken back. */
export const takenBack = (correction: Correction): Correction => ({...correction, undone: true});

/** The correction made again. */
export function madeAgain({undone: _, ...correction}: Correction): Correction {
	return correction;
}

/** The corrections with one in place of its older form. */
export const replaced = (corrections: readonly Correction[], correction: Correction): Correction[] =>
	corrections.map(one => (one.id === correction.id ? correction : one));

/** Those kept in the library before those made meanwhile; of two with one id, the one made meanwhile. */
export function joined(kept: readonly Correction[], made: readonly Correction[]): Correction[] {
	const ids = new Set(made.map(({id}) => id));
	return [...kept.filter(({id}) => !ids.has(id)), ...made];
}
