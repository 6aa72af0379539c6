import {reviewLines} from '../panes/reply/review-lines.ts';
import {needsConfirmation, standingInWords} from '../reply/check-quoted.ts';
import {consentBoxes, consentWords} from '../reply/consent.ts';
import type {FieldProblem} from '../reply/form-problem.ts';
import {formRules} from '../reply/form-rules.ts';
import type {ReplyFieldName} from '../reply/schema.ts';
import {differencesInWords} from '../reply/word-difference.ts';
import {keyTo} from '../workbench/selectors/key-to.ts';
import {askedOf, formFields, isField, problemsOf, quotedChecks, toneOf} from '../workbench/selectors/reply-form.ts';
import type {FormFocus, State} from '../workbench/state.ts';
import {sayEdit} from './say-editor.ts';
import {asRead, lines, type Utterance} from './utterance.ts';

type Asked = FieldProblem['field'];

/** What is wrong with a field. That it is still empty was said with its label. */
const mistakesOf = (state: State, field: Asked): FieldProblem[] =>
	problemsOf(state, field).filter(problem => toneOf(state, problem) !== 'asked');

const labelOf = (state: State, field: Asked): string =>
	field === 'consent' ? 'Consent' : ((state.article && formRules(state.article)[field]?.label) ?? field);

const problemSentences = (state: State, field: Asked): string[] =>
	mistakesOf(state, field).map(
		({severity, message}) => `${labelOf(state, field)}, ${severity === 'error' ? 'problem' : 'warning'}: ${message}`,
	);

/** A field: its label, what is asked of it, what stands in it. */
function fieldSentence(state: State, field: ReplyFieldName): string {
	const rule = state.article && formRules(state.article)[field];
	const {text} = state.reply.editors[field];
	const asked = [rule?.required ? 'required' : 'may stay empty', rule?.published ? 'published' : 'not published'];
	return `${labelOf(state, field)}, ${asked.join(', ')}: ${text === '' ? 'empty.' : text}`;
}

const fieldsOf = ({article}: State): ReplyFieldName[] =>
	formFields.filter(field => !article || formRules(article)[field]);

const quotedSentences = (state: State): string[] =>
	quotedChecks(state).map(check => {
		const told = [standingInWords(check), differencesInWords(check.differences)].filter(text => text !== '').join(': ');
		const sign = needsConfirmation(check) || check.unattributed ? 'Quoted, look at this' : 'Quoted';
		return `${sign}: ${check.words} (${told})`;
	});

/** A box of consent: what it asks, and whether it is ticked. */
function boxSentence(state: State, name: string): string {
	const box = consentBoxes(state.article?.replyForm).find(one => one.name === name);
	const ticked = state.reply.consents.includes(name) ? 'ticked' : 'not ticked';
	return box ? `Box, ${box.required ? 'required' : 'may stay empty'}, ${ticked}: ${consentWords(box)}.` : '';
}

const boxOf = (focus: FormFocus): string => focus.slice('consent:'.length);

/** A field or a box with what is wrong with it. */
const readFocus = (state: State, focus: FormFocus): Utterance[] =>
	lines(
		isField(focus) ? fieldSentence(state, focus) : boxSentence(state, boxOf(focus)),
		...problemSentences(state, askedOf(focus)),
	);

/** The field the cursor is in; before one goes into it, the form from top to bottom with how each quotation in it stands. */
export function readForm(state: State): Utterance[] {
	const {focus} = state.reply;
	if (focus && state.article) return readFocus(state, focus);
	if (!state.article) return lines(`Open an article first: ${keyTo(state, 'article.open')} lists them.`);
	const {unusable} = formRules(state.article);
	return lines(
		`Reply to ${state.article.headline}. ${keyTo(state, 'reply.enter')} goes into the form.`,
		...(unusable ? [unusable] : []),
		...fieldsOf(state).flatMap(field => [fieldSentence(state, field), ...problemSentences(state, field)]),
		...consentBoxes(state.article.replyForm).map(({name}) => boxSentence(state, name)),
		...problemSentences(state, 'consent'),
		...quotedSentences(state),
	);
}

/** Columns enough for every row of the review: nobody who hears it can open what was cut. */
const uncut = 5000;

/** The reply as a whole, before it leaves. */
export const readReview = (state: State): Utterance[] =>
	asRead(reviewLines({...state, settings: {...state.settings, width: uncut}}, uncut));

/** What changed in the form: where the cursor went, what was typed, which problem came or went. */
export function sayForm(before: State, after: State): Utterance[] {
	if (after.reply.review !== before.reply.review) return after.reply.review ? readReview(after) : readForm(after);
	const {focus} = after.reply;
	const former = before.reply.focus;
	if (focus !== former) {
		const left = former ? problemSentences(after, askedOf(former)) : [];
		if (!focus) return lines(...left, `Left the form; ${keyTo(after, 'reply.enter')} goes back into it.`);
		return [...lines(...left), ...readFocus(after, focus)];
	}
	if (!focus) return [];
	const changed = isField(focus)
		? sayEdit(before.reply.editors[focus], after.reply.editors[focus])
		: after.reply.consents === before.reply.consents
			? []
			: lines(boxSentence(after, boxOf(focus)));
	return [...changed, ...newProblems(before, after, askedOf(focus))];
}

/** A field's problems are said when it gets its first, and when it has none left; while one types they change too often. */
function newProblems(before: State, after: State, field: Asked): Utterance[] {
	if (!before.reply.checked || before.reply.problems === after.reply.problems) return [];
	const had = mistakesOf(before, field).length > 0;
	const has = mistakesOf(after, field).length > 0;
	if (had === has) return [];
	return lines(...(has ? problemSentences(after, field) : [`${labelOf(after, field)}: nothing is wrong with it now.`]));
}
