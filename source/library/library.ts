import {dirname} from 'node:path';
import type {DatabaseSync, SQLInputValue} from 'node:sqlite';
import * as z from 'zod';
import {done, failed, type Result} from '../article/problem.ts';
import {type Article, articleSchema} from '../article/schema.ts';
import {type Correction, correctionSchema} from '../correction/schema.ts';
import {emptyHistory, isBlank, isUnfinished, type KeptDraft} from '../reply/draft.ts';
import {type Draft, draftSchema, type EditHistory, editHistorySchema} from '../reply/schema.ts';
import {draftCopies} from './draft-copies.ts';
import {KeptFeeds} from './kept-feeds.ts';
import {KeptPages} from './kept-pages.ts';
import {type OpenStore, openStore} from './open-store.ts';
import {recoverCopies} from './recover-copies.ts';
import {SeenDrafts} from './seen-drafts.ts';
import {type Row, StoreAccess} from './store-access.ts';
import {storedJson} from './stored-columns.ts';

/**
 * What is kept between runs. Each call works at once and synchronously: when it comes back well, a kill loses nothing
 * of it. Failures of disk and store come back as a Result with what to do; nothing throws but a bug.
 */
export type Library = {
	/** The path of the store. */
	readonly file: string;
	/** What the reader should be told: a damaged library set aside, a draft that could not be read. Told to `onNote` too. */
	readonly notes: readonly string[];
	keepArticle(article: Article): Result<undefined>;
	/** The kept article; undefined when there is none of that id. */
	article(id: string): Result<Article | undefined>;
	/**
	 * Keeps the draft over its older form; `cursor` and `history` are the comment's. A clock that has gone back does not
	 * make it older than that: it is noted by `momentFor`.
	 */
	saveDraft(draft: Draft, now: Date, cursor?: number, history?: EditHistory): Result<undefined>;
	/** The moment a save of now is noted by: never before the one that this library saw last. */
	momentFor(id: string, now: Date): Date;
	/** Whether another whosaid has written on the draft since this library last read or wrote it by its id. */
	isWrittenElsewhere(id: string): Result<boolean>;
	/** Notes that the reader left the draft on purpose; its next save takes that back. */
	leaveDraft(id: string): Result<undefined>;
	/** All drafts, the latest first. One that cannot be read is left where it is and told in `notes`. */
	drafts(): Result<readonly KeptDraft[]>;
	draft(id: string): Result<KeptDraft | undefined>;
	/** The latest draft for an article that is unfinished (writing or ready) and not blank. */
	latestDraft(article: string): Result<KeptDraft | undefined>;
	/** Keeps a correction, over its older form if there is one. */
	keepCorrection(correction: Correction): Result<undefined>;
	/** The corrections of an article in the order they were made. One that cannot be read stays, and is told in `notes`. */
	corrections(article: string): Result<readonly Correction[]>;
	/** Whether there was one to remove. */
	removeDraft(id: string): Result<boolean>;
	/** Pages as they were fetched. */
	readonly pages: KeptPages;
	/** Feeds that the reader follows. */
	readonly feeds: KeptFeeds;
	close(): void;
};

/** Told of each note as it comes up. */
type OnNote = (note: string) => void;

const storedDraftSchema = z
	.object({
		draft: storedJson.pipe(draftSchema),
		headline: z.string().nullable(),
		cursor: z.int().nonnegative(),
		// Words are worth more than steps of undo: what cannot be read of these is left out.
		edits: storedJson.pipe(editHistorySchema).catch({undo: [], redo: []}),
		saved_at: z.string(),
		left_on_purpose: z.int(),
	})
	.transform(
		(row): KeptDraft => ({
			draft: row.draft,
			headline: row.headline ?? '',
			cursor: row.cursor,
			history: row.edits,
			savedAt: row.saved_at,
			left: row.left_on_purpose === 1,
		}),
	);

const storedArticleSchema = z.object({article: storedJson.pipe(articleSchema)});

