import type {Analysis} from '../analysis/schema.ts';
import type {Problem} from '../article/problem.ts';
import type {Article, Span} from '../article/schema.ts';
import type {Correction} from '../correction/schema.ts';
import type {Page} from '../reading/page.ts';
import type {Delivery} from '../reply/delivery.ts';
import type {KeptDraft} from '../reply/draft.ts';
import type {FieldProblem} from '../reply/form-problem.ts';
import type {Identity} from '../reply/identity.ts';
import type {Draft, EditHistory, ReplyFieldName} from '../reply/schema.ts';
import type {SiteAccount} from '../reply/site-account.ts';
import type {Input} from './commands/beginning.ts';
import type {EditorState} from './editor/state.ts';
import type {KeyMap} from './key-map.ts';
import type {Place} from './layout/text-layout.ts';
import type {Listing} from './listing.ts';

export const panes = ['text', 'quotes', 'actors', 'reply'] as const;
export type Pane = (typeof panes)[number];

/** What the reader chose before the workbench opened. */
export type WorkbenchSettings = {
	width: number;
	keys: KeyMap;
	/** The user of a site in whose name replies to it go out by its REST interface. */
	account?: SiteAccount;
};

type AnalysisState =
	| {status: 'none' | 'working'}
	| {status: 'done'; analysis: Analysis}
	| {status: 'failed'; problem: Problem};

/** A search with all its matches in order of the text, and the one the reader is at (-1: none yet). */
type Search = {query: string; matches: readonly Span[]; current: number};

/**
 * Two ends of a selection as word positions in `article.text`; `head` is the end that moves. `corrects` is the quotation
 * whose words are being corrected, and the pane the reader came from.
 */
export type TextSelection = {anchor: Span; head: Span; corrects?: {quotation: string; from: Pane}};

type TextView = {top: Place; selection?: TextSelection};

export const quoteSorts = ['place', 'speaker', 'outlet', 'kind'] as const;
export type QuoteSort = (typeof quoteSorts)[number];
export const actorSorts = ['words', 'mentions', 'name'] as const;
export type ActorSort = (typeof actorSorts)[number];

/** A filter of a list: which property, and the value it must have. */
type ListFilter = {by: 'speaker' | 'outlet' | 'kind'; value: string; label: string};

export type QuoteListView = {
	picked: readonly string[];
	filter?: ListFilter;
	sort: QuoteSort;
	detail: boolean;
	detailTop: number;
};

export type ActorListView = {
	selected?: string;
	filter?: {by: 'kind' | 'speaks'; value: string; label: string};
	sort: ActorSort;
	/** Whether the keys are in the detail, and on which of its entries. */
	detail: boolean;
	entry: number;
};

/**
 * What became of the draft's last change: kept on disk, on its way, or not kept and why. `asked` is what a reader who
 * asked for it wanted, and waits to hear of.
 */
type Keeping =
	| {status: 'none' | 'kept'}
	| {status: 'pending'; asked?: 'keep' | 'interrupt' | 'postpone'}
	| {status: 'failed'; problem: Problem};

/** Where the cursor stands in the form: in a field, or on a box of consent. */
export type FormFocus = ReplyFieldName | `consent:${string}`;

/** Whether the reply is on its way, and what became of it. `again` is when the site takes the next try, in milliseconds. */
export type Sending = {status: 'idle' | 'sending'} | {status: 'told'; delivery: Delivery; now: number; again?: number};

export type ReplyView = {
	draft: Draft;
	editors: Readonly<Record<ReplyFieldName, EditorState>>;
	focus?: FormFocus;
	/** The field the cursor was in last, to return to it. */
	lastFocus: FormFocus;
	/** Names of the boxes of consent that are ticked. */
	consents: readonly string[];
	sending: Sending;
	/** The comment whose quotations that differ from the article were confirmed. */
	confirmed?: string;
	/** The comment that the reply answers, as far as it is known. */
	answering?: {id: string; author: string; excerpt: string};
	problems: readonly FieldProblem[];
	/** Whether the rules have looked at the fields; before that, nothing is said about them. */
	checked: boolean;
	/** Fields that the cursor has left, or all once the reply was reviewed: only there is what is missing a mistake. */
	left: readonly FieldProblem['field'][];
	keeping: Keeping;
	review: boolean;
	reviewTop: number;
	/** First visible row of the form, for windows lower than the form. */
	top: number;
	/** First visible row of the comment. */
	commentTop: number;
	/** What was searched for in the comment last. */
	find?: string;
	/** Words that the reader left as they are when the spelling was checked. */
	spelt: readonly string[];
	/** An unfinished draft of this article that was found and waits for the reader's word. */
	found?: {draft: Draft; cursor: number; history: EditHistory; recovered: boolean};
};

