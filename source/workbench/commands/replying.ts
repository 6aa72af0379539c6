import {citationText, citeQuotation, citeSpan} from '../../reply/citation.ts';
import {consentBoxes} from '../../reply/consent.ts';
import {emptyHistory} from '../../reply/draft.ts';
import {formRules} from '../../reply/form-rules.ts';
import type {Citation, Draft, EditHistory, ReplyFields} from '../../reply/schema.ts';
import {type Change, change, saying} from '../change.ts';
import {applyEdit, type EditOperation} from '../editor/edit.ts';
import {editorFrom} from '../editor/state.ts';
import type {Effect} from '../effect.ts';
import {currentActor, entriesOf} from '../selectors/actor-list.ts';
import {keyTo} from '../selectors/key-to.ts';
import {analysisOf, noQuotation, quotationsOf, selectedQuotation} from '../selectors/quotations.ts';
import {currentQuotation} from '../selectors/quote-list.ts';
import {askedOf, commentHeight, commentWidth, followCursor, formFields, isField} from '../selectors/reply-form.ts';
import {selectedSpan} from '../selectors/selection.ts';
import type {FormFocus, ReplyView, Sending, State} from '../state.ts';
import {editOperations, rowMoves} from './editing.ts';
import {isUntouched} from './identity.ts';
import {stopSelection} from './selecting.ts';

/** The reply form over a draft, with the cursor where it was. */
export const replyFrom = (
	draft: Draft,
	cursor = draft.fields.comment.length,
	history: EditHistory = emptyHistory,
): ReplyView => ({
	draft,
	editors: {
		comment: editorFrom(draft.fields.comment, {cursor, history}),
		name: editorFrom(draft.fields.name, {oneLine: true}),
		email: editorFrom(draft.fields.email, {oneLine: true}),
		website: editorFrom(draft.fields.website, {oneLine: true}),
	},
	lastFocus: 'comment',
	problems: [],
	checked: false,
	left: formFields.filter(field => draft.fields[field] !== ''),
	keeping: {status: 'none'},
	review: false,
	reviewTop: 0,
	top: 0,
	commentTop: 0,
	consents: [],
	sending: {status: 'idle'},
	spelt: [],
});

/** The state with the draft that was found in place of an untouched new one; later writing goes on in it. */
function takeUp(state: State): State {
	const {found} = state.reply;
	if (!found) return state;
	const reply = {...replyFrom(found.draft, found.cursor, found.history), keeping: {status: 'kept'} as const};
	return followCursor({...state, reply});
}

/** Shows the form with no field focused, and the draft in it where one was found: an empty form would look like words lost. */
export function showForm(state: State): Change {
	const shown: State = {...takeUp(state), pane: 'reply'};
	return change(shown, ...checkingEffects(shown));
}

/** What has to be done after the draft changed: look at it by the site's rules, and keep it. */
export function draftEffects(state: State, now = false): Effect[] {
	return [...checkingEffects(state), ...keepingEffects(state, now)];
}

/** Has the draft held against what the site asks and the article says. */
export const checkingEffects = (state: State): Effect[] =>
	state.article
		? [
				{
					type: 'check-reply',
					article: state.article,
					analysis: analysisOf(state),
					draft: state.reply.draft,
					consents: state.reply.consents,
				},
			]
		: [];

/** Has the draft kept as it is; `now` does not wait for the next half second. */
export function keepingEffects(state: State, now = false): Effect[] {
	const {article, reply} = state;
	if (!article || isUntouched(state)) return [];
	const {cursor, undo, redo} = reply.editors.comment;
	return [{type: 'keep-draft', article, draft: reply.draft, cursor, history: {undo, redo}, now}];
}

/** Opens the form with the cursor in the field it was in last. */
export function enterForm(state: State, focus: FormFocus = state.reply.lastFocus): Change {
	if (!state.article)
		return change(saying(state, `Open an article first: ${keyTo(state, 'article.open')} lists them.`));
	const taken = takeUp(state.reply.focus === focus ? state : leaveField(state));
	const reply = {...taken.reply, review: false, focus, lastFocus: focus};
	const entered = followCursor({...taken, pane: 'reply', reply});
	return change(entered, ...checkingEffects(entered));
}

/** Leaves the field; the text stays. */
export function leaveField(state: State): State {
	const {focus, ...reply} = state.reply;
	return focus ? {...state, reply: {...reply, left: [...new Set([...reply.left, askedOf(focus)])]}} : state;
}

/** Goes to the next or former field, round and round. */
export function moveField(state: State, direction: 1 | -1): Change {
	const rules = state.article && formRules(state.article);
	const fields: FormFocus[] = [
		...formFields.filter(field => !rules || rules[field]),
		...consentBoxes(state.article?.replyForm).map(({name}) => `consent:${name}` as const),
	];
	const at = fields.indexOf(state.reply.focus ?? 'comment');
	return enterForm(state, fields[(at + direction + fields.length) % fields.length]);
}

/** Does an editing command in the focused field. Returns undefined for a command that is none. */
export function editField(state: State, command: string): Change | undefined {
	const operation = editOperations[command] ?? rowMove(state, command);
	return operation && applyToField(state, operation);
}

