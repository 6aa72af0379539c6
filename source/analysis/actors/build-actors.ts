import type {Document} from '../document.ts';
import type {ActorDraft, Cast} from './actor-draft.ts';
import {aliasesInBrackets, mergeAliases} from './bracket-aliases.ts';
import {Casting} from './casting.ts';
import {groupNames, rolesOf} from './name-groups.ts';
import type {FoundRole} from './roles.ts';

/** More roles than this say nothing new. */
const mostRoles = 12;

function addRoles(document: Document, roles: readonly FoundRole[], byOffset: ReadonlyMap<number, ActorDraft>): void {
	for (const role of roles) {
		const draft = byOffset.get(role.name);
		if (draft === undefined || draft.kind === 'place' || role.group !== (draft.kind === 'organisation')) continue;
		const words = document.text.slice(role.span.start, role.span.end).toLowerCase();
		const known = draft.roles.some(({span}) => document.text.slice(span.start, span.end).toLowerCase() === words);
		if (!known && draft.roles.length < mostRoles) draft.roles.push(role);
	}
}

/** Who and what is named in the article. Linear in the number of names. */
export function buildActors(document: Document): Cast {
	const roles = rolesOf(document);
	const casting = new Casting(document.text, groupNames(document, roles));
	const drafts = mergeAliases(casting.cast(), aliasesInBrackets(document), casting.byOffset);
	addRoles(document, roles, casting.byOffset);
	for (const draft of drafts) draft.mentions.sort((a, b) => a.start - b.start);
	return {
		drafts: drafts.toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0)),
		byOffset: casting.byOffset,
	};
}
