import path from 'node:path';
import {cleanLine} from '../article/clean.ts';
import {failed, type Problem} from '../article/problem.ts';
import type {Article} from '../article/schema.ts';
import type {Settings} from '../configuration/settings.ts';
import {type Library, openLibrary} from '../library/library.ts';
import {deliveryWords} from '../reply/delivery.ts';
import {withEvent} from '../reply/draft.ts';
import {formRules} from '../reply/form-rules.ts';
import type {Draft} from '../reply/schema.ts';
import {
	analysed,
	type Command,
	type CommandFlags,
	openedArticle,
	reportProblem,
	reportUsage,
	type Streams,
} from './command.ts';
import {namedQuotations, type Writing, writtenDraft} from './reply-draft.ts';
import {isBlocked, problemLines, problemsOf} from './reply-problems.ts';

/** The formats a reply is exported to, by the ending of the file. */
export const replyEndings = ['md', 'html', 'txt', 'eml'] as const;
type ReplyEnding = (typeof replyEndings)[number];

const endingOf = (file: string): ReplyEnding | undefined =>
	replyEndings.find(ending => path.extname(file).toLowerCase() === `.${ending}`);

/** What is wrong with how the command was called; undefined when nothing is. */
function usageProblem(words: readonly string[], flags: CommandFlags): string | undefined {
	const work = [flags.check, flags.export !== undefined, flags.send].filter(Boolean);
	if (work.length !== 1) return 'reply takes one of --check, --export FILE and --send.';
	if (words.length === 0) return 'reply takes the article that is answered.';
	if (words.length > 1 && !flags.cite?.length) return `reply takes one article; ${words.length} were named.`;
	if (flags.export !== undefined && !endingOf(flags.export))
		return `--export takes a file whose name ends in .${replyEndings.join(', .')}.`;
	if (words[0] === '-' && flags.commentFile === '-')
		return 'Standard input can be the article or the comment, not both.';
	return undefined;
}

async function exportTo(file: string, draft: Draft, article: Article, io: Streams): Promise<number> {
	if (draft.fields.comment.trim() === '')
		return reportProblem(io, failed('empty', 'The comment is empty.', 'Name one with --comment-file FILE.').problem);
	const [{exportedFile}, {writeTextFile}] = await Promise.all([
		import('../export/exported.ts'),
		import('../effects/write-file.ts'),
	]);
	const format = endingOf(file) ?? 'txt';
	const content = await exportedFile({view: 'reply', format, article, analysis: undefined, draft});
	const outcome = await writeTextFile(file, content, false);
	if (outcome.kind === 'written') return 0;
	const message = outcome.kind === 'exists' ? `${cleanLine(file)} exists already.` : outcome.problem.message;
	return reportProblem(io, {code: outcome.kind, message, nextStep: 'Choose another name; nothing was written.'});
}

async function send(
	draft: Draft,
	{article, analysis, library}: Writing,
	settings: Settings,
	io: Streams,
): Promise<number> {
	const now = () => new Date();
	const kept = library.keepArticle(article);
	const saved = kept.ok ? library.saveDraft(draft, now()) : kept;
	if (!saved.ok) return reportProblem(io, saved.problem);
	library.leaveDraft(draft.id);
	const problems = problemsOf(article, analysis, draft);
	if (isBlocked(problems)) {
		io.stderr.write(problemLines(problems.filter(({severity}) => severity === 'error')));
		return reportProblem(io, notSent(draft, formRules(article).unusable));
	}
	const {deliverReply} = await import('../effects/deliver-reply.ts');
	const rules = {offline: settings.offline, allowPrivate: settings.allowPrivate, environment: process.env};
	const keep = (one: Draft) => {
		const outcome = library.saveDraft(one, now());
		if (outcome.ok) library.leaveDraft(one.id);
		return outcome;
	};
	const {delivery} = await deliverReply({article, draft, consents: []}, {rules, keep, now});
	const {message, nextStep} = deliveryWords(delivery);
	if (['published', 'pending', 'accepted'].includes(delivery.kind)) {
		io.stdout.write(`${cleanLine(message)}\n`);
		return 0;
	}
	return reportProblem(io, {
		code: delivery.kind,
		message: cleanLine(message),
		nextStep: cleanLine(`${nextStep} The draft is kept as ${draft.id}.`),
	});
}

const notSent = ({id}: Draft, unusable: string | undefined): Problem =>
	unusable === undefined
		? failed(
				'invalid-reply',
				'Not sent: the reply has to be mended first.',
				`The draft is kept as ${id}; in the workbench D takes it up.`,
			).problem
		: failed(
				'closed',
				`Not sent: ${cleanLine(unusable)}`,
				'whosaid reply ARTICLE --export letter.eml makes a letter of it.',
			).problem;

async function withLibrary(
	words: readonly string[],
	flags: CommandFlags,
	settings: Settings,
	io: Streams,
	library: Library,
): Promise<number> {
	const opened = await openedArticle(words[0], settings, io);
	if (!opened.ok) return reportProblem(io, opened.problem);
	const {article} = opened.value;
	const analysis = await analysed(article);
	const writing: Writing = {article, analysis, library, flags, ids: namedQuotations(words, flags)};
	const draft = await writtenDraft(writing, io);
	if (!draft.ok) return reportProblem(io, draft.problem);
	if (flags.send) return send(draft.value, writing, settings, io);
	if (flags.export === undefined) {
		const problems = problemsOf(article, analysis, draft.value);
		io.stdout.write(problemLines(problems));
		return isBlocked(problems) ? 1 : 0;
	}
	const code = await exportTo(flags.export, draft.value, article, io);
	if (code === 0 && flags.draft !== undefined) {
		const event = {when: new Date().toISOString(), what: `written to ${cleanLine(flags.export)}`};
		library.saveDraft(withEvent(draft.value, 'exported', event), new Date());
	}
	return code;
}

/** `whosaid reply`: checks, exports or sends a reply without a screen. */
export const reply: Command = async ({words, flags}, settings, io) => {
	const wrong = usageProblem(words, flags);
	if (wrong !== undefined) return reportUsage(io, wrong, 'reply');
	const opened = openLibrary(settings.dataDirectory);
	if (!opened.ok) return reportProblem(io, opened.problem);
	try {
		return await withLibrary(words, flags, settings, io, opened.value);
	} finally {
		opened.value.close();
	}
};
