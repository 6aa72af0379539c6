/**
 * How the store came to its present form: entry N takes `user_version` from N to N + 1. Entries are only ever added,
 * so that each file ever written can be opened.
 */
export const migrations: readonly string[] = [
	`CREATE TABLE articles (
		id TEXT PRIMARY KEY,
		headline TEXT NOT NULL,
		article TEXT NOT NULL,
		opened_at TEXT NOT NULL
	) STRICT;
	CREATE TABLE drafts (
		id TEXT PRIMARY KEY,
		article TEXT NOT NULL,
		state TEXT NOT NULL,
		draft TEXT NOT NULL,
		cursor INTEGER NOT NULL,
		saved_at TEXT NOT NULL
	) STRICT;
	CREATE INDEX drafts_by_article ON drafts (article, saved_at);`,
	`ALTER TABLE drafts ADD COLUMN left_on_purpose INTEGER NOT NULL DEFAULT 0`,
	`CREATE TABLE corrections (
		article TEXT NOT NULL,
		id TEXT NOT NULL,
		correction TEXT NOT NULL,
		PRIMARY KEY (article, id)
	) STRICT;`,
	`ALTER TABLE drafts ADD COLUMN edits TEXT NOT NULL DEFAULT '{"undo":[],"redo":[]}'`,
	`CREATE TABLE pages (
		asked TEXT PRIMARY KEY,
		url TEXT NOT NULL,
		charset TEXT,
		etag TEXT,
		last_modified TEXT,
		body BLOB NOT NULL,
		retrieved_at TEXT NOT NULL
	) STRICT;
	CREATE TABLE feeds (
		url TEXT PRIMARY KEY,
		title TEXT NOT NULL,
		feed TEXT,
		etag TEXT,
		last_modified TEXT,
		refreshed_at TEXT,
		problem TEXT
	) STRICT;
	CREATE TABLE read_entries (
		feed TEXT NOT NULL,
		entry TEXT NOT NULL,
		PRIMARY KEY (feed, entry)
	) STRICT, WITHOUT ROWID;`,
];
