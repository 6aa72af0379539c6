import type {ReplyField} from '../../article/schema.ts';
import {checkQuoted, needsConfirmation, type QuotedCheck, standingInWords} from '../../reply/check-quoted.ts';
import {consentBoxes} from '../../reply/consent.ts';
import type {FieldProblem} from '../../reply/form-problem.ts';
import {formRules} from '../../reply/form-rules.ts';
import type {ReplyFieldName} from '../../reply/schema.ts';
import {accountFor} from '../../reply/site-account.ts';
import {differencesInWords} from '../../reply/word-difference.ts';
import {cursorPlace, layoutEditor} from '../editor/layout.ts';
import {wrapText} from '../layout/wrap.ts';
import type {FormFocus, State} from '../state.ts';
import {geometryOf} from './geometry.ts';
import {keyTo} from './key-to.ts';
import {analysisOf} from './quotations.ts';

/** The form's fields in the order the cursor goes through them. */
export const formFields: readonly ReplyFieldName[] = ['comment', 'name', 'email', 'website'];

/** How a field's problem is shown: a mistake, a warning, or what is asked of a field that nobody has been in yet. */
export type FieldTone = FieldProblem['severity'] | 'asked';

/** A row of the reply pane, from top to bottom; the drawing decides how each looks. */
export type FormRow =
	| {kind: 'title' | 'blank' | 'tray'}
	| {kind: 'notice'; text: string; tone: 'warning' | 'bad'}
	| {kind: 'label'; field: ReplyFieldName}
	| {kind: 'consent'; box: ReplyField}
	| {kind: 'comment'; row: number}
	| {kind: 'field'; field: ReplyFieldName}
	| {kind: 'problem'; tone: FieldTone; text: string; first: boolean}
	/** A quotation of the comment; `standing` is '' where it stands in rows of its own below. */
	| {kind: 'quoted'; check: QuotedCheck; standing: string}
	| {kind: 'standing'; check: QuotedCheck; text: string};

/** Cells left of the comment's text: focus sign, bar, space. */
export const commentIndent = 3;
/** Cells left of a one-line field's text: focus sign, the longest label, its required mark, the bar. */
export const fieldIndent = 13;

/** Width in cells in which the comment is wrapped. One cell stays free for the cursor behind a full row. */
export const commentWidth = (state: State): number =>
	Math.max(1, Math.min(state.settings.width, geometryOf(state).main - commentIndent - 2));

/** Width in cells of a one-line field. */
export const fieldWidth = (state: State): number =>
	Math.max(1, Math.min(state.settings.width, geometryOf(state).main - fieldIndent - 2));

/** Whether the cursor is in a field to type in, and not on a box. */
export const isField = (focus: FormFocus): focus is ReplyFieldName => !focus.startsWith('consent:');

/** Why the reply cannot go to the article's own page; undefined where it can. */
export function obstacleOf({article, settings}: State): string | undefined {
	const form = article?.replyForm;
	if (article && accountFor(article, settings.account)) return undefined;
	if (form?.unusable !== undefined) return `The page takes no reply from here (${form.unusable.replace(/[.!]$/, '')}).`;
	if (article?.url === undefined) return 'The address of the page is not known, so nothing can be sent to it.';
	return form?.action === undefined ? 'The page has no form for replies.' : undefined;
}

/** Problems of one field, errors before warnings. */
export const problemsOf = (state: State, field: FieldProblem['field']): readonly FieldProblem[] =>
	state.reply.checked ? state.reply.problems.filter(problem => problem.field === field) : [];

/** What the rules look at where the cursor stands. */
export const askedOf = (focus: FormFocus): FieldProblem['field'] => (isField(focus) ? focus : 'consent');

/** A field that is still to be filled in is not wrong; a comment is looked at while it grows. */
export function toneOf({reply}: State, {field, severity}: FieldProblem): FieldTone {
	const isGrowing = field === 'comment' && reply.editors.comment.text !== '';
	return severity === 'error' && !isGrowing && !reply.left.includes(field) ? 'asked' : severity;
}

