import type {ChainWeights} from '../spans/label-sequence.ts';
import {LearnedChain} from '../spans/learned-chain.ts';
import {type Run, runsOf} from '../spans/span-labels.ts';
import type {SpanRow} from '../spans/span-row.ts';
import {hashOf} from '../tagging/hash.ts';
import {bytes} from '../tagging/number-columns.ts';
import {adverb, partsOfSpeech} from '../tagging/tag-sets.ts';
import type {CueCandidate} from './cue-candidates.ts';
import {snapped} from './link-contents.ts';
import {addLinkFeatures} from './link-features.ts';
import {linkedContent, linkedSource} from './link-labels.ts';
import {type LinkView, windowOf} from './link-view.ts';
import {isOthers, leadOf, ownersOf} from './own-words.ts';

/** A cue with what the linker gives it, as runs of tokens of the row. */
export type Link = {
	cue: CueCandidate;
	source?: Run;
	contents: Run[];
	/** Which cue owns the words in marks that are surely one's (`ownersOf`). */
	owners: Int32Array;
	/** How likely it is that the words are a cue and have content: the finder's belief in the one times the linker's in the other. */
	likelihood: number;
};

/** `ofContent`: how likely the linker alone holds it that the cue has content, at its likeliest token. */
type Asked = {
	cue: CueCandidate;
	window: Run;
	scores: Float32Array;
	likelihood: number;
	ofContent: number;
	likeliest: number;
};

/** What other cues have taken, by tokens: their contents and their own words, and whose words in marks are surely whose. */
type Taken = {content: Uint8Array; frames: Uint8Array; owners: Int32Array};

const forbidden = -1e6;

/** More than any probability comes to, rounded as it may be: a cue that is too unlikely even so need not be asked about. */
const certain = 1.001;

/** A token is part of a source from this likelihood on: words that were said were said by somebody, so that less is asked than for content. */
const leastSource = 0.15;

/** A cue less likely than this, of which the rules know nothing, does not end the content that it stands in. */
const leastToSplit = 0.3;

const finite: ReadonlySet<number> = new Set([partsOfSpeech.indexOf('VBD'), partsOfSpeech.indexOf('VBZ')]);
const joints: ReadonlySet<number> = new Set(['and', 'but', ','].map(hashOf));
const isJoint = (row: SpanRow, at: number): boolean => joints.has(row.word[at] ?? 0);

/** Gives each cue of a row its source and contents with a learned chain over `linkLabels`. */
export class CueLinker {
	private readonly chain: LearnedChain;

	constructor(weights: ChainWeights) {
		this.chain = new LearnedChain(weights);
	}

	/**
	 * The cue that the linker is surest of chooses first; what it takes as content no other may take, and no cue stands in
	 * it; words in marks it takes as a whole, so that a stretch of any length is read for one cue only.
	 * Where the rules know a cue too, only whether it has content is in question. Linear in the number of cues, each of
	 * which sees a bounded window.
	 */
	link(view: LinkView, least: (cue: CueCandidate) => number): Link[] {
		const asked = view.candidates
			.filter(cue => cue.frame > 0 || cue.likelihood * certain >= least(cue))
			.map(cue => this.ask(view, cue))
			.filter(({cue, likelihood, ofContent}) => (cue.frame > 0 ? ofContent : likelihood) >= least(cue));
		asked.sort((a, b) => b.ofContent - a.ofContent || a.cue.from - b.cue.from);
		const owners = ownersOf(
			view.row,
			asked.map(({cue}) => cue).sort((a, b) => a.from - b.from),
		);
		const content = bytes(view.row.length);
		const frames = bytes(view.row.length);
		const links: Link[] = [];
		for (const one of asked) {
			const shared = content[one.cue.from] === 1 ? this.split(view.row, one, links, content) : undefined;
			if (content[one.cue.from] === 1) continue;
			const chosen = this.choose(view.row, one, {content, frames, owners});
			const link = shared === undefined || chosen.source !== undefined ? chosen : {...chosen, source: shared};
			if (link.contents.length === 0) continue;
			for (const run of link.contents) {
				const {from, to} = snapped(view.row, run);
				content.fill(1, from, to);
			}
			frames.fill(1, link.cue.from, link.cue.to);
			links.push(link);
		}
		return links.sort((a, b) => a.cue.from - b.cue.from);
	}

