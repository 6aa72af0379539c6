/** What an actor can be, in the order in which they are listed. Apart from the schema, which loads zod. */
export const actorKinds = ['person', 'organisation', 'place'] as const;
