import {contains, hull, indexAt} from '../../article/span.ts';
import {cueFormOf} from '../cue-forms.ts';
import {type Passage, sentenceAt} from '../document.ts';
import type {Content, Frame} from '../frames/frame.ts';
import {phraseIn, type SourcePhrase} from '../frames/phrases/phrases.ts';
import {beForms, subordinators} from '../lexicon/function-words.ts';
import {wordSet} from '../lexicon/word-set.ts';
import type {Run} from '../spans/span-labels.ts';
import {type SpanRow, tokensIn} from '../spans/span-row.ts';
import {gerund, pastParticiple} from '../tagging/tag-sets.ts';
import {contentsOf, isTelling} from './link-contents.ts';
import type {Link} from './link-cues.ts';
import {saidRuns, touches} from './link-runs.ts';
import {isParticiple, phraseOf, sharedSubjectOf, subjectOf, whole} from './link-sources.ts';
import {isOthers} from './own-words.ts';

const quoting = /^quot(?:ed|es|ing)$/u;

/** “quoted Choe blaming A”, where the linker takes all behind “quoted” for content: the cue goes on to the participle. */
function quotedSaying({tokens, tags}: Passage, link: Link): Link {
	const [first, ...rest] = link.contents;
	if (first === undefined || first.from !== link.cue.to || !quoting.test(tokens[link.cue.from]?.lower ?? ''))
		return link;
	for (let at = first.from + 1; at < Math.min(first.to - 1, first.from + 12); at++) {
		if (tokens[at]?.kind !== 'word') return link;
		if (tags.speech[at] !== gerund) continue;
		return {...link, cue: {...link.cue, to: at + 1}, contents: [{from: at + 1, to: first.to}, ...rest]};
	}
	return link;
}

/** A link without a source that stands right behind “told”, or before “was asked”: it names who was told or asked. */
function withoutTold(passage: Passage, {source, ...link}: Link): Link {
	if (source === undefined) return link;
	const isTold = source.from === link.cue.to || source.from === link.cue.to + 1;
	if (isTold && isTelling(passage, link.cue)) return link;
	return source.from < link.cue.from && isPassive(passage, link.cue) ? link : {...link, source};
}

/** Participles that tell what somebody thinks himself: “is convinced that A”. */
const ownThought = wordSet('convinced persuaded worried concerned');

/** Participles that tell what something is taken for, by whom nobody says: “has been seen as A”. */
const takenFor = wordSet('seen viewed regarded perceived deemed known');

/** “was asked”, “has been accused of”: whether a cue is the passive of a verb that reports. */
function isPassive({tokens, tags}: Passage, {from, to}: Run): boolean {
	const words = tokens.slice(from, to).map(({lower}) => lower);
	const be = words.findLastIndex(word => beForms.has(word) && word !== 'be' && word !== 'being');
	const verb = tags.speech.subarray(from, to).indexOf(pastParticiple, be + 1);
	const participle = words[verb] ?? '';
	return (
		be >= 0 &&
		verb > be &&
		(takenFor.has(participle) || cueFormOf(participle) !== undefined) &&
		!ownThought.has(participle) &&
		!words.includes('by')
	);
}

/** The one whose words are reported, and the rest of the cue, where a learned cue goes round a name: “quoted Choe blaming”. */
function quotedWithin(passage: Passage, {from, to}: Run): {source: SourcePhrase; cue: Run} | undefined {
	const first = passage.tokens[from];
	if (first === undefined || !quoting.test(first.lower)) return undefined;
	const row = passage.sentences[sentenceAt(passage, first.start)] ?? [];
	const end = indexAt(row, passage.tokens[to - 1]?.start ?? 0);
	const name = row.slice(0, end).findLastIndex(element => element.kind === 'name' && element.start > first.start);
	const source = name < 0 ? undefined : phraseIn(row, indexAt(row, first.start) + 1, name + 1);
	if (source === undefined) return undefined;
	return {source, cue: {from: indexAt(passage.tokens, source.span.end - 1) + 1, to}};
}

/** The name that a learned cue ends with, and the cue before it: “shot back Werth”. */
function namedAtItsEnd(passage: Passage, {from, to}: Run): {source: SourcePhrase; cue: Run} | undefined {
	const last = passage.tokens[to - 1];
	if (last === undefined) return undefined;
	const row = passage.sentences[sentenceAt(passage, last.start)] ?? [];
	const at = indexAt(row, last.start);
	const source = row[at]?.kind === 'name' ? phraseIn(row, at, at + 1) : undefined;
	const start = source === undefined ? -1 : indexAt(passage.tokens, source.span.start);
	return source === undefined || start <= from ? undefined : {source, cue: {from, to: start}};
}

