import type {Analysis} from '../analysis/schema.ts';
import type {Article} from '../article/schema.ts';
import {checkQuoted, type QuotedCheck} from './check-quoted.ts';
import {consentBoxes, consentWords} from './consent.ts';
import type {FieldProblem} from './form-problem.ts';
import {formRules} from './form-rules.ts';
import {checkReply} from './reply-form.ts';
import type {Draft} from './schema.ts';

/** A draft with what it answers, and the names of the boxes of consent that were ticked. */
export type CheckedDraft = {
	article: Article;
	analysis: Analysis | undefined;
	draft: Draft;
	consents: readonly string[];
};

/** Longest stretch of a quotation that a sentence about it repeats, in UTF-16 units. */
const shownWords = 40;

const shortened = (words: string): string => {
	const line = words.replace(/\s+/g, ' ');
	return line.length <= shownWords ? line : `${line.slice(0, shownWords).replace(/\s+\S*$/, '')}…`;
};

const unattributed = ({words, saidBy}: QuotedCheck): FieldProblem => ({
	field: 'comment',
	severity: 'warning',
	message: `Say who said “${shortened(words).replace(/^["“]+|["”,]+$/g, '')}”: in the article it is ${saidBy}.`,
});

function consentProblems({article, consents}: CheckedDraft): FieldProblem[] {
	return consentBoxes(article.replyForm)
		.filter(({required, name}) => required && !consents.includes(name))
		.map(box => ({field: 'consent', severity: 'error', message: `Tick “${consentWords(box)}”: the site asks for it.`}));
}

/** All that stands in the way of a reply or should be known before it goes, in the order of the form. */
export function checkDraft(checked: CheckedDraft): FieldProblem[] {
	const {article, analysis, draft} = checked;
	const found = checkReply(formRules(article), draft.fields);
	const quoted = checkQuoted(article, analysis, draft.citations, draft.fields.comment);
	const unnamed = quoted.filter(check => check.unattributed && check.saidBy).map(unattributed);
	const ofComment = found.filter(({field}) => field === 'comment');
	return [...ofComment, ...unnamed, ...found.filter(({field}) => field !== 'comment'), ...consentProblems(checked)];
}
