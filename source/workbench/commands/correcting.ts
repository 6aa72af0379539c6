import {quotationKinds} from '../../analysis/quotation-kinds.ts';
import type {Quotation, QuotationKind} from '../../analysis/schema.ts';
import type {Article, Span} from '../../article/schema.ts';
import {textOf} from '../../article/span.ts';
import {anchorOf, targetOf} from '../../correction/anchor.ts';
import {attributedTo} from '../../correction/correct-quotations.ts';
import {shortWords} from '../../correction/describe.ts';
import type {Correction, CorrectionChange, Target} from '../../correction/schema.ts';
import {type Change, change, saying} from '../change.ts';
import {nobody} from '../selectors/chooser.ts';
import {correctedOf, markOf} from '../selectors/corrected.ts';
import {keyTo} from '../selectors/key-to.ts';
import {
	analysisOf,
	extentOf,
	quotationOf,
	shownSpeaker,
	speakerName,
	viaNames,
	wordsOf,
} from '../selectors/quotations.ts';
import {quoteRowId, quoteRows, selectedQuoteRow} from '../selectors/quote-list.ts';
import type {ChooserPurpose, MenuChoice, State} from '../state.ts';
import {goBack, selectQuoteRow} from './moving.ts';
import {noQuotationHere, quotationHere} from './replying.ts';
import {correctedWords, correctWords, stopSelection} from './selecting.ts';

/** The state with a correction that was made, which is kept at once. One that could not be shown is not made. */
export function withCorrection(state: State, made: CorrectionChange, said: string): Change {
	const {article} = state;
	if (!article) return change(state);
	const correction: Correction = {
		id: `${state.clock.toString(36)}-${state.corrections.length}`,
		article: article.id,
		at: new Date(state.clock).toISOString(),
		change: made,
	};
	const next: State = {...state, corrections: [...state.corrections, correction]};
	if (correctedOf(next)?.lost.includes(correction)) return change(saying(state, notPossible(made), 'bad'));
	return change(saying(next, `${said} ${keyTo(state, 'correction.undo')} undoes it.`, 'good'), {
		type: 'keep-correction',
		correction,
	});
}

const notPossible = (made: CorrectionChange): string =>
	'quotation' in made
		? 'Nothing was changed: these words would cross those of another quotation.'
		: 'Nothing was changed: one of the names is not found among the actors.';

/** What a correction of the quotation is bound to: what its first one was, else the program's own words. */
function targetFor(state: State, article: Article, quotation: Quotation): Target {
	const corrected = correctedOf(state);
	const earlier = state.corrections.find(({id}) => corrected?.targets.get(id) === quotation.id)?.change;
	if (earlier && 'quotation' in earlier) return earlier.quotation;
	return targetOf(article, markOf(state, quotation)?.machine ?? quotation);
}

type Made = (quotation: Target) => CorrectionChange;

function correct(state: State, quotation: Quotation, made: Made, said: string): Change {
	const {article} = state;
	return article ? withCorrection(state, made(targetFor(state, article, quotation)), said) : change(state);
}

/** Carries out `command` on the quotation the pane stands on. */
function onQuotation(state: State, command: (state: State, quotation: Quotation) => Change): Change {
	if (!state.article) return change(saying(state, 'There is nothing to correct yet.'));
	const quotation = quotationHere(state);
	return quotation
		? command({...state, quotation: quotation.id}, quotation)
		: change(saying(state, noQuotationHere(state)));
}

/** Confirms an attribution as the program, or the reader before, has it. */
export const acceptQuotation = (state: State): Change =>
	onQuotation(state, (selected, quotation) => {
		if (markOf(state, quotation)?.state === 'accepted') return change(saying(selected, 'It is accepted already.'));
		return correct(
			selected,
			quotation,
			target => ({type: 'quotation-accepted', quotation: target}),
			`Accepted: ${speakerName(quotation)}.`,
		);
	});

/** Takes a quotation out of the list: it is none, or not what it is taken for. The list goes on to the next row. */
export const rejectQuotation = (state: State): Change =>
	onQuotation(state, (selected, quotation) => {
		if (markOf(state, quotation)?.state === 'rejected') return change(saying(selected, 'It is rejected already.'));
		const next = state.pane === 'quotes' ? beside(selected) : selected;
		return correct(next, quotation, target => ({type: 'quotation-rejected', quotation: target}), 'Rejected.');
	});

/** The list on the row below the selected one, or above the last. */
function beside(state: State): State {
	const rows = quoteRows(state);
	const at = selectedQuoteRow(state);
	const isOther = (index: number): boolean => quoteRowId(rows[index]) !== undefined && index !== at;
	const target = [at + 1, at - 1, at + 2, at - 2].find(isOther);
	return target === undefined ? state : selectQuoteRow(state, target);
}