/** Whether anything stands in the way of the reply being sent or exported as it is. */
export const isReady = (state: State): boolean =>
	state.reply.checked && state.reply.problems.every(({severity}) => severity !== 'error');

/** Rows of the comment shown at least, so that what is written can be read in context. */
const fewestCommentRows = 3;

function problemRows(state: State, field: FieldProblem['field']): FormRow[] {
	const width = Math.max(8, geometryOf(state).main - 6);
	return problemsOf(state, field).flatMap(problem =>
		wrapText(problem.message, width).map(
			({start, end}, index): FormRow => ({
				kind: 'problem',
				tone: toneOf(state, problem),
				text: problem.message.slice(start, end),
				first: index === 0,
			}),
		),
	);
}

/** From this width on a quotation and how it stands are one row. */
const trayColumns = 60;

/** The tray: each quotation of the comment with how it stands, and what was changed in it. */
function trayRows(state: State): FormRow[] {
	const checks = quotedChecks(state);
	if (checks.length === 0) return [];
	const {main} = geometryOf(state);
	// What has to be looked at comes first: a low window may show no more.
	const byNeed = checks.toSorted((a, b) => Number(needsConfirmation(b)) - Number(needsConfirmation(a)));
	const rows = byNeed.flatMap((check): FormRow[] => {
		const standing = standingInWords(check);
		const beside = main >= trayColumns && standing.length <= main / 2;
		const below = [...(beside ? [] : [standing]), differencesInWords(check.differences)].filter(text => text !== '');
		return [
			{kind: 'quoted', check, standing: beside ? standing : ''},
			...below.flatMap(text =>
				wrapText(text, Math.max(8, main - 6)).map(
					({start, end}): FormRow => ({kind: 'standing', check, text: text.slice(start, end)}),
				),
			),
		];
	});
	return [{kind: 'tray'}, ...rows];
}

/** What stands below the comment: the fields with their problems, and the tray of citations. */
function rowsBelow(state: State): FormRow[] {
	const rules = state.article ? formRules(state.article) : undefined;
	const rows: FormRow[] = problemRows(state, 'comment');
	for (const field of formFields) {
		if (field === 'comment' || (rules && !rules[field])) continue;
		rows.push({kind: 'field', field}, ...problemRows(state, field));
	}
	const boxes = consentBoxes(state.article?.replyForm);
	rows.push(...boxes.map((box): FormRow => ({kind: 'consent', box})), ...problemRows(state, 'consent'));
	rows.push(...trayRows(state));
	return rows;
}

/** How many rows of the comment are shown: what the rest leaves, but never too few to write in. */
export function commentHeight(state: State): number {
	const rest = rowsAbove(state).length + rowsBelow(state).length;
	return Math.max(fewestCommentRows, geometryOf(state).body - rest);
}

/** Below this many rows notices are kept short, so that there is room to write. */
const lowBody = 14;

/** What went wrong, without the path of the library where the window has no room for it. */
const toldIn = (state: State, message: string): string =>
	geometryOf(state).main < trayColumns ? withoutPath(message) : message;

const withoutPath = (message: string): string => message.replace(/ \([^()]*\)(?=:)/, '');

/** The cause alone of a failure of the library, for a single row. */
export const causeOf = (message: string): string => withoutPath(message).replace(/^[^:]*: /, '');