/** Whether the rules give the cue words in marks that the linker does not. */
function dropsMarks(passage: Passage, row: SpanRow, {cue, contents: runs, owners}: Link, {contents}: Frame): boolean {
	for (const {start, end} of contents.flatMap(({spans}) => spans)) {
		const {from, to} = tokensIn(passage.tokens, start, end);
		for (let at = from; at < to; at++) {
			const run = row.stretches[row.stretch[at] ?? -1]?.run;
			if (run === undefined) continue;
			if (!isOthers(owners, cue, run.from) && !runs.some(other => other.from < run.to && run.from < other.to))
				return true;
			at = run.to - 1;
		}
	}
	return false;
}

/**
 * Whether the rules know the words of a frame better: words in marks behind a dash, a clause where the link has one word
 * (“told them he | wants it shut”), one that its frame interrupts, or one that opens the sentence with “While A,”.
 */
function isWiser({tokens}: Passage, linked: readonly Content[], {contents, pattern}: Frame): boolean {
	const [link, ...rest] = linked;
	const [rule] = contents;
	if (link === undefined || rule === undefined || rest.length > 0 || contents.length > 1) return false;
	const {start, end} = hull(link.spans);
	const whole = hull(rule.spans);
	if (rule.kind === 'direct' && start < whole.start)
		return /^[—–]$/u.test(tokens[indexAt(tokens, whole.start) - 1]?.text ?? '') && whole.end === end;
	if (link.kind !== rule.kind) return false;
	const {from, to} = tokensIn(tokens, start, end);
	if (to - from === 1) return whole.end - whole.start > end - start;
	if (pattern === 'according-to' && rule.spans.length > 1) return link.spans.length > 1;
	const opening = tokens[indexAt(tokens, whole.start)]?.lower ?? '';
	return subordinators.has(opening) && whole.start < start && whole.end === end;
}

/** “praised Anna Larsen as honest”: who stands within what was said did not say it there. */
const isReported = ({span}: SourcePhrase, contents: readonly Content[]): boolean =>
	contents.some(({spans}) => spans.some(content => contains(content, span)));

/**
 * The frame of a link. Where the rules have a frame with the same cue, its pattern, `via` and addressee stay, and its
 * source where the two agree or the words came through somebody: nesting is what no corpus taught the linker.
 */
export function frameOfLink(
	passage: Passage,
	row: SpanRow,
	paragraph: number,
	found: Link,
	ruled: Frame | undefined,
): Frame | undefined {
	const link = withoutTold(passage, quotedSaying(passage, found));
	const linked = contentsOf(passage, row, link.cue, saidRuns(passage, row, link, ruled));
	const isRuled =
		ruled !== undefined &&
		(ruled.via.length > 0 || dropsMarks(passage, row, link, ruled) || isWiser(passage, linked, ruled));
	const contents = isRuled ? ruled.contents : linked;
	const first = passage.tokens[link.cue.from];
	const last = passage.tokens[link.cue.to - 1];
	if (first === undefined || last === undefined || contents.length === 0) return undefined;
	if (ruled !== undefined) {
		const {source: read, ...rest} = ruled;
		const known = ruled.via.length > 0 ? read : whole(passage, read);
		const agrees = link.source === undefined || (known !== undefined && touches(known, passage, link.source));
		const told =
			agrees || ruled.via.length > 0 || link.source === undefined ? known : (phraseOf(passage, link.source) ?? known);
		const source = told ?? subjectOf(passage, link.cue) ?? sharedSubjectOf(passage, link.cue);
		return {...rest, contents, likelihood: link.likelihood, ...(source === undefined ? {} : {source})};
	}
	const within = quotedWithin(passage, link.cue);
	const told = (link.source === undefined ? undefined : phraseOf(passage, link.source)) ?? subjectOf(passage, link.cue);
	const named = told !== undefined && isReported(told, contents) ? undefined : told;
	const behind = named === undefined ? namedAtItsEnd(passage, link.cue) : undefined;
	const shared = told === undefined && behind === undefined ? sharedSubjectOf(passage, link.cue) : undefined;
	const source = within?.source ?? named ?? behind?.source ?? shared;
	const cue = within?.cue ?? behind?.cue ?? link.cue;
	const start = passage.tokens[cue.from]?.start ?? first.start;
	const cueText = passage.tokens
		.slice(cue.from, cue.to)
		.map(token => token.text)
		.join(' ');
	return {
		paragraph,
		sentence: sentenceAt(passage, first.start),
		contents,
		cue: {start, end: passage.tokens[cue.to - 1]?.end ?? last.end},
		cueText,
		via: within !== undefined && named?.kind === 'name' ? [named] : [],
		beside: [],
		pattern: /^according\b/iu.test(cueText)
			? 'according-to'
			: source === shared && shared !== undefined
				? isParticiple(passage, link.cue)
					? 'participle'
					: 'shared-subject'
				: source !== undefined && source.span.start > start
					? 'inverted'
					: 'subject',
		likelihood: link.likelihood,
		learned: true,
		...(source === undefined ? {} : {source}),
	};
}