function rowMove(state: State, command: string): EditOperation | undefined {
	const rows = rowMoves(Math.max(1, commentHeight(state) - 1))[command];
	return rows === undefined ? undefined : {kind: 'move-rows', rows, width: commentWidth(state)};
}

/** Does an operation in the focused field, and has the draft checked and kept if its words changed. */
export function applyToField(state: State, operation: EditOperation): Change {
	const {focus, editors} = state.reply;
	if (!focus || !isField(focus)) return change(state);
	const editor = applyEdit(editors[focus], operation);
	const changed = editor.text !== editors[focus].text;
	const edited = withEditors(state, {...editors, [focus]: editor}, changed);
	return changed ? change(edited, ...draftEffects(edited)) : change(edited);
}

function withEditors(state: State, editors: ReplyView['editors'], changed: boolean): State {
	const {reply} = state;
	if (!changed) return followCursor({...state, reply: {...reply, editors}});
	const fields: ReplyFields = {
		comment: editors.comment.text,
		name: editors.name.text,
		email: editors.email.text,
		website: editors.website.text,
	};
	const draft: Draft = {...reply.draft, fields, state: 'writing'};
	// That saving fails is told until it works again.
	const keeping = reply.keeping.status === 'failed' ? reply.keeping : ({status: 'pending'} as const);
	// What was told of the former words says nothing of these; what is on its way is still awaited.
	const sending: Sending = reply.sending.status === 'told' ? {status: 'idle'} : reply.sending;
	return followCursor({...state, reply: {...reply, editors, draft, sending, keeping}});
}

/** Cites what is selected or picked: the exact words with who said them, put into the comment at the cursor. */
export function cite(state: State): Change {
	const citations = citationsOf(state);
	if (citations.length === 0) return change(saying(state, noQuotationHere(state)));
	const taken = takeUp(state);
	const cited = citations.reduce(withCitation, taken);
	const told = saying(
		{...stopSelection(cited), quotes: {...cited.quotes, picked: []}},
		`${citations.length === 1 ? 'Cited' : `${citations.length} cited`} in the reply: ${keyTo(state, 'reply.write')} writes on.`,
		'good',
	);
	return change(told, ...draftEffects(told));
}

function citationsOf(state: State): Citation[] {
	const {article} = state;
	const analysis = analysisOf(state);
	if (!article) return [];
	if (state.pane === 'text' && state.text.selection) return [citeSpan(article, selectedSpan(state.text.selection))];
	if (!analysis) return [];
	const {picked} = state.quotes;
	const chosen = quotationsOf(state).filter(({id}) => picked.includes(id));
	const quotations = chosen.length > 0 ? chosen : [quotationHere(state)];
	return quotations.flatMap(quotation => (quotation ? [citeQuotation(article, quotation)] : []));
}

/** What is said where a command needs a quotation and the pane stands on none. */
export function noQuotationHere(state: State): string {
	if (state.pane === 'text') return noQuotation(state);
	if (state.pane !== 'actors') return 'There is no quotation here.';
	return `Go into what the actor said first: ${keyTo(state, 'place.open')} does.`;
}

/** The quotation that the pane stands on. */
export function quotationHere(state: State) {
	if (state.pane === 'quotes') return currentQuotation(state);
	if (state.pane !== 'actors') return selectedQuotation(state);
	// On a row of the list one stands on the actor; which of the words is meant shows only in its detail.
	if (!state.actors.detail) return undefined;
	const standing = currentActor(state);
	const analysis = analysisOf(state);
	if (!standing || !analysis || !state.article) return undefined;
	const entry = entriesOf(state.article, analysis, standing)[state.actors.entry];
	return entry?.quotation;
}

function withCitation(state: State, citation: Citation): State {
	const {article, reply} = state;
	if (!article) return state;
	const quotation = quotationsOf(state).find(({id}) => id === citation.quotation);
	const inserted = citationText(article, analysisOf(state), citation, quotation);
	const {comment} = reply.editors;
	const head = comment.text.slice(0, comment.cursor);
	const editor = applyEdit(comment, {kind: 'paste', text: `${gapAfter(head)}${inserted}\n\n`});
	const edited = withEditors(state, {...reply.editors, comment: editor}, true);
	const draft = {...edited.reply.draft, citations: [...reply.draft.citations, citation]};
	return {...edited, reply: {...edited.reply, draft}};
}

/** The line ends still missing between what stands before a citation and the blank line that sets it off. */
function gapAfter(head: string): string {
	if (head.trim() === '') return '';
	const [ends = ''] = /\n*$/.exec(head) ?? [];
	return '\n'.repeat(Math.max(0, 2 - ends.length));
}

/** Opens the review of the reply. */
export function openReview(state: State): Change {
	const left = leaveField(takeUp(state));
	const reply: ReplyView = {...left.reply, review: true, reviewTop: 0, left: [...formFields, 'consent']};
	const reviewed: State = {...left, pane: 'reply', reply};
	return change(reviewed, ...draftEffects(reviewed, true));
}

/** Leaves the review for the form. */
export const closeReview = (state: State): State => ({...state, reply: {...state.reply, review: false}});
