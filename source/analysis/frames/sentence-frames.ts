import type {Element} from '../elements.ts';
import type {Name} from '../names/name.ts';
import {
	type Before,
	clauseBefore,
	endsSentence,
	isLoneDash,
	isParticiplePhrase,
	isPlace,
	isThrough,
	takesBefore,
} from './clauses/clause-before.ts';
import {clauseBehind} from './clauses/clause-behind.ts';
import {clauseStart, contentFrom, hasVerb} from './clauses/clauses.ts';
import {addresseeOf, complementOf} from './clauses/content.ts';
import type {Cue} from './cues/cue.ts';
import {findCues} from './cues/find-cues.ts';
import type {Content, Frame} from './frame.ts';
import type {SourcePhrase} from './phrases/phrases.ts';
import {type Row, textAt} from './row.ts';

type Place = {paragraph: number; sentence: number};
type Placed = {cue: Cue; frame: Frame; from: number; to: number};

const isBoundary = (row: Row, index: number): boolean =>
	/^(?:[,;:—–]|and|but|or)$/u.test(row[index]?.lower ?? '') || row[index]?.kind === 'quoted' || index < 0;

/** Reads the frames of one sentence, cue by cue from left to right. */
class SentenceReader {
	private readonly row: Row;
	private readonly place: Place;
	private readonly cues: Cue[];
	private readonly placed: Placed[] = [];
	/** Elements up to here belong to earlier frames and their contents. */
	private reached = 0;
	/** Who is named by an “according to” that another's frame follows at once. */
	private fronted: SourcePhrase | undefined;

	constructor(row: Row, place: Place) {
		this.row = row;
		this.place = place;
		this.cues = findCues(row);
	}

	read(): Frame[] {
		this.cues.forEach((cue, index) => {
			if (cue.at < this.reached && !this.isQuotedOutside(cue)) return;
			this.readCue(cue, index);
		});
		return this.placed.map(({frame}) => frame);
	}

	private isQuotedOutside(cue: Cue): boolean {
		return this.placed.some(({to}) => cue.at >= to);
	}

	private readCue(cue: Cue, index: number): void {
		const before = this.before(cue);
		if (before?.kind === 'through') return;
		const limit = this.limit(index);
		const after = clauseBehind(this.row, cue, before !== undefined, limit);
		const contents: Content[] = [];
		if (before !== undefined) contents.push(before.content);
		if (after !== undefined && !(before !== undefined && this.isNarrative(before.content, after.content)))
			this.join(contents, after.content, before !== undefined);
		if (contents.length === 0) {
			if (cue.pattern === 'according-to' && cue.from <= 1) this.fronted = cue.source;
			return;
		}
		const told = after?.addressee ?? addresseeOf(this.row, cue);
		const to = Math.max(cue.to, after?.to ?? 0);
		this.keep(cue, contents, Math.min(cue.from, before?.from ?? cue.from), to, told);
		const [first] = contents;
		if (first !== undefined && after !== undefined && this.isFronted(cue)) this.readInside(first, after.from, after.to);
	}

	/** “According to X, S” · “As X reports, S”. */
	private isFronted(cue: Cue): boolean {
		return cue.pattern === 'according-to' ? cue.from <= 1 : cue.from === 0 && this.row[0]?.lower === 'as';
	}

	/** Who said what within a clause that a fronted frame reports: “As X reports, A had been shut when officials announced that B”. */
	private readInside(outer: Content, from: number, to: number): void {
		let reached = from;
		for (const cue of this.cues) {
			if (cue.from < reached || cue.to >= to) continue;
			const found = complementOf(this.row, cue, to);
			if (found === undefined) continue;
			this.keep(cue, [found.content], cue.from, found.to, found.addressee, outer);
			reached = found.to;
		}
	}

	/** Behind “A,” she said, what stands outside marks is told by the article: “and switched off the television”. */
	private isNarrative(before: Content, after: Content): boolean {
		if (before.kind !== 'direct' || after.kind !== 'indirect') return false;
		const last = before.spans.at(-1)?.end;
		return this.row.some(({end, stretch}) => end === last && stretch?.comma === true);
	}

	private keep(
		cue: Cue,
		contents: Content[],
		from: number,
		to: number,
		told: Frame['addressee'],
		outer?: Content,
	): void {
		const [first, last] = cue.words;
		const start = this.row[first]?.start ?? 0;
		const end = this.row[last - 1]?.end ?? start;
		const frame: Frame = {
			...this.place,
			contents,
			cue: {start, end},
			cueText: this.row
				.slice(first, last)
				.map(element => element.text)
				.join(' '),
			...(cue.source === undefined ? {} : {source: cue.source}),
			via: [cue.via ?? [], this.fronted ?? []].flat(),
			pattern: cue.pattern,
			beside: this.beside(cue, contents),
			...(told === undefined ? {} : {addressee: told}),
			...(outer === undefined ? {} : {outer}),
		};
		this.placed.push({cue, frame, from, to});
		this.reached = Math.max(this.reached, to);
	}

	/** Names behind a preposition in what follows the frame and is not reported. */
	private beside(cue: Cue, contents: readonly Content[]): Name[] {
		const names: Name[] = [];
		const from = cue.pattern === 'according-to' ? (cue.source?.to ?? cue.to) : cue.to;
		for (let index = Math.min(from, cue.to); index < Math.min(this.row.length, cue.to + 24); index++) {
			const element = this.row[index];
			if (element === undefined || element.kind === 'quoted' || element.text === ';' || element.lower === 'that') break;
			if (contents.some(({spans}) => spans.some(span => span.start <= element.start && element.end <= span.end))) break;
			if (
				element.name !== undefined &&
				/^(?:to|with|on|in|by|for|of|the|journal|newspaper|magazine|agency|network)$/u.test(element.name.before)
			)
				names.push(element.name);
		}
		return names;
	}