const choice = (value: string, label: string): MenuChoice => ({value, label});

/** Opens the menu of what can be changed of the quotation, each with how it is now. */
export const editQuotation = (state: State): Change =>
	onQuotation(state, (selected, quotation) => {
		const words = state.article ? wordsOf(state.article, quotation) : '';
		return change({
			...selected,
			overlay: {
				kind: 'menu',
				purpose: 'correct-quotation',
				title: `Correct ${shortWords(words)}`,
				choices: [
					choice('speaker', `Speaker   ${shownSpeaker(quotation)}`),
					choice('via', `Via       ${viaNames(quotation) || 'nobody: this article'}`),
					choice('kind', `Kind      ${quotation.kind}`),
					choice('words', 'Words     more or fewer of them'),
				],
			},
		});
	});

const kindLabels: Readonly<Record<QuotationKind, string>> = {
	direct: 'Direct: all the words stand in quotation marks',
	mixed: 'Mixed: reported, partly in quotation marks',
	indirect: 'Indirect: reported in the article’s own words',
};

const chooserTitles = {
	speaker: 'Who says it? Type to filter, or a name',
	via: 'Through whom did it come? Names with commas, the nearest first',
};

/** Opens the editor for the part that was chosen in the menu. */
export function editPart(state: State, part: string): Change {
	const quotation = quotationOf(state, state.quotation);
	if (!quotation) return change(state);
	if (part === 'words') return correctWords(state, quotation);
	if (part === 'kind')
		return change({
			...state,
			overlay: {
				kind: 'menu',
				purpose: 'correct-kind',
				title: 'Which kind is it?',
				choices: quotationKinds.map(kind => choice(kind, kindLabels[kind])),
			},
		});
	const purpose: ChooserPurpose = {for: part === 'via' ? 'via' : 'speaker', quotation: quotation.id};
	return change({
		...state,
		overlay: {kind: 'chooser', purpose, title: chooserTitles[purpose.for], query: '', selected: 0},
	});
}

/** Gives the quotation to somebody; `nobody` where the text does not tell. */
export function changeSpeaker(state: State, id: string, name: string): Change {
	const quotation = quotationOf(state, id);
	if (!quotation) return change(state);
	const speaker = name === nobody ? {} : {speaker: name};
	const shown = attributedTo(analysisOf(state)?.actors ?? [], name).name;
	const said = name === nobody ? 'The speaker is unknown now.' : `The speaker is ${shown} now.`;
	return correct(state, quotation, target => ({type: 'speaker-changed', quotation: target, ...speaker}), said);
}

/** Says through whom the words came: names parted by commas; `nobody` where the article reports them itself. */
export function changeVia(state: State, id: string, names: string): Change {
	const quotation = quotationOf(state, id);
	if (!quotation) return change(state);
	const via = names
		.split(',')
		.map(name => name.trim())
		.filter(name => name !== '');
	const said = via.length === 0 ? 'The article reports it itself now.' : `It came through ${via.join(', ')} now.`;
	return correct(state, quotation, target => ({type: 'via-changed', quotation: target, via}), said);
}

/** Takes the selected words as those of the quotation that is being corrected, and goes back to where that began. */
export function takeWords(state: State): Change {
	const words = correctedWords(state);
	const quotation = words && quotationOf(state, words.quotation);
	if (!state.article || !quotation) return change(state);
	const anchor = anchorOf(state.article, withoutStop(state.article, words.span, quotation.kind));
	const stopped = stopSelection(state);
	const back = words.from === 'text' ? stopped : goBack(stopped).state;
	if (anchor.exact === textOf(state.article.text, extentOf(quotation)))
		return change(saying(back, 'The words are the same as before.'));
	const taken = correct(
		back,
		quotation,
		target => ({type: 'words-changed', quotation: target, words: anchor}),
		'The words are changed.',
	);
	// Words that cannot be taken stay selected, so that more or fewer can be.
	const {message} = taken.state;
	return taken.effects.length > 0 ? taken : change({...state, ...(message && {message})});
}

/** Reported words do not take the sign with them that ends the sentence or parts them from their frame. */
function withoutStop({text}: Article, span: Span, kind: QuotationKind): Span {
	if (kind === 'direct') return span;
	const words = textOf(text, span).trimEnd();
	return {start: span.start, end: span.start + words.replace(/[.,;:]+$/u, '').length};
}

/** Changes the quotation's kind to the one chosen in the menu. */
export function changeKind(state: State, value: string): Change {
	const quotation = quotationOf(state, state.quotation);
	const kind = quotationKinds.find(one => one === value);
	if (!quotation || !kind) return change(state);
	return correct(state, quotation, target => ({type: 'kind-changed', quotation: target, kind}), `It is ${kind} now.`);
}
