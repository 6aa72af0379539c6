import type {ActorDraft} from '../actors/actor-draft.ts';

/** Somebody words are attributed to: an actor, or a name as the text gives it. */
export type Party = {draft?: ActorDraft; name: string};

/** How surely a source was resolved: named outright, by a pronoun or role that one actor fits, or by the likeliest of several. */
export type Certainty = 'named' | 'resolved' | 'likely' | 'as-given' | 'none';

/** A party that a source may mean, and how surely. */
export type Found = {party: Party; certainty: Certainty};

/** Who spoke the words of a frame, and through whom they came, nearest to the speaker first. */
export type Resolution = {speaker?: Party; via: Party[]; certainty: Certainty};

/** An actor as somebody words are attributed to. */
export const partyOf = (draft: ActorDraft): Party => ({draft, name: draft.name});

/** Whether both are one actor, or neither is one and their names are the same. */
export const isSame = (a: Party, b: Party | undefined): boolean =>
	b !== undefined && (a.draft !== undefined ? a.draft === b.draft : b.draft === undefined && a.name === b.name);
