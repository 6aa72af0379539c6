import type {ReplyFieldName} from './schema.ts';

/**
 * What the site will make of a field, in a sentence that says what to do. An error: the site refuses the reply, or what
 * it would store is not what was written. A warning: it takes the reply, but not as the writer may think.
 */
export type FieldProblem = {field: ReplyFieldName | 'consent'; severity: 'error' | 'warning'; message: string};
