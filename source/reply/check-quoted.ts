import {attributedName} from '../analysis/attributed-name.ts';
import type {Analysis} from '../analysis/schema.ts';
import type {Article, Span} from '../article/schema.ts';
import {textOf} from '../article/span.ts';
import {type CitationCheck, checkCitations} from './citation.ts';
import {folded, foldedCore, hasWords, sharedPairs, wordsOf} from './folded-words.ts';
import {placesOfWords} from './locate-citation.ts';
import {nearestPassage} from './nearest-passage.ts';
import {type QuotedStretch, quotedStretches} from './quoted-stretches.ts';
import {claimOf, quotationAround} from './said-by.ts';
import type {Citation} from './schema.ts';
import {type WordDifference, wordDifferences} from './word-difference.ts';

/**
 * How quoted words stand. `verbatim`: the article's words, given to who said them. `altered`: some are changed.
 * `misattributed`: given to someone else. `not-in-article`: nothing in it is like them, or not any more.
 * `not-in-comment`: a citation whose words were taken out of the comment.
 */
type QuotedStanding = 'verbatim' | 'altered' | 'misattributed' | 'not-in-article' | 'not-in-comment';

/** One quotation of the comment, cited or typed by hand. */
export type QuotedCheck = {
	words: string;
	standing: QuotedStanding;
	/** Where the words stand in the article now; where they are altered, the passage they come from. */
	place: Span | undefined;
	/** Where they stand in the comment. */
	at: Span | undefined;
	/** Who said them by the article, where the comment names someone else or nobody; '' when it does not tell. */
	saidBy: string | undefined;
	/** Whether the comment names nobody for words that somebody said. */
	unattributed: boolean;
	/** Only for altered words. */
	differences: readonly WordDifference[];
	/** Undefined for words typed by hand. */
	citation: Citation | undefined;
};

/** Fewer words in marks than this are a title, a term or irony rather than a quotation, unless the article has them. */
const fewestQuoted = 3;
/** From this share of its neighbouring words on, a stretch is a citation that was changed. */
const sameFrom = 0.4;
/** What is left out or put in between quoted words, as it is marked. */
const marked = /\s*(?:\[[^\][]*\]|\(…\)|\(\.{3}\)|…|\.{3})\s*/;
/** How far apart in the article words may stand that the comment joins by a mark of omission, in UTF-16 units. */
const longestOmission = 600;

const trimmedTail = (core: string): string => core.replace(/[!?]$/, '');

/** Where the words stand in the article to the letter, marked omissions left aside. The first letter may be of either size. */
function placeVerbatim(text: string, words: string): Span | undefined {
	const core = foldedCore(words);
	const whole = placesOfWords(text, core)[0] ?? placesOfWords(text, otherFirst(core))[0];
	if (whole) return whole;
	const pieces = core
		.split(marked)
		.map(piece => trimmedTail(foldedCore(piece)))
		.filter(piece => wordsOf(piece).length > 0);
	return pieces.length > 1 ? placeOfPieces(text, pieces) : undefined;
}

function otherFirst(core: string): string {
	const first = core.charAt(0);
	return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + core.slice(1);
}

function placeOfPieces(text: string, [first = '', ...rest]: readonly string[]): Span | undefined {
	for (const start of placesOfWords(text, first)) {
		let end = start.end;
		const all = rest.every(piece => {
			const next = placesOfWords(text, piece).find(place => place.start >= end && place.start - end <= longestOmission);
			end = next?.end ?? end;
			return next !== undefined;
		});
		if (all) return {start: start.start, end};
	}
	return undefined;
}

type Found = Omit<QuotedCheck, 'citation' | 'words' | 'at'>;

const plain = {saidBy: undefined, unattributed: false, differences: []};

function verbatimAt(analysis: Analysis | undefined, place: Span, {around, form}: QuotedStretch): Found {
	const quotation = quotationAround(analysis, place);
	if (!analysis || !quotation || analysis.languageSupport !== 'full') return {...plain, standing: 'verbatim', place};
	const claim = claimOf(analysis, quotation, around, form === 'lines');
	const saidBy =
		claim === 'right' ? undefined : quotation.speaker ? attributedName(quotation.speaker, analysis?.actors) : '';
	return {
		...plain,
		standing: claim === 'other' ? 'misattributed' : 'verbatim',
		place,
		saidBy,
		unattributed: claim === 'none',
	};
}

