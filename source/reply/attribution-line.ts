import {attributedName} from '../analysis/attributed-name.ts';
import type {Analysis, Attributed, Quotation} from '../analysis/schema.ts';
import {isUncertain} from '../analysis/uncertain.ts';
import {paragraphNumbers} from '../article/paragraphs.ts';
import type {Article, Span} from '../article/schema.ts';

/** A title in double marks, with its own marks made single. */
const titled = (headline: string): string => `“${headline.replace(/[“”"]/g, sign => (sign === '“' ? '‘' : '’'))}”`;

const titleOf = ({headline, outlet}: Article): string =>
	headline === '' ? (outlet ?? 'the article') : titled(headline);

/** One stretch in quotation marks from end to end, so that every word in it is the speaker's own. */
const isAllSpoken = (exact: string): boolean => /^["“„«‘'][^“„«"]*["”“»’']$/.test(exact);

/** "quoted by TASS" for the nearest, "reported by …" for those further off. */
function chainOf(analysis: Analysis | undefined, via: readonly Attributed[], first: string): string {
	return via
		.map((link, index) => `, ${index === 0 ? first : 'reported by'} ${attributedName(link, analysis?.actors)}`)
		.join('');
}

function direct(analysis: Analysis | undefined, quotation: Quotation, speaker: string, title: string): string {
	return `${speaker}${chainOf(analysis, quotation.via, 'quoted by')}, in ${title}`;
}

/** Words partly the speaker's: the article's share is said. */
function mixed(analysis: Analysis | undefined, quotation: Quotation, speaker: string, title: string): string {
	return `${speaker}${chainOf(analysis, quotation.via, 'quoted by')}, partly in the words of ${title}`;
}

/** The article's words about what was said: never given as the speaker's. */
function indirect(analysis: Analysis | undefined, quotation: Quotation, speaker: string, title: string): string {
	return `what ${speaker} said${chainOf(analysis, quotation.via, 'reported by')}, in the words of ${title}`;
}

function wording(quotation: Quotation, exact: string): typeof direct {
	if (quotation.kind === 'indirect') return indirect;
	return quotation.kind === 'mixed' && !isAllSpoken(exact) ? mixed : direct;
}

/**
 * The line below cited words: who said them, through whom, whose wording it is, and where they stand. Without a
 * quotation the words are the article's. An unknown speaker is said to be unknown, one the engine doubts to be in doubt.
 */
export function attributionLine(
	article: Article,
	analysis: Analysis | undefined,
	{exact, span}: {exact: string; span: Span},
	quotation: Quotation | undefined,
): string {
	const title = titleOf(article);
	const number = paragraphNumbers(article)(span.start);
	const place = number > 0 ? `, paragraph ${number}` : '';
	if (!quotation) {
		const outlet = article.headline === '' || article.outlet === undefined ? '' : `, ${article.outlet}`;
		return `— ${title}${outlet}${place}`;
	}
	const unknown = quotation.kind === 'indirect' ? 'someone not named' : 'speaker not named';
	const doubt = isUncertain(quotation) ? 'perhaps ' : '';
	const speaker = quotation.speaker ? doubt + attributedName(quotation.speaker, analysis?.actors) : unknown;
	return `— ${wording(quotation, exact)(analysis, quotation, speaker, title)}${place}`;
}
