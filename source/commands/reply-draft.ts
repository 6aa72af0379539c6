import {randomUUID} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {Readable} from 'node:stream';
import {buffer as bytesOf} from 'node:stream/consumers';
import type {Analysis} from '../analysis/schema.ts';
import {cleanLine, cleanText} from '../article/clean.ts';
import {done, failed, type Result} from '../article/problem.ts';
import type {Article} from '../article/schema.ts';
import {readIdentity} from '../configuration/identity-file.ts';
import {typedPath} from '../effects/typed-path.ts';
import type {Library} from '../library/library.ts';
import {decodeText} from '../reading/decode-text.ts';
import {citationText, citeQuotation} from '../reply/citation.ts';
import {newDraft} from '../reply/draft.ts';
import type {Citation, Draft} from '../reply/schema.ts';
import type {CommandFlags, Streams} from './command.ts';
import {namedDraft} from './named-draft.ts';

/** `--cite q1,q2`, `--cite q1 --cite q2` and `--cite q1 q2` all name two quotations. */
export const namedQuotations = (words: readonly string[], {cite = []}: CommandFlags): string[] =>
	[...cite, ...words.slice(1)].flatMap(ids => ids.split(',')).filter(id => id !== '');

function citationsOf(
	article: Article,
	analysis: Analysis,
	ids: readonly string[],
): Result<{citation: Citation; text: string}[]> {
	const cited = [];
	for (const id of ids) {
		const quotation = analysis.quotations.find(one => one.id === id);
		if (!quotation)
			return failed(
				'no-quotation',
				`The article has no quotation ${JSON.stringify(cleanLine(id))}.`,
				'whosaid quotes ARTICLE --format json lists them with their ids.',
			);
		const citation = citeQuotation(article, quotation);
		cited.push({citation, text: citationText(article, analysis, citation, quotation)});
	}
	return done(cited);
}

/** Why a file could not be read, for the mistakes that are made; the code of any other is all there is to tell. */
const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file',
	ENOTDIR: 'there is no such file',
	EISDIR: 'it is a folder',
	EACCES: 'it may not be read',
};

/** The words of a file, whatever encoding they are in; bytes that are no text would go to the site as marks of doubt. */
async function commentIn(file: string, io: Streams): Promise<Result<string>> {
	const name = file === '-' ? 'standard input' : cleanLine(file);
	try {
		const bytes = file === '-' ? await bytesOf(Readable.from(io.stdin)) : await readFile(typedPath(file));
		const words = decodeText(bytes);
		if (words.ok) return done(cleanText(words.value.replace(/^\uFEFF/, '')).replace(/\n$/, ''));
		return failed('comment-file', `The comment in ${name} is no text.`, 'Save it as plain text, and name that file.');
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		return failed(
			'comment-file',
			`The comment could not be read from ${name}: ${reasons[code] ?? code}.`,
			'Name a text file with --comment-file, or - for standard input.',
		);
	}
}

/** What a reply is written from. `ids` are those of the quotations to cite. */
export type Writing = {
	article: Article;
	analysis: Analysis;
	library: Library;
	flags: CommandFlags;
	ids: readonly string[];
};

/** The draft the flags name, or a new one, with what the flags put into it. Citations stand before the comment. */
export async function writtenDraft(writing: Writing, io: Streams): Promise<Result<Draft>> {
	const {article, analysis, library, flags, ids} = writing;
	const begun =
		flags.draft === undefined
			? done(newDraft(article.id, randomUUID(), new Date().toISOString()))
			: keptDraft(library, flags.draft, article);
	if (!begun.ok) return begun;
	const comment =
		flags.commentFile === undefined ? done(begun.value.fields.comment) : await commentIn(flags.commentFile, io);
	if (!comment.ok) return comment;
	const cited = citationsOf(article, analysis, ids);
	if (!cited.ok) return cited;
	const kept = begun.value.fields;
	const identity =
		flags.export === undefined && flags.draft === undefined ? await readIdentity(process.env) : done(undefined);
	const known = identity.ok ? identity.value : undefined;
	return done({
		...begun.value,
		fields: {
			comment: [...cited.value.map(({text}) => text), comment.value].filter(part => part !== '').join('\n\n'),
			name: flags.name ?? known?.name ?? kept.name,
			email: flags.email ?? known?.email ?? kept.email,
			website: flags.website ?? known?.website ?? kept.website,
		},
		citations: [...begun.value.citations, ...cited.value.map(({citation}) => citation)],
	});
}

function keptDraft(library: Library, id: string, article: Article): Result<Draft> {
	const drafts = library.drafts();
	if (!drafts.ok) return drafts;
	const found = namedDraft(drafts.value, id);
	if (!found.ok) return found;
	const {draft} = found.value;
	if (draft.article === article.id) return done(draft);
	return failed('other-article', 'That draft answers another article.', 'whosaid drafts show ID tells which.');
}
