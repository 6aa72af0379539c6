import type {Analysis} from '../analysis/schema.ts';
import type {Article} from '../article/schema.ts';
import type {Draft} from '../reply/schema.ts';

/** What the pane shows that is written to a file, with everything the writing needs. `format` is the file's ending. */
export type Writing =
	| {view: 'article' | 'quotes' | 'actors'; format: string; article: Article; analysis: Analysis | undefined}
	| {view: 'reply'; format: string; article: Article; analysis: Analysis | undefined; draft: Draft};