function checkStretch(article: Article, analysis: Analysis | undefined, stretch: QuotedStretch): Found | undefined {
	const {text} = article;
	const place = placeVerbatim(text, stretch.words);
	const few = wordsOf(foldedCore(stretch.words)).length < fewestQuoted && stretch.form === 'marks';
	if (place) return few && !quotationAround(analysis, place) ? undefined : verbatimAt(analysis, place, stretch);
	if (few) return undefined;
	const passage = nearestPassage(text, stretch.words);
	if (!passage) return {...plain, standing: 'not-in-article', place: undefined};
	const differences = withoutEdges(wordDifferences(textOf(text, passage), stretch.words));
	return {...plain, standing: 'altered', place: passage, differences};
}

/** Nobody has to quote the words before and after: what the passage has more at its edges is no change. */
const withoutEdges = (differences: readonly WordDifference[]): readonly WordDifference[] =>
	differences.filter(
		({kind}, index) =>
			kind !== 'missing' ||
			!(
				(index === 0 && differences[1]?.kind === 'same') ||
				(index === differences.length - 1 && differences.at(-2)?.kind === 'same')
			),
	);

/** How much a stretch is the citation: 1 with its very words, otherwise the share of neighbouring words. */
function likeness(citation: Citation, stretch: QuotedStretch): number {
	const core = foldedCore(citation.exact);
	const words = folded(stretch.words);
	if (hasWords(words, core)) return 1;
	const share = sharedPairs(core, wordsOf(words));
	return share >= sameFrom ? share * 0.99 : 0;
}

function checkCited(check: CitationCheck, stretch: QuotedStretch | undefined, found: Found | undefined): QuotedCheck {
	const {citation, place} = check;
	const base = {...plain, words: citation.exact, citation, place, at: stretch?.span};
	if (!stretch) return {...base, standing: check.state === 'absent' ? 'not-in-comment' : check.state};
	const same = foldedCore(stretch.words) === foldedCore(citation.exact);
	if (!same && found?.standing !== 'verbatim' && found?.standing !== 'misattributed')
		return {...base, standing: 'altered', differences: wordDifferences(citation.exact, stretch.words)};
	if (!place) return {...base, standing: 'not-in-article'};
	return {...base, standing: 'verbatim', ...found, place};
}

type Checked = {
	article: Article;
	analysis: Analysis | undefined;
	citations: readonly Citation[];
	comment: string;
	checks: readonly QuotedCheck[];
};

/** The latest answer: a frame asks for each row of the tray, and the comment only changes with a key. */
let latest: Checked | undefined;

/**
 * Every quotation of the comment held against the article: the citations in their order, then what was typed by hand in
 * the order of the comment. Kinds of marks, dashes and blanks make no difference.
 */
export function checkQuoted(
	article: Article,
	analysis: Analysis | undefined,
	citations: readonly Citation[],
	comment: string,
): readonly QuotedCheck[] {
	const known = latest;
	if (
		known?.article === article &&
		known.analysis === analysis &&
		known.citations === citations &&
		known.comment === comment
	)
		return known.checks;
	const stretches = quotedStretches(comment);
	const founds = new Map(stretches.map(stretch => [stretch, checkStretch(article, analysis, stretch)]));
	const free = new Set(stretches);
	const cited = checkCitations(article, citations, comment).map(check => {
		let best: QuotedStretch | undefined;
		let most = 0;
		for (const stretch of free) {
			const alike = likeness(check.citation, stretch);
			if (alike > most) [best, most] = [stretch, alike];
		}
		if (best) free.delete(best);
		return checkCited(check, best, best && founds.get(best));
	});
	const byHand = [...free].flatMap((stretch): QuotedCheck[] => {
		const found = founds.get(stretch);
		return found ? [{...found, words: stretch.words, at: stretch.span, citation: undefined}] : [];
	});
	const checks = [...cited, ...byHand];
	latest = {article, analysis, citations, comment, checks};
	return checks;
}

/** Whether the writer has to confirm before it is sent: the words are not what the article has, or not who said them. */
export const needsConfirmation = ({standing}: QuotedCheck): boolean =>
	standing === 'altered' || standing === 'misattributed' || standing === 'not-in-article';

/** How a quotation stands, in words for people. */
export function standingInWords({standing, saidBy, unattributed}: QuotedCheck): string {
	switch (standing) {
		case 'verbatim':
			return unattributed ? `word for word, but the comment does not say that ${saidBy} said it` : 'word for word';
		case 'altered':
			return 'altered: not the words of the article';
		case 'misattributed':
			return saidBy === '' ? 'the article does not say who said it' : `said by ${saidBy}`;
		case 'not-in-article':
			return 'not in the article';
		case 'not-in-comment':
			return 'not in the comment';
	}
}
