import type {Result} from '../article/problem.ts';
import type {Identity} from '../reply/identity.ts';
import type {Action} from '../workbench/action.ts';
import type {Effect} from '../workbench/effect.ts';

/** Where name, email and website are kept for those who asked for it. */
export type IdentityStore = {
	read: () => Promise<Result<Identity | undefined>>;
	remember: (identity: Identity) => Promise<Result<undefined>>;
	/** Whether there was anything to forget. */
	forget: () => Promise<Result<boolean>>;
};

type IdentityEffect = Extract<Effect, {type: 'read-identity' | 'remember-identity' | 'forget-identity'}>;

/** Reads, remembers or forgets who the reader signs as. */
export async function performIdentity(
	effect: IdentityEffect,
	dispatch: (action: Action) => void,
	store: IdentityStore,
): Promise<void> {
	if (effect.type === 'read-identity') {
		const read = await store.read();
		if (read.ok) dispatch({type: 'identity-read', identity: read.value});
		else dispatch({type: 'effect-failed', problem: read.problem});
		return;
	}
	const remembering = effect.type === 'remember-identity';
	const outcome = await (remembering ? store.remember(effect.identity) : store.forget());
	if (!outcome.ok) return dispatch({type: 'effect-failed', problem: outcome.problem});
	dispatch(remembering ? {type: 'identity-remembered', identity: effect.identity} : {type: 'identity-forgotten'});
}
