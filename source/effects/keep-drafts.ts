import {randomUUID} from 'node:crypto';
import {failed, type Result} from '../article/problem.ts';
import type {Article} from '../article/schema.ts';
import type {DraftCopies} from '../library/draft-copies.ts';
import {type DraftKeeper, keepDrafts} from '../library/draft-keeper.ts';
import type {Library} from '../library/library.ts';
import {isBlank, type KeptDraft} from '../reply/draft.ts';
import type {Draft, EditHistory} from '../reply/schema.ts';
import type {Action} from '../workbench/action.ts';

/** Keeps the drafts of a run of the workbench: opens the library with the first need, saves, finds, and closes. */
export type DraftStore = {
	changed: (article: Article, draft: Draft, editing: {cursor: number; history: EditHistory}, now: boolean) => void;
	/** The library, opened with the first need. */
	library: OpenLibrary;
	/** Takes note that a draft was removed: it is not saved again by itself. */
	removed: (id: string) => void;
	find: (article: Article) => Promise<Result<KeptDraft | undefined>>;
	/** Saves what is not saved yet; synchronous, for signals and crashes. False when something could not be saved. */
	flush: () => boolean;
	/** Saves, notes that the drafts were left on purpose, and closes. */
	close: () => boolean;
};

type OpenLibrary = () => Promise<Result<Library>>;

/**
 * A draft store over a library that is opened when it is first needed; outcomes come as actions. Each save goes into
 * `copies` as well: those are there when the library is locked, damaged or gone.
 */
export function createDraftStore(
	openLibrary: OpenLibrary,
	dispatch: (action: Action) => void,
	copies?: DraftCopies,
): DraftStore {
	let opening: Promise<Result<Library>> | undefined;
	let library: Result<Library> | undefined;
	const keptArticles = new Set<string>();
	const touched = new Set<string>();
	/** The drafts that were found and offered: who left them for later once is not asked at every start. */
	const offered = new Set<string>();
	/** The ids under which drafts go on here that another whosaid writes on. */
	const parted = new Map<string, string>();
	const open = () => {
		opening ??= openLibrary().then(opened => (library = opened));
		return opening;
	};
	const reopen = () => {
		opening = undefined;
		void open();
	};
	const keeper: DraftKeeper = keepDrafts({
		save(changed, now, cursor, history) {
			const draft = ofItsOwn(changed);
			const at = library?.ok ? library.value.momentFor(draft.id, now) : now;
			const copy = copies?.write({draft, headline: '', cursor, history, savedAt: at.toISOString(), left: false});
			const saved = saveIn(draft, at, cursor, history);
			if (saved.ok || !copy?.ok) return saved;
			const {code, message} = saved.problem;
			return failed(code, message, 'Your words are safe in a file beside it, from which the next start takes them.');
		},
		report(outcome) {
			if (outcome.kind === 'saved') dispatch({type: 'draft-kept', draft: outcome.draft});
			else dispatch({type: 'keeping-failed', draft: outcome.draft, problem: outcome.problem});
		},
	});
	/** The draft; under a new id where another whosaid goes on writing under its own, so that both keep their words. */
	const ofItsOwn = (draft: Draft): Draft => {
		const known = parted.get(draft.id);
		if (known !== undefined) return {...draft, id: known};
		const elsewhere = library?.ok ? library.value.isWrittenElsewhere(draft.id) : undefined;
		if (!elsewhere?.ok || !elsewhere.value) return draft;
		const id = randomUUID();
		parted.set(draft.id, id);
		// The copy has the words of this run, and would be taken for a newer form of the other one's.
		copies?.remove(draft.id);
		touched.delete(draft.id);
		touched.add(id);
		dispatch({type: 'draft-parted', former: draft.id, id});
		return {...draft, id};
	};
	const saveIn: Library['saveDraft'] = (draft, now, cursor, history) => {
		if (!library) return failed('library-opening', 'The library is still being opened.', 'It is tried again.');
		// What kept it from being opened may be over by the next attempt.
		if (!library.ok) reopen();
		return library.ok ? library.value.saveDraft(draft, now, cursor, history) : library;
	};
	const keepArticle = (article: Article) => {
		if (!library?.ok || keptArticles.has(article.id)) return;
		if (library.value.keepArticle(article).ok) keptArticles.add(article.id);
	};
	return {
		changed(article, draft, {cursor, history}, now) {
			// A form that was only looked at leaves nothing behind; one that was emptied again is kept as emptied.
			if (isBlank(draft) && !touched.has(draft.id)) return;
			touched.add(draft.id);
			keeper.changed(draft, cursor, history);
			void open().then(() => {
				keepArticle(article);
				if (now) keeper.flush();
			});
		},
		library: open,
		removed: id => void touched.delete(id),
		async find(article) {
			const opened = await open();
			const found = opened.ok ? opened.value.latestDraft(article.id) : opened;
			if (found.ok && found.value) offered.add(found.value.draft.id);
			return found;
		},
		flush: () => keeper.flush(),
		close() {
			const saved = keeper.stop();
			if (library?.ok) {
				for (const id of new Set([...touched, ...offered])) library.value.leaveDraft(id);
				library.value.close();
			}
			return saved;
		},
	};
}
