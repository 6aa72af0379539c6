import type {Article} from '../../article/schema.ts';
import {blankLine, type Line} from '../../components/line.ts';
import type {QuotationMark} from '../../correction/correct-quotations.ts';
import {describeChange, partsInWords, whyLost} from '../../correction/describe.ts';
import type {Correction} from '../../correction/schema.ts';
import {shownDate} from '../../workbench/layout/facts.ts';
import {keyTo} from '../../workbench/selectors/key-to.ts';
import {confidenceInWords, shownSpeaker, viaNames, wordsOf} from '../../workbench/selectors/quotations.ts';
import type {State} from '../../workbench/state.ts';
import {wrapped} from '../wrapped.ts';

function saidOf({state, parts}: QuotationMark): string {
	if (state === 'accepted') return 'Accepted by you';
	if (state === 'rejected') return 'Rejected by you: in no export, and nobody’s words';
	return parts.length === 0 ? 'Corrected by you' : `${capital(partsInWords(parts))} corrected by you`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the reader said of the quotation and when, and below it what the program says of it. */
export function correctionLines(state: State, article: Article, mark: QuotationMark, width: number): Line[] {
	const said = `${saidOf(mark)}, ${shownDate(mark.at)}.`;
	return [
		...wrapped(said, width, 'good'),
		...wrapped(whatNow(state, mark), width, 'quiet'),
		...(mark.machine ? machineLines(article, mark, width) : wrapped('This engine does not list it any more.', width)),
		blankLine,
	];
}

function whatNow(state: State, mark: QuotationMark): string {
	const undo = `${keyTo(state, 'correction.undo')} undoes the last correction`;
	return mark.state === 'rejected'
		? `${keyTo(state, 'attribution.accept')} takes it back, ${undo}.`
		: `${keyTo(state, 'attribution.edit')} corrects it further, ${undo}.`;
}

/** The program's own value, as far as it is another. */
function machineLines(article: Article, {machine, parts, state}: QuotationMark, width: number): Line[] {
	if (!machine) return [];
	const via = viaNames(machine) ? ` via ${viaNames(machine)}` : '';
	const words = parts.includes('words') ? ` · ${wordsOf(article, machine)}` : '';
	const value = `${shownSpeaker(machine)}${via} · ${machine.kind}${words}`;
	const sure = `${confidenceInWords(machine.confidence)}: ${machine.why}`;
	return wrapped(
		state === 'accepted' ? `The program was ${sure}` : `The program says: ${value} (${sure})`,
		width,
		'quiet',
	);
}

/** A correction that is not found any more: what it said, when, and why it cannot be shown. */
export function lostLines(correction: Correction, width: number): Line[] {
	const {change} = correction;
	const words = 'quotation' in change ? change.quotation.content.map(({exact}) => exact).join(' […] ') : '';
	return [
		...(words === '' ? [] : [...wrapped(words, width, 'strong'), blankLine]),
		...wrapped(`Corrected by you, ${shownDate(correction.at)}: ${describeChange(change)}.`, width),
		...wrapped(whyLost(correction), width, 'warning'),
		...wrapped('It is kept, and holds again where they are found.', width, 'quiet'),
	];
}
