import type {Quotation} from '../analysis/schema.ts';
import type {CorrectedPart, QuotationMark} from './correct-quotations.ts';
import type {Correction, CorrectionChange, Target} from './schema.ts';

/** How many characters of the words stand in a sentence about them. */
const shownWords = 32;

/** The first words in quotation marks, without their own at the edges. */
export function shortWords(words: string): string {
	const plain = words.replaceAll(/\s+/g, ' ').replaceAll(/^[\s“"«„‘']+|[\s,”"»’']+$/g, '');
	return `“${plain.length > shownWords ? `${plain.slice(0, shownWords).trimEnd().toWellFormed()}…` : plain}”`;
}

const wordsOf = ({content}: Target): string => shortWords(content.map(({exact}) => exact).join(' […] '));

/** What a change does, as part of a sentence: "speaker of “We wait”: Ada Quill". */
export function describeChange(change: CorrectionChange): string {
	switch (change.type) {
		case 'quotation-accepted':
			return `accepted ${wordsOf(change.quotation)}`;
		case 'quotation-rejected':
			return `rejected ${wordsOf(change.quotation)}`;
		case 'speaker-changed':
			return `speaker of ${wordsOf(change.quotation)}: ${change.speaker ?? 'unknown'}`;
		case 'via-changed':
			return `${wordsOf(change.quotation)} came through ${change.via.join(', ') || 'this article alone'}`;
		case 'kind-changed':
			return `kind of ${wordsOf(change.quotation)}: ${change.kind}`;
		case 'words-changed':
			return `words of ${wordsOf(change.quotation)}: ${shortWords(change.words.exact)}`;
		case 'actors-merged':
			return `${change.from.name} is ${change.into.name}`;
		case 'actor-split':
			return `${change.form} is not ${change.actor.name}`;
	}
}

/** Why a correction cannot be shown, as a sentence. */
export function whyLost({change}: Correction): string {
	if ('quotation' in change) return 'The words are not in the text any more, or cross another quotation.';
	return 'The names are not found among the actors any more.';
}

const dayOf = (at: string): string => at.slice(0, 10);

const partNames: Readonly<Record<CorrectedPart, string>> = {
	speaker: 'speaker',
	via: 'the way of the words',
	kind: 'kind',
	words: 'words',
};

/** The parts a person changed, in words: "speaker and kind". */
export const partsInWords = (parts: readonly CorrectedPart[]): string =>
	parts.map(part => partNames[part]).join(parts.length === 2 ? ' and ' : ', ');

/** The `why` of a corrected quotation: who says so now, and what the program said. */
export function whyCorrected(quotation: Quotation, {state, parts, at, machine}: QuotationMark): string {
	if (!machine) return quotation.why;
	if (state === 'accepted') return `confirmed by a person on ${dayOf(at)}; ${machine.why}`;
	const before = parts.includes('speaker') ? `; the program gave ${machine.speaker?.name ?? 'no speaker'}` : '';
	return `${partsInWords(parts)} corrected by a person on ${dayOf(at)}${before}: ${machine.why}`;
}