export type MenuPurpose =
	| 'open-article'
	| 'filter-quotes'
	| 'filter-actors'
	| 'write-file'
	| 'overwrite-file'
	| 'recovered-draft'
	| 'spelling'
	| 'confirm-quoted'
	| 'answer-comment'
	| 'other-way'
	| 'correct-quotation'
	| 'correct-kind'
	| 'follow-link'
	| 'browse';
export type MenuChoice = {value: string; label: string};

type PromptPurpose =
	| {kind: 'search' | 'find'}
	| {kind: 'location'}
	| {kind: 'pipe'}
	| {kind: 'letter'; way: 'smtp' | 'mailto'}
	| {kind: 'file'; format: string};

/** What is chosen from a list that filters as one types: who a quotation is given to, or what becomes of an actor. */
export type ChooserPurpose = {for: 'speaker' | 'via'; quotation: string} | {for: 'merge' | 'split'; actor: string};

export type Overlay =
	| {kind: 'help'; query: string; top: number; from: Pane; over?: Overlay}
	| {kind: 'menu'; purpose: MenuPurpose; title: string; choices: readonly MenuChoice[]}
	| {kind: 'prompt'; purpose: PromptPurpose; label: string; editor: EditorState}
	| {kind: 'palette'; query: string; selected: number}
	/** `removed`: the draft that was removed last, to bring it back. */
	| {kind: 'drafts'; drafts: readonly KeptDraft[]; selected: number; removed?: KeptDraft}
	| {kind: 'preview'; top: number}
	| {kind: 'chooser'; purpose: ChooserPurpose; title: string; query: string; selected: number}
	/** The list of the open feed, or of the kept feeds: `state.listing`. */
	| {kind: 'listing'}
	/** All words of the page, those that are not in the article too. */
	| {kind: 'raw'; top: number}
	/** Letters at the links in sight; `typed` are those of them that were typed. */
	| {kind: 'hints'; typed: string};

export type Message = {text: string; tone: 'plain' | 'good' | 'bad'};

/** A word a spelling checker does not know, in UTF-16 offsets of the comment, and what may have been meant. */
export type Misspelling = {start: number; end: number; suggestions: readonly string[]};

/** Where the reader was: enough to come back to it. */
export type Return = {pane: Pane; top: Place; quotation?: string};

export type State = {
	size: {columns: number; rows: number};
	settings: WorkbenchSettings;
	/** When the last key was pressed, in milliseconds since the epoch. */
	clock: number;
	/** Number of the newest request; answers to older ones are dropped. */
	request: number;
	/** What is being opened, of which feed's entry, and how much of it has come, in bytes. */
	opening?: {location?: string; entry?: {feed: string; id: string}; received?: number; total?: number};
	/** Only the beginning of the article is there; what the reader did meanwhile is held until the whole is. */
	begun?: {opening: NonNullable<State['opening']>; held: readonly Input[]};
	/** What could not be opened last, to try it again, and why. */
	failed?: {location: string; sentence: string};
	/** What the page of the article had beside it. */
	page?: Page;
	/** A feed to open articles from, in sight or not. */
	listing?: Listing;
	article?: Article;
	analysis: AnalysisState;
	/** The reader's corrections of the article, those taken back too, in the order they were made. */
	corrections: readonly Correction[];
	pane: Pane;
	/** Whether the text stands beside the other pane. */
	split: boolean;
	/** The quotation selected in the text and in the list: one selection, two views. */
	quotation?: string;
	text: TextView;
	quotes: QuoteListView;
	actors: ActorListView;
	reply: ReplyView;
	/** What is remembered of the reader, because they asked for it. */
	identity?: Identity;
	search?: Search;
	marks: Readonly<Record<string, Return>>;
	back: readonly Return[];
	pending?: 'prefix' | 'mark-set' | 'mark-return';
	overlay?: Overlay;
	message?: Message;
	/** When Ctrl-C was last pressed in a field, in milliseconds. */
	interruptedAt?: number;
	/** The step of the tour, while there is one. */
	tour?: number;
};