const storedCorrectionSchema = z
	.object({correction: storedJson.pipe(correctionSchema)})
	.transform(({correction}): Correction => correction);

const draftColumns = `SELECT d.id, d.draft, d.cursor, d.edits, d.saved_at, d.left_on_purpose, a.headline
	FROM drafts d LEFT JOIN articles a ON a.id = d.article`;

/** Most characters kept of what can be undone, and of what can be redone: the latest steps. */
const historyKept = 200_000;

function latestSteps(steps: EditHistory['undo']): EditHistory['undo'] {
	let room = historyKept;
	let from = steps.length;
	while (from > 0 && room >= 0) {
		const step = steps[--from];
		room -= (step?.removed.length ?? 0) + (step?.inserted.length ?? 0);
	}
	return steps.slice(room < 0 ? from + 1 : from);
}

const keptHistory = ({undo, redo}: EditHistory): EditHistory => ({undo: latestSteps(undo), redo: latestSteps(redo)});

class StoredLibrary implements Library {
	readonly file: string;
	readonly pages: KeptPages;
	readonly feeds: KeptFeeds;
	readonly #notes: string[];
	readonly #store: DatabaseSync;
	readonly #access: StoreAccess;
	readonly #seen = new SeenDrafts();
	readonly #onNote: OnNote;

	constructor({store, file, notes}: OpenStore, onNote: OnNote) {
		this.#onNote = onNote;
		this.#store = store;
		this.#access = new StoreAccess(store, file);
		this.pages = new KeptPages(this.#access);
		this.feeds = new KeptFeeds(this.#access);
		this.file = file;
		this.#notes = [];
		for (const note of notes) this.#note(note);
	}

	#note(note: string): void {
		if (this.#notes.includes(note)) return;
		this.#notes.push(note);
		this.#onNote(note);
	}

	get notes(): readonly string[] {
		return this.#notes;
	}

	/** What the rows hold by `schema`; a row that does not hold it is told once, and kept. */
	#readable<T>(schema: z.ZodType<T>, rows: readonly Row[], what: string): T[] {
		return rows.flatMap(row => {
			const read = schema.safeParse(row);
			if (read.success) return [read.data];
			this.#note(`The ${what} ${JSON.stringify(row['id'])} in ${this.file} could not be read. It was left as it is.`);
			return [];
		});
	}

	#drafts(sql: string, ...values: SQLInputValue[]): KeptDraft[] {
		return this.#readable(storedDraftSchema, this.#access.rows(sql, ...values), 'draft');
	}

