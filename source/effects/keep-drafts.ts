import {failed, type Result} from '../article/problem.ts';
import type {Article} from '../article/schema.ts';
import {type DraftKeeper, keepDrafts} from '../library/draft-keeper.ts';
import type {Library, StoredDraft} from '../library/library.ts';
import {isBlank} from '../reply/draft.ts';
import type {Draft} from '../reply/schema.ts';
import type {Action} from '../workbench/action.ts';

/** Keeps the drafts of a run of the workbench: opens the library with the first need, saves, finds, and closes. */
export type DraftStore = {
	changed: (article: Article, draft: Draft, cursor: number, now: boolean) => void;
	find: (article: Article) => Promise<Result<StoredDraft | undefined>>;
	/** Saves what is not saved yet; synchronous, for signals and crashes. False when something could not be saved. */
	flush: () => boolean;
	/** Saves, notes that the drafts were left on purpose, and closes. */
	close: () => boolean;
};

type OpenLibrary = () => Promise<Result<Library>>;

/** A draft store over a library that is opened when it is first needed; outcomes come as actions. */
export function createDraftStore(openLibrary: OpenLibrary, dispatch: (action: Action) => void): DraftStore {
	let opening: Promise<Result<Library>> | undefined;
	let library: Result<Library> | undefined;
	const keptArticles = new Set<string>();
	const touched = new Set<string>();
	const open = () => {
		opening ??= openLibrary().then(opened => (library = opened));
		return opening;
	};
	const keeper: DraftKeeper = keepDrafts({
		save(draft, now, cursor) {
			if (!library) return failed('library-opening', 'The library is still being opened.', 'It is tried again.');
			return library.ok ? library.value.saveDraft(draft, now, cursor) : library;
		},
		report(outcome) {
			if (outcome.kind === 'saved') dispatch({type: 'draft-kept', draft: outcome.draft});
			else dispatch({type: 'keeping-failed', draft: outcome.draft, problem: outcome.problem});
		},
	});
	const keepArticle = (article: Article) => {
		if (!library?.ok || keptArticles.has(article.id)) return;
		if (library.value.keepArticle(article).ok) keptArticles.add(article.id);
	};
	return {
		changed(article, draft, cursor, now) {
			// A form that was only looked at leaves nothing behind; one that was emptied again is kept as emptied.
			if (isBlank(draft) && !touched.has(draft.id)) return;
			touched.add(draft.id);
			keeper.changed(draft, cursor);
			void open().then(() => {
				keepArticle(article);
				if (now) keeper.flush();
			});
		},
		async find(article) {
			const opened = await open();
			return opened.ok ? opened.value.latestDraft(article.id) : opened;
		},
		flush: () => keeper.flush(),
		close() {
			const saved = keeper.stop();
			if (library?.ok) {
				for (const id of touched) library.value.leaveDraft(id);
				library.value.close();
			}
			return saved;
		},
	};
}
