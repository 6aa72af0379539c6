import type {ReplyField} from '../../article/schema.ts';
import {blankLine, type Line, type Piece, piece} from '../../components/line.ts';
import type {Token} from '../../components/theme.ts';
import type {QuotedCheck} from '../../reply/check-quoted.ts';
import {consentWords} from '../../reply/consent.ts';
import {fieldUsage} from '../../reply/field-value.ts';
import {formRules} from '../../reply/form-rules.ts';
import type {ReplyFieldName} from '../../reply/schema.ts';
import {shownText} from '../../workbench/editor/cells.ts';
import {layoutEditor} from '../../workbench/editor/layout.ts';
import {type EditorState, selectionOf} from '../../workbench/editor/state.ts';
import {visibleField} from '../../workbench/editor/visible-field.ts';
import {cellWidth, drawable, fitted} from '../../workbench/layout/cells.ts';
import {keyTo} from '../../workbench/selectors/key-to.ts';
import {
	commentCursor,
	commentIndent,
	commentWidth,
	type FieldTone,
	type FormRow,
	fieldIndent,
	fieldWidth,
	isField,
	visibleFormRows,
} from '../../workbench/selectors/reply-form.ts';
import type {FormFocus, State} from '../../workbench/state.ts';

/** The rows of the form in sight, and where the real cursor stands among them, in cells and rows from the top left. */
export function replyLines(state: State, width: number): {lines: Line[]; cursor?: {x: number; y: number}} {
	if (!state.article)
		return {
			lines: [blankLine, [piece(`  Open an article first: ${keyTo(state, 'article.open')} lists them.`, 'quiet')]],
		};
	const {rows} = visibleFormRows(state);
	const lines = rows.map(row => formLine(state, row, width));
	const cursor = cursorIn(state, rows);
	return cursor ? {lines, cursor} : {lines};
}

function formLine(state: State, row: FormRow, width: number): Line {
	switch (row.kind) {
		case 'title':
			return [piece(fitted(` Reply to “${drawable(state.article?.headline ?? '')}”`, width), 'strong')];
		case 'notice':
			return [piece(fitted(` ${drawable(row.text)}`, width), row.tone)];
		case 'label':
			return labelLine(state, row.field, width);
		case 'comment':
			return commentLine(state, row.row);
		case 'field':
			return fieldLine(state, row.field, width);
		case 'problem': {
			const [sign, token] = problemSigns[row.tone];
			return [piece(`   ${row.first ? sign : ' '} ${row.text}`, token)];
		}
		case 'consent':
			return consentLine(state, row.box, width);
		case 'tray':
			return [piece(' Quoted', 'group')];
		case 'quoted':
			return quotedLine(row.check, row.standing, width);
		case 'standing':
			return [piece(`     ${drawable(row.text)}`, tokenOf(row.check))];
		case 'blank':
			return blankLine;
	}
}

const problemSigns: Readonly<Record<FieldTone, readonly [string, Token]>> = {
	error: ['!', 'bad'],
	warning: ['~', 'warning'],
	asked: [' ', 'quiet'],
};

/** A box of consent, ticked or not; a box that the site asks for has its star. */
function consentLine(state: State, box: ReplyField, width: number): Line {
	const sign = focusSign(state, `consent:${box.name}`);
	const tick = state.reply.consents.includes(box.name) ? '[x]' : '[ ]';
	return [piece(fitted(`${sign}${tick} ${drawable(consentWords(box))}${box.required ? ' *' : ''}`, width), 'strong')];
}

/** The sign before a field: where the cursor is. */
const focusSign = (state: State, field: FormFocus): string => (state.reply.focus === field ? '>' : ' ');

function labelLine(state: State, field: ReplyFieldName, width: number): Line {
	const rule = state.article && formRules(state.article)[field];
	const label = `${focusSign(state, field)}${rule?.label ?? 'Comment'}${rule?.required ? ' *' : ''}`;
	const note = usageNote(state, field);
	const hint =
		state.reply.focus || state.reply.editors.comment.text
			? note
			: `${keyTo(state, 'reply.enter')} or ${keyTo(state, 'reply.write')} begins to write`;
	const gap = Math.max(1, Math.min(width, commentWidth(state) + commentIndent) - label.length - hint.length);
	return [piece(label, 'strong'), piece(' '.repeat(gap)), piece(hint, note ? 'warning' : 'quiet')];
}

