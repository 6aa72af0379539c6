import type {Name} from '../names/name.ts';
import type {ActorKind} from '../schema.ts';
import type {FoundRole} from './roles.ts';

/** An actor while it is put together. */
export type ActorDraft = {
	name: string;
	kind: ActorKind;
	/** Its forms with how often each stands in the text. */
	forms: Map<string, number>;
	mentions: Name[];
	roles: FoundRole[];
	words: readonly string[];
};

/** The actors of an article and, by offset, which of them each name means. */
export type Cast = {drafts: readonly ActorDraft[]; byOffset: ReadonlyMap<number, ActorDraft>};