/** Why nothing can be sent from here, with the other ways; and which comment is answered. */
function noticeRows(state: State): FormRow[] {
	const {answering, draft, keeping} = state.reply;
	const copy = `${keyTo(state, 'prefix.start')} ${keyTo(state, 'reply.copy-all')}`;
	const unkept =
		keeping.status === 'failed'
			? [`! ${toldIn(state, keeping.problem.message)} ${copy} copies the words. ${keeping.problem.nextStep}`]
			: [];
	const obstacle = state.article?.replyForm?.unusable === undefined ? undefined : obstacleOf(state);
	const notices = [
		...(obstacle === undefined
			? []
			: [`${obstacle} It can go as a letter, a file or a copy: review it, then ${keyTo(state, 'reply.send')}.`]),
		...(answering ? [`Answers ${answering.author || 'a comment'}: ${answering.excerpt}`] : []),
		...(!answering && draft.parent !== undefined ? [`Answers comment ${draft.parent} of the page.`] : []),
	];
	const width = Math.max(8, geometryOf(state).main - 2);
	const rows = (texts: readonly string[], tone: 'warning' | 'bad', most: number) =>
		texts.flatMap(text =>
			wrapText(text, width)
				.slice(0, most)
				.map(({start, end}): FormRow => ({kind: 'notice', text: text.slice(start, end), tone})),
		);
	const isLow = geometryOf(state).body < lowBody;
	return [...rows(unkept, 'bad', isLow ? 3 : 6), ...rows(notices, 'warning', isLow ? 2 : 3)];
}

function rowsAbove(state: State): FormRow[] {
	const rows: FormRow[] = geometryOf(state).body >= 10 ? [{kind: 'title'}] : [];
	rows.push(...noticeRows(state));
	rows.push({kind: 'label', field: 'comment'});
	return rows;
}

/** All rows of the form; those that fit are cut out by `visibleFormRows`. */
function formRows(state: State): FormRow[] {
	const height = commentHeight(state);
	const comment = Array.from(
		{length: height},
		(_, index): FormRow => ({kind: 'comment', row: state.reply.commentTop + index}),
	);
	return [...rowsAbove(state), ...comment, ...rowsBelow(state)];
}

/** The rows of the form in sight, the focused one among them, and which row of the form is the first. */
export function visibleFormRows(state: State): {rows: readonly FormRow[]; top: number} {
	const rows = formRows(state);
	const {body} = geometryOf(state);
	const last = Math.max(0, rows.length - body);
	const focused = rows.findIndex(row => isFocusedRow(state, row));
	let top = Math.min(state.reply.top, last);
	if (focused >= 0 && focused < top) top = focused;
	// One row below the field stays in sight: its first problem stands there.
	if (focused >= top + body - 1) top = Math.min(last, focused - body + 2);
	return {rows: rows.slice(top, top + body), top};
}

function isFocusedRow(state: State, row: FormRow): boolean {
	const {focus} = state.reply;
	if (row.kind === 'comment') return focus === 'comment' && row.row === commentCursor(state).row;
	if (row.kind === 'consent') return focus === `consent:${row.box.name}`;
	return row.kind === 'field' && row.field === focus;
}

/** Row and column of the cursor in the wrapped comment. */
export function commentCursor(state: State): {row: number; column: number} {
	const {text, cursor} = state.reply.editors.comment;
	return cursorPlace(layoutEditor(text, commentWidth(state)), text, cursor);
}

/** The state with the comment scrolled so that the cursor's row is in sight. */
export function followCursor(state: State): State {
	const {row} = commentCursor(state);
	const height = commentHeight(state);
	const {commentTop} = state.reply;
	const top = Math.max(Math.min(commentTop, row), row - height + 1);
	return top === commentTop ? state : {...state, reply: {...state.reply, commentTop: top}};
}

const noChecks: readonly QuotedCheck[] = [];

/** Each quotation of the comment with how it stands now: the citations, then what was typed in marks by hand. */
export const quotedChecks = (state: State): readonly QuotedCheck[] =>
	state.article
		? checkQuoted(state.article, analysisOf(state), state.reply.draft.citations, state.reply.editors.comment.text)
		: noChecks;

/** How many quotations of the comment are not what the article has, or not given to who said them. */
export const differingQuotations = (state: State): number => quotedChecks(state).filter(needsConfirmation).length;