function usageNote(state: State, field: ReplyFieldName): string {
	if (!state.article) return '';
	const usage = fieldUsage(formRules(state.article), state.reply.draft.fields)[field];
	return usage && (usage.near || usage.over) ? `${usage.bytes} of ${usage.maxBytes} bytes` : '';
}

function commentLine(state: State, index: number): Line {
	const {comment} = state.reply.editors;
	const row = layoutEditor(comment.text, commentWidth(state))[index];
	const bar = piece(' │ ', 'quiet');
	return row ? [bar, ...editorPieces(comment, row.start, row.shownEnd)] : [bar];
}

/** A stretch of an editor's text with its selection marked. */
function editorPieces(editor: EditorState, start: number, end: number): Piece[] {
	const selection = selectionOf(editor);
	const shown = (from: number, to: number) => drawable(shownText(editor.text.slice(from, to)));
	if (!selection || selection.end <= start || selection.start >= end) return [piece(shown(start, end))];
	const from = Math.max(start, selection.start);
	const to = Math.min(end, selection.end);
	return [piece(shown(start, from)), piece(shown(from, to), 'selected'), piece(shown(to, end))];
}

/** What an empty field that has no problem says of itself. */
const fieldHints: Partial<Record<ReplyFieldName, string>> = {email: 'not published', website: 'may stay empty'};

function fieldLine(state: State, field: ReplyFieldName, width: number): Line {
	const rule = state.article && formRules(state.article)[field];
	const editor = state.reply.editors[field];
	const label = `${focusSign(state, field)}${rule?.label ?? field}${rule?.required ? ' *' : ''}`;
	const view = visibleField(editor.text, editor.cursor, fieldWidth(state));
	const hint = field === 'email' && rule?.published ? '' : (fieldHints[field] ?? '');
	const words = editorPieces(editor, view.start, view.end);
	const note =
		editor.text === ''
			? piece(fitted(`${state.reply.focus === field ? '  ' : ''}${hint}`, width - fieldIndent), 'quiet')
			: piece(usageNote(state, field), 'warning');
	return [
		piece(label.padEnd(fieldIndent - 2), 'strong'),
		piece(view.before ? '‹ ' : '│ ', 'quiet'),
		...words,
		...(editor.text === '' ? [note] : [piece(' '), note]),
	];
}

/** How a quotation stands, as a sign and a token: the sign is enough without colours. */
const signs = {
	verbatim: ['=', 'good'],
	altered: ['!', 'warning'],
	misattributed: ['!', 'warning'],
	'not-in-article': ['!', 'warning'],
	'not-in-comment': ['-', 'quiet'],
} as const;

const tokenOf = (check: QuotedCheck): Token => (check.unattributed ? 'warning' : signs[check.standing][1]);

/** A quotation in one row: its sign, its words, and how it stands where that has room. */
export function quotedLine(check: QuotedCheck, standing: string, width: number): Line {
	const sign = check.unattributed ? '!' : signs[check.standing][0];
	const words = drawable(check.words.replaceAll(/\s+/g, ' '));
	const told = drawable(standing);
	const room = width - (told === '' ? 4 : cellWidth(told) + 6);
	return [
		piece(` ${sign} `, tokenOf(check)),
		piece(fitted(words, Math.max(4, room))),
		...(told === '' ? [] : [piece('  '), piece(told, tokenOf(check))]),
	];
}

function cursorIn(state: State, rows: readonly FormRow[]): {x: number; y: number} | undefined {
	const {focus, editors} = state.reply;
	if (!focus) return undefined;
	if (!isField(focus)) {
		const y = rows.findIndex(row => row.kind === 'consent' && `consent:${row.box.name}` === focus);
		return y < 0 ? undefined : {x: 2, y};
	}
	if (focus === 'comment') {
		const {row, column} = commentCursor(state);
		const y = rows.findIndex(one => one.kind === 'comment' && one.row === row);
		return y < 0 ? undefined : {x: commentIndent + column, y};
	}
	const y = rows.findIndex(row => row.kind === 'field' && row.field === focus);
	const {column} = visibleField(editors[focus].text, editors[focus].cursor, fieldWidth(state));
	return y < 0 ? undefined : {x: fieldIndent + column, y};
}
