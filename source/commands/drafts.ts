import {cleanLine, cleanText} from '../article/clean.ts';
import {checkedJson} from '../export/checked-json.ts';
import {draftDocumentSchema, draftsDocumentSchema} from '../export/draft-document.ts';
import {textTable} from '../export/tables.ts';
import {type Library, openLibrary} from '../library/library.ts';
import type {KeptDraft} from '../reply/draft.ts';
import {type Command, chosenFormat, reportProblem, reportUsage, type Streams, tableColumns} from './command.ts';
import {draftsFormats} from './formats.ts';
import {namedDraft} from './named-draft.ts';

type DraftsFormat = (typeof draftsFormats)[number];

const firstWords = (comment: string): string => cleanLine(comment.slice(0, 200));

/** Letters of an id that are enough to tell the drafts apart; the commands take them for the whole. */
function shortIds(kept: readonly KeptDraft[]): (id: string) => string {
	const longest = Math.max(...kept.map(({draft}) => draft.id.length));
	let length = 8;
	while (length < longest && new Set(kept.map(({draft}) => draft.id.slice(0, length))).size < kept.length) length++;
	return id => id.slice(0, length);
}

function list(kept: readonly KeptDraft[], format: DraftsFormat, io: Streams): number {
	if (format === 'json') io.stdout.write(checkedJson(draftsDocumentSchema, {drafts: [...kept]}));
	else if (kept.length === 0) io.stderr.write('No drafts are kept.\n');
	else {
		const columns = tableColumns(io);
		const named = columns === undefined ? (id: string) => id : shortIds(kept);
		const rows = kept.map(({draft, headline, savedAt}) => [
			named(draft.id),
			draft.state,
			savedAt.slice(0, 16).replace('T', ' '),
			headline,
			firstWords(draft.fields.comment),
		]);
		io.stdout.write(textTable(['ID', 'STATE', 'SAVED', 'ARTICLE', 'COMMENT'], rows, columns));
	}
	return 0;
}

function show(found: KeptDraft, format: DraftsFormat, io: Streams): number {
	if (format === 'json') {
		io.stdout.write(checkedJson(draftDocumentSchema, found));
		return 0;
	}
	const {draft, headline, savedAt} = found;
	const {comment, name, email, website} = draft.fields;
	const rows = Object.entries({
		id: draft.id,
		article: headline || draft.article,
		state: draft.state,
		saved: savedAt,
		name,
		email,
		website,
	})
		.filter(([, value]) => value !== '')
		.map(([label, value]) => `${`${label}:`.padEnd(9)}${cleanLine(value)}\n`);
	const history = draft.history.map(({when, what, outcome}) => cleanLine(`${when} ${what} ${outcome ?? ''}`));
	const past = history.length === 0 ? '' : `\n${history.join('\n')}\n`;
	io.stdout.write(`${rows.join('')}\n${cleanText(comment)}\n${past}`);
	return 0;
}

function remove(library: Library, {draft}: KeptDraft, io: Streams): number {
	const removed = library.removeDraft(draft.id);
	return removed.ok ? 0 : reportProblem(io, removed.problem);
}

const actions = ['list', 'show', 'remove'];

/** `whosaid drafts`: lists, shows and removes kept drafts. */
export const drafts: Command = async ({words, flags}, settings, io) => {
	const format = chosenFormat(draftsFormats, flags.format);
	if (format === undefined) return reportUsage(io, `--format is one of ${draftsFormats.join(', ')}.`, 'drafts');
	const [action = 'list', id, ...more] = words;
	if (!actions.includes(action)) return reportUsage(io, `drafts can ${actions.join(', ')}.`, 'drafts');
	if (more.length > 0 || (action === 'list') !== (id === undefined) || id === '') {
		return reportUsage(io, action === 'list' ? 'drafts list takes no ID.' : `drafts ${action} takes one ID.`, 'drafts');
	}
	const opened = openLibrary(settings.dataDirectory);
	if (!opened.ok) return reportProblem(io, opened.problem);
	const {value: library} = opened;
	try {
		const kept = library.drafts();
		for (const note of library.notes) io.stderr.write(`whosaid: ${note}\n`);
		if (!kept.ok) return reportProblem(io, kept.problem);
		if (id === undefined) return list(kept.value, format, io);
		const found = namedDraft(kept.value, id);
		if (!found.ok) return reportProblem(io, found.problem);
		return action === 'show' ? show(found.value, format, io) : remove(library, found.value, io);
	} finally {
		library.close();
	}
};