	keepArticle(article: Article): Result<undefined> {
		return this.#access.tried('The article was not kept', () => {
			this.#access.run(
				`INSERT INTO articles (id, headline, article, opened_at) VALUES (?, ?, ?, ?)
				ON CONFLICT (id) DO UPDATE SET
					headline = excluded.headline, article = excluded.article, opened_at = excluded.opened_at`,
				article.id,
				article.headline,
				JSON.stringify(article),
				article.origin.retrievedAt ?? new Date().toISOString(),
			);
			return undefined;
		});
	}

	article(id: string): Result<Article | undefined> {
		const rows = this.#access.tried('The article was not read', () =>
			this.#access.rows('SELECT article FROM articles WHERE id = ?', id),
		);
		if (!rows.ok || !rows.value[0]) return rows.ok ? done(undefined) : rows;
		const read = storedArticleSchema.safeParse(rows.value[0]);
		if (read.success) return done(read.data.article);
		return failed('library-row', `The kept article ${JSON.stringify(id)} cannot be read.`, 'Open it from its source.');
	}

	saveDraft(
		draft: Draft,
		now: Date,
		cursor = draft.fields.comment.length,
		history: EditHistory = emptyHistory,
	): Result<undefined> {
		return this.#access.tried('The draft was not kept', () => {
			const savedAt = this.momentFor(draft.id, now).toISOString();
			this.#access.run(
				`INSERT INTO drafts (id, article, state, draft, cursor, edits, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?)
				ON CONFLICT (id) DO UPDATE SET article = excluded.article, state = excluded.state,
					draft = excluded.draft, cursor = excluded.cursor, edits = excluded.edits, saved_at = excluded.saved_at, left_on_purpose = 0`,
				draft.id,
				draft.article,
				draft.state,
				JSON.stringify(draft),
				cursor,
				JSON.stringify(keptHistory(history)),
				savedAt,
			);
			this.#seen.see(draft.id, savedAt);
			return undefined;
		});
	}

	momentFor(id: string, now: Date): Date {
		return this.#seen.momentFor(id, now);
	}

	isWrittenElsewhere(id: string): Result<boolean> {
		return this.#access.tried('The draft was not read', () => {
			const savedAt = this.#access.rows('SELECT saved_at FROM drafts WHERE id = ?', id)[0]?.['saved_at'];
			return this.#seen.isAnother(id, typeof savedAt === 'string' ? savedAt : undefined);
		});
	}

	/** Takes note of a draft that is about to be written on. */
	#taken(kept: KeptDraft | undefined): KeptDraft | undefined {
		if (kept) this.#seen.see(kept.draft.id, kept.savedAt);
		return kept;
	}

	leaveDraft(id: string): Result<undefined> {
		return this.#access.tried('The draft was not marked as left', () => {
			this.#access.run('UPDATE drafts SET left_on_purpose = 1 WHERE id = ?', id);
			return undefined;
		});
	}

	drafts(): Result<readonly KeptDraft[]> {
		return this.#access.tried('The drafts were not read', () =>
			this.#drafts(`${draftColumns} ORDER BY d.saved_at DESC, d.rowid DESC`),
		);
	}

	draft(id: string): Result<KeptDraft | undefined> {
		return this.#access.tried('The draft was not read', () =>
			this.#taken(this.#drafts(`${draftColumns} WHERE d.id = ?`, id)[0]),
		);
	}

	latestDraft(article: string): Result<KeptDraft | undefined> {
		return this.#access.tried('The drafts were not read', () =>
			this.#taken(
				this.#drafts(`${draftColumns} WHERE d.article = ? ORDER BY d.saved_at DESC, d.rowid DESC`, article).find(
					({draft}) => isUnfinished(draft) && !isBlank(draft),
				),
			),
		);
	}

	keepCorrection(correction: Correction): Result<undefined> {
		return this.#access.tried('The correction was not kept', () => {
			this.#access.run(
				`INSERT INTO corrections (article, id, correction) VALUES (?, ?, ?)
				ON CONFLICT (article, id) DO UPDATE SET correction = excluded.correction`,
				correction.article,
				correction.id,
				JSON.stringify(correction),
			);
			return undefined;
		});
	}

	corrections(article: string): Result<readonly Correction[]> {
		return this.#access.tried('The corrections were not read', () => {
			const rows = this.#access.rows(
				'SELECT id, correction FROM corrections WHERE article = ? ORDER BY rowid',
				article,
			);
			return this.#readable(storedCorrectionSchema, rows, 'correction');
		});
	}

	removeDraft(id: string): Result<boolean> {
		draftCopies(dirname(this.file)).remove(id);
		this.#seen.forget(id);
		return this.#access.tried(
			'The draft was not removed',
			() => this.#access.run('DELETE FROM drafts WHERE id = ?', id) > 0,
		);
	}

	close(): void {
		if (this.#store.isOpen) this.#store.close();
	}
}

/**
 * Opens the library in `directory`, made (0700, its file 0600) where it is missing. SQLite is loaded here and not
 * before. A damaged file is kept aside and told in `notes`; one of a newer whosaid is refused untouched.
 */
export function openLibrary(
	directory: string,
	now: Date = new Date(),
	onNote: OnNote = () => undefined,
): Result<Library> {
	const opened = openStore(directory, now);
	if (!opened.ok) return opened;
	const library = new StoredLibrary(opened.value, onNote);
	recoverCopies(library, directory);
	return done(library);
}