	/**
	 * “He predicted that A, conceded that B”: where a cue inside another's content stands behind a comma or “and” and is
	 * a verb of the other's form, the content ends before it, and both cues have one source, which is returned.
	 */
	private split(row: SpanRow, {cue, likelihood}: Asked, links: Link[], content: Uint8Array): Run | undefined {
		if ((cue.frame === 0 && likelihood < leastToSplit) || (row.marks[cue.from] ?? 0) > 0) return undefined;
		let before = cue.from;
		while (row.speech[before - 1] === adverb) before--;
		const edge = before - (isJoint(row, before - 1) ? 1 : 0) - (isJoint(row, before - 2) ? 1 : 0);
		const form = row.speech[cue.from] ?? 0;
		if (edge === before || !finite.has(form)) return undefined;
		for (const link of links) {
			const at = link.contents.findIndex(({from, to}) => from < edge && cue.from < to);
			const run = link.contents[at];
			if (run === undefined || link.source === undefined || link.cue.to > run.from) continue;
			if (row.speech[link.cue.to - 1] !== form) return undefined;
			content.fill(0, edge, run.to);
			link.contents = [...link.contents.slice(0, at), {from: run.from, to: edge}];
			return link.source;
		}
		return undefined;
	}

	/** Scores the window of one cue. */
	private ask(view: LinkView, cue: CueCandidate): Asked {
		const {chain} = this;
		const {labels} = chain;
		const window = windowOf(view, cue);
		const length = window.to - window.from;
		const scores = chain.score(window.from, window.to, (rows, at) => addLinkFeatures(rows, view, cue, at));
		for (let at = cue.from; at < cue.to; at++)
			for (let label = 1; label < labels; label++) scores[(at - window.from) * labels + label] = forbidden;
		chain.sum(scores, length);
		let ofContent = 0;
		let likeliest = 0;
		for (let at = 0; at < length; at++) {
			const here = chain.chance(at, linkedContent);
			if (here <= ofContent) continue;
			ofContent = here;
			likeliest = at;
		}
		return {cue, window, scores, likelihood: ofContent * cue.likelihood, ofContent, likeliest};
	}

	/** The best labels for a cue, given what others have taken. */
	private choose(
		row: SpanRow,
		{cue, window, scores, likelihood, likeliest}: Asked,
		{content, frames, owners}: Taken,
	): Link {
		const {chain} = this;
		const {labels} = chain;
		const length = window.to - window.from;
		const lead = leadOf(row, owners, cue);
		for (let at = 0; at < length; at++) {
			const isContent = content[window.from + at] === 1;
			const isLead = lead !== undefined && lead.from <= window.from + at && window.from + at < lead.to;
			const isTaken = isLead || frames[window.from + at] === 1 || isOthers(owners, cue, window.from + at);
			if (!isContent && !isTaken) continue;
			for (let label = isContent ? 1 : linkedContent; label < labels; label++) scores[at * labels + label] = forbidden;
		}
		// The cue is to have some content, even where each single way of having it is less likely than to have none.
		if ((scores[likeliest * labels + linkedContent] ?? 0) > forbidden)
			for (let label = 0; label < linkedContent; label++) scores[likeliest * labels + label] = forbidden;
		const path = chain.best(scores, length);
		const placed = (run: Run): Run => ({from: run.from + window.from, to: run.to + window.from});
		chain.sum(scores, length);
		const source = this.likeliestSource(path);
		return {
			cue,
			...(source === undefined ? {} : {source: placed(source)}),
			contents: runsOf(path, linkedContent).map(placed),
			owners,
			likelihood,
		};
	}

	/** Of the runs of tokens outside the contents of `path` that may be a source in the window summed last, the one with the likeliest token. */
	private likeliestSource(path: Uint8Array): Run | undefined {
		const {chain} = this;
		const chance = (at: number): number =>
			(path[at] ?? linkedContent) >= linkedContent ? 0 : chain.chance(at, linkedSource);
		let likeliest: Run | undefined;
		let most = leastSource;
		for (let from = 0, to = 0; from < path.length; from = to) {
			to = from + 1;
			let best = chance(from);
			if (best < leastSource) continue;
			while (chance(to) >= leastSource && chain.probability(to, linkedSource) < chain.probability(to, linkedSource + 1))
				best = Math.max(best, chance(to++));
			if (best < most) continue;
			most = best;
			likeliest = {from, to};
		}
		return likeliest;
	}
}
