import type {Span} from '../../article/schema.ts';
import {contains, hull, indexAt} from '../../article/span.ts';
import type {Document, Passage} from '../document.ts';
import {findFrames, framesInside} from '../frames/find-frames.ts';
import type {Content, Frame} from '../frames/frame.ts';
import {wordSet} from '../lexicon/word-set.ts';
import type {Model} from '../model/model.ts';
import {contextOf, SpanFinder} from '../spans/find-spans.ts';
import {type SpanRow, spanRowOf} from '../spans/span-row.ts';
import {verbs} from '../tagging/tag-sets.ts';
import {cueCandidates} from './cue-candidates.ts';
import {CueLinker, type Link} from './link-cues.ts';
import {frameOfLink} from './link-frame.ts';
import {type LinkView, linkViewOf} from './link-view.ts';
import {isDateline, isDenied, isEmpty} from './unspoken.ts';

/** A link less likely than this is none; where the rules know the cue too, less is asked, and more of reported clauses that name no source beside them. */
const leastLikely = {found: 0.17, ruled: 0.2, unsourced: 0.45, unsourcedNoun: 0.7};

/** Patterns by which the rules give words in marks to a frame beside them, or to nobody. */
const beside: ReadonlySet<Frame['pattern']> = new Set(['continued', 'following', 'reopened', 'unattributed', 'colon']);

/** A passage with what the rules have found in it. */
type Ruled = {passage: Passage; paragraph: number; ruled: readonly Frame[]};

/** Joins what was learned with the rules, passage by passage. */
class Attributor {
	private readonly document: Document;
	private readonly model: Model;
	private readonly finder: SpanFinder;
	private readonly linker: CueLinker;

	constructor(document: Document, model: Model) {
		this.document = document;
		this.model = model;
		this.finder = new SpanFinder(model.finder);
		this.linker = new CueLinker(model.linker);
	}

	/** What the finder sees in a passage. */
	find({passage, paragraph, ruled}: Ruled): LinkView {
		const row = spanRowOf(passage, ruled, this.model.words, paragraph);
		const context = contextOf(row);
		const found = this.finder.find(row, context);
		return linkViewOf(row, context, found, cueCandidates(row, found));
	}

	link(view: LinkView): Link[] {
		return this.linker.link(view, ({frame}) => (frame > 0 ? leastLikely.ruled : leastLikely.found));
	}

	/** The frames of a passage, of which the rules have found `ruled`, and the linker `links`. */
	frames({passage, paragraph, ruled}: Ruled, {row}: LinkView, links: readonly Link[]): Frame[] {
		const clauses = clausesOf(ruled);
		const spans = clauses.map(({span}) => span);
		const relayed = relayedFrames(ruled, links);
		const taken = contentsOf(relayed).map(({span}) => span);
		const linked = links
			.flatMap(link => {
				const frame = frameOfLink(passage, row, paragraph, link, ruled[link.cue.frame - 1]);
				if (frame === undefined || isDenied(passage, link, frame) || isDateline(passage, frame)) return [];
				return isEmpty(passage, frame) || isUnlikely(row, link, frame) ? [] : frame;
			})
			.filter(frame => spansOf(frame).every(span => isFree(span, taken)))
			.map(frame => this.reportedBy(frame, clauses, spans));
		const own = withoutSources([...relayed, ...linked]);
		const top = [...own, ...this.left(ruled, own)].sort((a, b) => startOf(a) - startOf(b));
		return [
			...top.flatMap(frame => [frame, ...framesInside(this.document, passage, frame)]),
			...this.reported(ruled, top),
		];
	}

	/** Who reports the whole clause that a frame stands in: “A, Choe said, and she warned that B, the agency reported”. */
	private reportedBy(frame: Frame, clauses: readonly {frame: Frame}[], spans: readonly Span[]): Frame {
		if (frame.cue === undefined) return frame;
		const at = indexAt(spans, frame.cue.start);
		const around = spans[at];
		const reporter = clauses[at]?.frame;
		if (around === undefined || reporter?.source === undefined || !contains(around, frame.cue)) return frame;
		if (frame.source === undefined && this.isCoordinated(frame.cue))
			return {...frame, source: reporter.source, pattern: 'shared-subject'};
		return {...frame, via: [...frame.via, reporter.source]};
	}

