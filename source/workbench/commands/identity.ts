import {type Identity, identityOf, isSameIdentity} from '../../reply/identity.ts';
import type {Draft} from '../../reply/schema.ts';
import {type Change, change, saying} from '../change.ts';
import {editorFrom} from '../editor/state.ts';
import {keyTo} from '../selectors/key-to.ts';
import type {State} from '../state.ts';

/** Whether nothing was written yet beside what is remembered of the reader: such a draft need not be kept. */
export function isUntouched({reply, identity}: State): boolean {
	const {fields, citations} = reply.draft;
	if (reply.keeping.status !== 'none' || fields.comment !== '' || citations.length > 0) return false;
	const empty: Identity = {name: '', email: '', website: ''};
	return isSameIdentity(identityOf(fields), identity ?? empty) || isSameIdentity(identityOf(fields), empty);
}

/** The state with what is remembered of the reader in the fields of a draft that is still blank. */
export function withIdentity(state: State): State {
	const {identity, reply} = state;
	if (!identity || !isUntouched(state)) return state;
	const draft: Draft = {...reply.draft, fields: {...reply.draft.fields, ...identity}};
	const oneLine = {oneLine: true};
	const editors = {
		comment: reply.editors.comment,
		name: editorFrom(identity.name, oneLine),
		email: editorFrom(identity.email, oneLine),
		website: editorFrom(identity.website, oneLine),
	};
	return {...state, reply: {...reply, draft, editors}};
}

/** Has name, email and website remembered for the next reply. */
export function rememberIdentity(state: State): Change {
	const identity = identityOf(state.reply.draft.fields);
	if (Object.values(identity).every(value => value.trim() === ''))
		return change(saying(state, 'There is no name or email to remember yet: type them into the form first.'));
	return change(state, {type: 'remember-identity', identity});
}

/** Has them forgotten; what stands in the fields stays there. */
export const forgetIdentity = (state: State): Change => change(state, {type: 'forget-identity'});

/** Takes note of what is remembered, and says so where it was asked for. */
export const identityRemembered = (state: State, identity: Identity): State =>
	saying(
		{...state, identity},
		`Name, email and website are remembered on this computer; ${keyTo(state, 'prefix.start')} ${keyTo(state, 'identity.forget')} forgets them.`,
		'good',
	);

/** Takes note that nothing is remembered any more. */
export function identityForgotten(state: State): State {
	const {identity: _, ...rest} = state;
	return saying(rest, 'Name, email and website are not remembered any more.', 'good');
}
