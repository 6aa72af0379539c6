import type {Analysis, Quotation} from '../../analysis/schema.ts';
import type {Article} from '../../article/schema.ts';
import {type Line, piece} from '../../components/line.ts';
import type {Token} from '../../components/theme.ts';
import type {QuotationMark} from '../../correction/correct-quotations.ts';
import {cellWidth, drawable, fitted, padded} from '../../workbench/layout/cells.ts';
import {quoteRowHeight} from '../../workbench/selectors/geometry.ts';
import {shownSpeaker, speakerSignOf, viaNames, wordsOf} from '../../workbench/selectors/quotations.ts';

/** A quotation to be drawn as a row of the list. */
export type DrawnQuotation = {
	article: Article;
	analysis: Analysis;
	quotation: Quotation;
	mark: QuotationMark | undefined;
	picked: boolean;
	selected: boolean;
	width: number;
};

/** What a person did to a quotation, as a sign that needs no colour. */
const correctionSigns: Readonly<Record<QuotationMark['state'], string>> = {
	accepted: '✓',
	edited: '~',
	rejected: '×',
};

/** Cells of the columns before the speaker: signs of focus, pick and correction, initials, a space. */
const signCells = 6;
const kindCells = 9;

/** The lines of a quotation: focus, pick, correction, initials, speaker and via, kind, first words, beside or below. */
export function quotationLines(drawn: DrawnQuotation): Line[] {
	const {analysis, quotation, mark, picked, selected} = drawn;
	const sign = speakerSignOf(analysis, quotation);
	const signs = `${selected ? '>' : ' '}${picked ? '*' : ' '}${mark ? correctionSigns[mark.state] : ' '}`;
	// One that was rejected is nobody's: that is no doubt about who said it.
	const initials = `${sign?.initials ?? (mark?.state === 'rejected' ? '  ' : '? ')} `;
	const speaker: Token = sign && sign.colour >= 0 && mark?.state !== 'rejected' ? `speaker-${sign.colour}` : 'quiet';
	const columns = quoteRowHeight(drawn.width) === 2 ? stacked(drawn) : sideBySide(drawn);
	return columns.map(({who, kind, words}, index) => {
		const lead = index === 0 ? [signs, initials] : [' '.repeat(signCells), ''];
		const whole = `${lead.join('')}${who}${kind}${words}`;
		if (selected) return [piece(padded(whole, drawn.width), 'selected')];
		return [
			piece(lead[0] ?? ''),
			piece(`${lead[1] ?? ''}${who}`, speaker),
			piece(kind, 'quiet'),
			piece(words, mark?.state === 'rejected' ? 'quiet' : undefined),
		];
	});
}

type Columns = {who: string; kind: string; words: string};

const wordsIn = (article: Article, quotation: Quotation): string =>
	drawable(wordsOf(article, quotation).replaceAll(/\s+/g, ' '));

function sideBySide({article, quotation, width}: DrawnQuotation): Columns[] {
	const cells = Math.max(8, Math.min(34, Math.floor(width * 0.36)));
	const who = `${padded(credit(quotation), cells - 1)} `;
	const kind = width >= 60 ? padded(quotation.kind, kindCells) : '';
	const left = width - signCells - cellWidth(who) - kind.length;
	return [{who, kind, words: fitted(wordsIn(article, quotation), Math.max(0, left))}];
}

/** Cells that speaker, via and kind need together on one row; with fewer, the way of the words tells more. */
const roomForKind = 40;

/** On a narrow list the words stand below who said them, so that both can be read. */
function stacked({article, quotation, width}: DrawnQuotation): Columns[] {
	const room = Math.max(0, width - signCells);
	const kind = room >= roomForKind ? ` ${quotation.kind}` : '';
	return [
		{who: fitted(credit(quotation), room - kind.length), kind, words: ''},
		{who: '', kind: '', words: fitted(wordsIn(article, quotation), room)},
	];
}

/** Speaker and way of the words; one inside another quotation is set off. */
function credit(quotation: Quotation): string {
	const via = viaNames(quotation);
	return drawable(`${quotation.inside ? '· ' : ''}${shownSpeaker(quotation)}${via ? ` via ${via}` : ''}`);
}
