import type {Analysis} from '../analysis/schema.ts';
import type {Problem} from '../article/problem.ts';
import type {Article} from '../article/schema.ts';
import type {Correction} from '../correction/schema.ts';
import type {Page} from '../reading/page.ts';
import type {Delivery} from '../reply/delivery.ts';
import type {KeptDraft} from '../reply/draft.ts';
import type {FieldProblem} from '../reply/form-problem.ts';
import type {Identity} from '../reply/identity.ts';
import type {Draft, EditHistory} from '../reply/schema.ts';
import type {AnswerableComment} from './commands/sending.ts';
import type {KeyPress} from './key-press.ts';
import type {Listing, ListingRow} from './listing.ts';
import type {MenuChoice, Misspelling} from './state.ts';

/** Everything that can happen to the workbench, in the past tense. `at` is in milliseconds since the epoch. */
export type Action =
	| {type: 'key-pressed'; key: KeyPress; at: number}
	| {type: 'text-pasted'; text: string}
	| {type: 'resized'; columns: number; rows: number}
	/** The first screens of a long article, to be seen while the whole is read. */
	| {type: 'article-begun'; request: number; article: Article}
	/** `note` says when what was opened is not what its server would give now. */
	| {type: 'article-opened'; request: number; article: Article; draft: Draft; page?: Page; note?: string}
	| {type: 'opening-progressed'; request: number; received: number; total?: number}
	| {type: 'feed-opened'; request: number; listing: Listing; note?: string}
	| {type: 'feeds-refreshed'; request: number; rows: readonly ListingRow[]; told: string}
	| {type: 'article-failed'; request: number; problem: Problem}
	| {type: 'article-analysed'; request: number; analysis: Analysis}
	| {type: 'analysis-failed'; request: number; problem: Problem}
	| {type: 'draft-found'; request: number; draft: Draft; cursor: number; history: EditHistory; recovered: boolean}
	| {type: 'corrections-found'; request: number; corrections: readonly Correction[]}
	| {type: 'reply-checked'; draft: string; problems: readonly FieldProblem[]}
	| {type: 'draft-kept'; draft: string}
	| {type: 'keeping-failed'; draft: string; problem: Problem}
	/** Another whosaid goes on with the draft `former`; what is written here is a draft of its own from now on. */
	| {type: 'draft-parted'; former: string; id: string}
	| {type: 'library-noted'; note: string}
	| {type: 'attempt-kept'; attempted: Draft}
	| {type: 'reply-delivered'; delivered: Draft; delivery: Delivery; at: number}
	| {type: 'sending-failed'; draft: string; problem: Problem}
	| {type: 'letter-sent'; delivered: Draft; message: string}
	| {type: 'comments-listed'; article: string; comments: readonly AnswerableComment[]}
	| {type: 'woken'; at: number}
	| {type: 'drafts-listed'; drafts: readonly KeptDraft[]}
	| {type: 'draft-resumed'; request: number; article: Article; kept: KeptDraft}
	| {type: 'draft-removed'; removed: KeptDraft; fresh: Draft}
	| {type: 'draft-begun'; draft: Draft}
	| {type: 'outbox-found'; count: number}
	| {type: 'identity-read'; identity: Identity | undefined}
	| {type: 'identity-remembered'; identity: Identity}
	| {type: 'identity-forgotten'}
	| {type: 'text-edited'; draft: string; text: string; editor: string}
	| {type: 'spelling-checked'; draft: string; text: string; found: Misspelling | undefined; checker: string}
	| {type: 'articles-listed'; choices: readonly MenuChoice[]}
	| {type: 'menu-chosen'; value: string; at?: number}
	| {type: 'text-copied'; message: string}
	| {type: 'browser-opened'; message: string}
	| {type: 'text-piped'; message: string}
	| {type: 'tour-wanted'}
	| {type: 'file-written'; name: string; draft?: string; at: string}
	| {type: 'file-exists'; name: string; format: string}
	| {type: 'effect-failed'; problem: Problem};