	/** “The police deny A and say B”: a cue behind “and” without a source of its own has that of the cue before. */
	private isCoordinated({start}: Span): boolean {
		return /(?:,|\b(?:and|but|or))\s+$/u.test(this.document.text.slice(Math.max(0, start - 8), start));
	}

	/** What the rules found and the linker gave to nobody. */
	private left(ruled: readonly Frame[], linked: readonly Frame[]): Frame[] {
		const taken = contentsOf(linked).map(({span}) => span);
		const byCue = new Map(linked.map(frame => [frame.cue?.start, frame]));
		const speaking = speakingFrames(linked);
		return ruled.flatMap(frame => {
			if (frame.outer !== undefined) return [];
			const free = frame.contents.filter(({spans}) => spans.every(span => isFree(span, taken)));
			if (free.length === 0 || isRefused(frame, free)) return [];
			// Who speaks is whoever did last, though the rules do not know the cue: “A,” Larsen retaliated. “B.”
			const last = frame.pattern === 'colon' ? undefined : speaking[indexAt(speaking, startOf({contents: free}))];
			const isLater = last !== undefined && last.start > (frame.cue?.start ?? -1);
			const known = isLater ? last.frame : byCue.get(frame.cue?.start ?? -1);
			const own = beside.has(frame.pattern) ? known : undefined;
			return own === undefined
				? {...frame, contents: free, ...(bySubject.has(frame.pattern) ? {likelihood: leastLikely.ruled} : {})}
				: {
						...own,
						sentence: frame.sentence,
						contents: free,
						pattern: frame.pattern === 'unattributed' ? 'continued' : frame.pattern,
					};
		});
	}

	/** Frames of the rules inside a clause that another reports, where that clause is still one. */
	private reported(ruled: readonly Frame[], top: readonly Frame[]): Frame[] {
		const contents = contentsOf(top);
		const spans = contents.map(({span}) => span);
		return ruled.flatMap(frame => {
			if (frame.outer?.kind !== 'indirect') return [];
			const own = frame.contents.flatMap(content => content.spans);
			if (own.length === 0) return [];
			const whole = hull(own);
			const outer = contents[indexAt(spans, whole.start)]?.content;
			const around = outer === undefined ? whole : hull(outer.spans);
			const isAround =
				outer !== undefined &&
				outer.kind !== 'direct' &&
				contains(around, whole) &&
				whole.end - whole.start < around.end - around.start;
			return isAround ? {...frame, outer} : [];
		});
	}
}

/** The frames that tell who speaks in bare words behind them, in the order of their cues. */
const speakingFrames = (frames: readonly Frame[]): {start: number; end: number; frame: Frame}[] =>
	frames
		.flatMap(frame => {
			const {cue, source} = frame;
			return cue === undefined || source === undefined ? [] : {start: cue.start, end: cue.end, frame};
		})
		.sort((a, b) => a.start - b.start);

/** Verbs that report wherever they stand beside their subject. */
const reporting = wordSet('said says say saying told tells tell telling added adds reported reports');

/** Patterns by which the rules take any verb that may report for one that does. */
const bySubject: ReadonlySet<Frame['pattern']> = new Set(['subject', 'apposition', 'inverted', 'shared-subject']);

/** Whether the rules report a clause by a word that the linker, asked about it, takes for no cue: “in seven states A”. */
const isRefused = ({pattern, cueText}: Frame, contents: readonly Content[]): boolean =>
	bySubject.has(pattern) &&
	contents.every(({kind}) => kind === 'indirect') &&
	!reporting.has(cueText?.toLowerCase() ?? '');

const spansOf = ({contents}: Frame): Span[] => contents.flatMap(({spans}) => spans);

/** Frames of the rules whose words came through somebody and whose cue no link has: no corpus taught the linker nesting. */
function relayedFrames(ruled: readonly Frame[], links: readonly Link[]): Frame[] {
	const linked = new Set(links.map(({cue}) => cue.frame));
	return ruled.filter(({via, outer}, index) => via.length > 0 && outer === undefined && !linked.has(index + 1));
}

/** Frames without those whose words only name another's source: “AP said, citing Anna Larsen”. */
function withoutSources(frames: readonly Frame[]): Frame[] {
	const named = frames
		.flatMap(({source, via}) => [source ?? [], via].flat().map(({span}) => span))
		.sort((a, b) => a.start - b.start);
	const isNamed = (span: Span): boolean => {
		const last = named[indexAt(named, span.start)];
		return last !== undefined && contains(last, span);
	};
	return frames.filter(frame => !spansOf(frame).every(isNamed));
}

