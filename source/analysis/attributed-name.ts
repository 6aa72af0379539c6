import type {Actor, Attributed} from './schema.ts';

/** The fullest name of someone words are attributed to: the actor's, or the name as the text gives it where no actor fits. */
export const attributedName = ({actor, name}: Attributed, actors: readonly Actor[] = []): string =>
	actors.find(({id}) => id === actor)?.name ?? name;
