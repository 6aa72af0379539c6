import * as z from 'zod';
import {analyse} from '../analysis/analyse.ts';
import {failed, type Problem} from '../article/problem.ts';
import type {Article} from '../article/schema.ts';
import {batchAnswer, batchError} from '../export/batch-answer.ts';
import {jsonText} from '../export/json-text.ts';
import {batchAnswerSchema, batchErrorSchema} from '../export/output-schema.ts';
import {articleFromText} from '../reading/article-from-text.ts';
import {largestSource, tooLarge} from '../reading/source-size.ts';

/** A number as id is answered with its digits. */
const idSchema = z.union([z.string(), z.number().transform(String)]);

const lineSchema = z.object({text: z.string().optional(), html: z.string().optional(), url: z.string().optional()});

const problemOf = (code: string, message: string, nextStep: string): Problem => failed(code, message, nextStep).problem;

const notJson = problemOf('not-json', 'The line is not JSON.', 'Send one object a line: {"id": …, "text": …}.');
const noId = problemOf('no-id', 'The line has no id.', 'Give it an "id", a string or a number.');
const noText = problemOf('no-text', 'The line has no text.', 'Give it a "text" or an "html", a string.');

/** The answer that says why a line has none, as JSON without a line end. */
export const errorLine = (id: string | null, problem: Problem): string =>
	jsonText(batchErrorSchema.parse(batchError(id, problem)));

/** The answer to a line whose work broke off: a fault of the program, which the other lines do not suffer from. */
export const faultLine = (line: string, fault: unknown): string =>
	errorLine(
		idOf(parsed(line)),
		problemOf(
			'fault',
			`The analysis broke off (${fault instanceof Error ? fault.message : String(fault)}).`,
			'Report it with the text.',
		),
	);

/**
 * One line of `batch` to its answer, as JSON without a line end; at once for a text, later for a page, whose parser is
 * loaded with the first. Never throws or rejects.
 */
export function answerLine(line: string): string | Promise<string> {
	try {
		const answer = answered(parsed(line));
		return typeof answer === 'string' ? answer : answer.catch((fault: unknown) => faultLine(line, fault));
	} catch (fault) {
		return faultLine(line, fault);
	}
}

function parsed(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

const idOf = (value: unknown): string | null => z.object({id: idSchema}).safeParse(value).data?.id ?? null;

function answered(value: unknown): string | Promise<string> {
	if (typeof value !== 'object' || value === null) return errorLine(null, notJson);
	const id = idOf(value);
	if (id === null) return errorLine(null, noId);
	const {text, html, url} = lineSchema.safeParse(value).data ?? {};
	if (text === undefined) return html === undefined ? errorLine(id, noText) : pageAnswer(id, html, url);
	if (text.length > largestSource) return errorLine(id, tooLarge(text.length).problem);
	return articleAnswer(id, articleFromText(id, text));
}

const articleAnswer = (id: string, article: Article): string =>
	jsonText(batchAnswerSchema.parse(batchAnswer(id, article, analyse(article))));

async function pageAnswer(id: string, html: string, url: string | undefined): Promise<string> {
	const {readPage} = await import('../reading/read-article.ts');
	const read = await readPage(html, url, {kind: 'stdin', location: '-'});
	return read.ok ? articleAnswer(id, read.value.article) : errorLine(id, read.problem);
}