/** The spans of all contents with their contents, in order. */
const contentsOf = (frames: readonly Frame[]): {span: Span; content: Content}[] =>
	frames
		.flatMap(({contents}) => contents.flatMap(content => content.spans.map(span => ({span, content}))))
		.sort((a, b) => a.span.start - b.span.start);

/** Whether a span overlaps none of `taken`, which are sorted and do not overlap. */
function isFree(span: Span, taken: readonly Span[]): boolean {
	const at = indexAt(taken, span.end - 1);
	const last = taken[at];
	return last === undefined || last.end <= span.start;
}

/** The reported clauses of the rules with who reports each, in order. */
const clausesOf = (ruled: readonly Frame[]): {span: Span; frame: Frame}[] =>
	ruled
		.filter(({outer, source}) => outer === undefined && source !== undefined)
		.flatMap(frame =>
			frame.contents.flatMap(({kind, spans}) => (kind === 'direct' ? [] : spans.map(span => ({span, frame})))),
		)
		.sort((a, b) => a.span.start - b.span.start);

/** Whether a word is for the most part a verb of saying or thinking, or a noun for what is said or thought. */
const isTelling = (sense: number): boolean => [1, 3].includes(sense & 7) || [1, 2].includes(sense >> 3);

/** Whether a word at least may be one, or often is part of a cue. */
const mayTell = ({sense, cueWeight}: SpanRow, at: number): boolean =>
	((sense[at] ?? 0) & 7) > 0 || isTelling(sense[at] ?? 0) || (cueWeight[at] ?? 0) >= oftenCue;

const oftenCue = 64;

/** So few words before a cue are no clause: “The card says”. */
const fewTokens = 3;

/** Patterns of learned cues whose source stands by another verb. */
const shared: ReadonlySet<Frame['pattern']> = new Set(['shared-subject', 'participle']);

/**
 * Whether a reported clause that the rules know nothing of is too doubtful: its cue tells of nobody's words (“Cranes eat
 * seed corn, and A”), or stands behind no more than a subject, or names no source beside it and is not surely one of saying (“sanctions were imposed for A”).
 */
function isUnlikely(
	row: SpanRow,
	{likelihood, cue, contents: runs}: Link,
	{contents, source, pattern}: Frame,
): boolean {
	if (cue.frame > 0 || contents.some(({kind}) => kind !== 'indirect')) return false;
	if (runs.every(({from, to}) => to <= cue.from && to - from <= fewTokens)) return true;
	const words = Array.from({length: cue.to - cue.from}, (_, index) => cue.from + index);
	if (!words.some(at => mayTell(row, at))) return true;
	if (source !== undefined) return shared.has(pattern) && likelihood < leastLikely.unsourced;
	const isVerb = words.some(at => verbs.has(row.speech[at] ?? 0));
	const least = isVerb ? leastLikely.unsourced : leastLikely.unsourcedNoun;
	return likelihood < least || !words.some(at => isTelling(row.sense[at] ?? 0));
}

const startOf = ({contents}: Pick<Frame, 'contents'>): number => contents[0]?.spans[0]?.start ?? 0;

/** A turn of a transcript, or words signed behind a dash, are one speaker's as a whole: there is nothing to find. */
const isWhole = ([first]: readonly Frame[]): boolean => first?.pattern === 'turn' || first?.pattern === 'signed';

/**
 * All attributions of an article as frames, in reading order; quotations within quotations after the one they stand in.
 * Layer after layer over the whole article, so that each finds its own weights in the processor's memory.
 */
export function findAttributions(document: Document, model: Model): Frame[] {
	const attributor = new Attributor(document, model);
	const byParagraph = Map.groupBy(findFrames(document), frame => frame.paragraph);
	const read = document.passages
		.map((passage, paragraph): Ruled => ({passage, paragraph, ruled: byParagraph.get(paragraph) ?? []}))
		.filter(({passage}) => !passage.paragraph.heading);
	const views = read.map(one => (isWhole(one.ruled) ? undefined : attributor.find(one)));
	const links = views.map(view => (view === undefined ? [] : attributor.link(view)));
	return read.flatMap((one, index) => {
		const view = views[index];
		return view === undefined ? [...one.ruled] : attributor.frames(one, view, links[index] ?? []);
	});
}
