import type {Analysis} from '../analysis/schema.ts';
import {cleanLine} from '../article/clean.ts';
import type {Article} from '../article/schema.ts';
import {checkDraft} from '../reply/check-draft.ts';
import {checkQuoted, needsConfirmation, standingInWords} from '../reply/check-quoted.ts';
import type {FieldProblem} from '../reply/form-problem.ts';
import {replyFieldOrder} from '../reply/form-rules.ts';
import type {Draft} from '../reply/schema.ts';
import {differencesInWords} from '../reply/word-difference.ts';

/** What is wrong with a reply, errors before warnings, with quotations that are not the article's among the errors. */
export function problemsOf(article: Article, analysis: Analysis, draft: Draft): FieldProblem[] {
	const {citations, fields} = draft;
	const doubtful = checkQuoted(article, analysis, citations, fields.comment)
		.filter(needsConfirmation)
		.map((check): FieldProblem => {
			const differences = differencesInWords(check.differences);
			const words = cleanLine(check.words).slice(0, 60);
			const told = `${standingInWords(check)}${differences === '' ? '' : `: ${differences}`}`;
			return {field: 'comment', severity: 'error', message: `“${words}” is quoted, but it is ${told}.`};
		});
	return [...doubtful, ...checkDraft({article, analysis, draft, consents: []})];
}

/** One line a field that something is wrong with. */
export function problemLines(problems: readonly FieldProblem[]): string {
	const fields = [...replyFieldOrder, 'consent'] as const;
	return fields
		.map(field => {
			const told = problems.filter(problem => problem.field === field);
			if (told.length === 0) return '';
			return `${field}: ${told.map(({severity, message}) => `${severity}: ${cleanLine(message)}`).join(' ')}\n`;
		})
		.join('');
}

/** Whether any of them keeps the reply from being sent. */
export const isBlocked = (problems: readonly FieldProblem[]): boolean =>
	problems.some(({severity}) => severity === 'error');