	/** Two quotations around their frame stay two; a reported clause that the frame interrupts is one with two spans. */
	private join(contents: Content[], after: Content, hasBefore: boolean): void {
		const [first] = contents;
		if (first === undefined || !hasBefore || first.kind === 'direct' || after.kind === 'direct') {
			contents.push(after);
			return;
		}
		first.spans.push(...after.spans);
		if (after.kind !== 'indirect') first.kind = 'mixed';
	}

	/** Where the next frame with its own place begins; a frame without comma or “and” before it is part of what is reported. */
	private limit(index: number): number {
		const cue = this.cues[index];
		for (const next of this.cues.slice(index + 1, index + 6)) {
			if (cue === undefined || next.from < cue.to) continue;
			if (!isBoundary(this.row, next.from - 1) || next.from - 1 < cue.to) continue;
			if (
				next.pattern === 'participle' &&
				textAt(this.row, next.from - 1) !== ',' &&
				this.row[next.from - 1]?.kind !== 'quoted'
			)
				continue;
			if (next.form?.thought === true || !this.isFrame(next)) continue;
			return this.trimLimit(next.from, cue.to);
		}
		let end = this.row.length;
		while (end > 0 && /^(?:[.?!…]|\.{2,})$/u.test(textAt(this.row, end - 1))) end--;
		return end;
	}

	/** Whether a later cue has words of its own: before it over a comma, or after it. */
	private isFrame(cue: Cue): boolean {
		if (cue.pattern === 'according-to') return true;
		if (endsSentence(this.row, cue)) return true;
		return complementOf(this.row, cue, this.row.length) !== undefined;
	}

	private trimLimit(limit: number, least: number): number {
		let end = limit;
		while (
			end > least &&
			/^(?:[,;—–]|and|but|or|then|that|when|as|while|though|although|because)$/u.test(this.row[end - 1]?.lower ?? '')
		)
			end--;
		return end;
	}

	/** Words before the frame: “…,” she said · S, she said · S, according to X. */
	private before(cue: Cue): Before | {kind: 'through'} | undefined {
		let edge = cue.from;
		if (cue.from === 0 || cue.pattern === 'shared-subject' || (cue.pattern === 'participle' && this.placed.length > 0))
			return undefined;
		const comma = /^[,—–]$/u.test(textAt(this.row, edge - 1));
		if (comma) edge--;
		const quoted = this.row[edge - 1]?.kind === 'quoted';
		if (!comma && !quoted && cue.pattern !== 'according-to') return undefined;
		if (quoted) return this.quotedBefore(cue, edge);
		const inner = this.placed.filter(({cue: other}) => other.at < cue.at);
		const opening = inner[0];
		if (opening !== undefined && isThrough(this.row, cue)) {
			const covers = opening.from <= clauseStart(this.row, 0, edge) + 1;
			if (covers && cue.source !== undefined) {
				for (const {frame} of inner) frame.via.push(cue.source);
				this.reached = Math.max(this.reached, cue.to);
				return {kind: 'through'};
			}
			return this.around(edge, inner);
		}
		return inner.length > 0 || !takesBefore(this.row, cue) ? undefined : clauseBefore(this.row, edge);
	}

	/** A clause reported by one and told by another: the inner frames stand inside. */
	private around(edge: number, inner: readonly Placed[]): Before | undefined {
		const whole = clauseBefore(this.row, edge);
		if (whole !== undefined) for (const {frame} of inner) frame.outer = whole.content;
		return whole;
	}

	private quotedBefore(cue: Cue, edge: number): Before | {kind: 'through'} | undefined {
		const last = this.placed.at(-1);
		if (last !== undefined && last.to >= edge) {
			// “A,” he said, according to X · he called it “A,” X reported.
			if (!isThrough(this.row, cue) || cue.source === undefined) return undefined;
			for (const {frame} of this.placed) frame.via.push(cue.source);
			return {kind: 'through'};
		}
		let from = edge - 1;
		while (from > this.reached && this.row[from - 1]?.kind === 'quoted') from--;
		const start = clauseStart(this.row, this.reached, edge);
		if (isPlace(this.row, start, from, edge) || isParticiplePhrase(this.row, start, from)) return undefined;
		const words = from - start;
		const led =
			words > 0 &&
			((/^[:,]$/u.test(textAt(this.row, from - 1)) && !hasVerb(this.row, start, from)) ||
				isLoneDash(this.row, start, from - 1));
		const content = contentFrom(this.row, led ? from : start, edge);
		return content === undefined ? undefined : {kind: 'content', content, from: start};
	}
}

/** The frames of one sentence, in the order of their cues. */
export const sentenceFrames = (row: Row, place: Place): Frame[] => new SentenceReader(row, place).read();

/** The stretches in marks of a sentence that no frame covers. */
export const uncovered = (row: Row, frames: readonly Frame[]): Element[] => {
	const hulls = frames.flatMap(frame => frame.contents.flatMap(content => content.spans));
	return row.filter(
		element => element.kind === 'quoted' && !hulls.some(span => span.start <= element.start && element.end <= span.end),
	);
};
