import type {Element} from '../elements.ts';
import {calendarWords} from '../lexicon/calendar.ts';
import {auxiliaries, contrastOpeners, prepositions, subordinators} from '../lexicon/function-words.ts';
import type {Name} from '../names/name.ts';
import {addresseeOf, clauseEnd, clauseStart, complementOf, contentFrom, hasVerb, hullOf} from './content.ts';
import type {Cue} from './cue.ts';
import {findCues} from './cues.ts';
import type {Content, Frame} from './frame.ts';
import type {SourcePhrase} from './phrases.ts';
import type {Row} from './row.ts';

type Place = {paragraph: number; sentence: number};
type Placed = {cue: Cue; frame: Frame; from: number; to: number};

const isDash = (text: string): boolean => /^[—–]$/u.test(text);
const textAt = (row: Row, index: number): string => row[index]?.text ?? '';
const isBoundary = (row: Row, index: number): boolean =>
	/^(?:[,;:—–]|and|but|or)$/u.test(row[index]?.lower ?? '') || row[index]?.kind === 'quoted' || index < 0;

/** Whether the sentence has something to report at all: a cue before or behind a mark, or words in marks. */
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
		const after = this.after(cue, before !== undefined, limit);
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
		if (this.endsSentence(cue)) return true;
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

	private endsSentence(cue: Cue): boolean {
		const next = textAt(this.row, cue.to);
		return next === '' || /^[.,;?!—–)]$/u.test(next);
	}

	/** Words before the frame: “…,” she said · S, she said · S, according to X. */
	private before(cue: Cue): {kind: 'content'; content: Content; from: number} | {kind: 'through'} | undefined {
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
		if (opening !== undefined && this.isThrough(cue)) {
			const covers = opening.from <= clauseStart(this.row, 0, edge) + 1;
			if (covers && cue.source !== undefined) {
				for (const {frame} of inner) frame.via.push(cue.source);
				this.reached = Math.max(this.reached, cue.to);
				return {kind: 'through'};
			}
			return this.around(edge, inner);
		}
		return inner.length > 0 || !this.takesBefore(cue) ? undefined : this.clauseBefore(edge);
	}

	/** A clause reported by one and told by another: the inner frames stand inside. */
	private around(
		edge: number,
		inner: readonly Placed[],
	): {kind: 'content'; content: Content; from: number} | undefined {
		const whole = this.clauseBefore(edge);
		if (whole !== undefined) for (const {frame} of inner) frame.outer = whole.content;
		return whole;
	}

	private clauseBefore(edge: number): {kind: 'content'; content: Content; from: number} | undefined {
		const start = clauseStart(this.row, this.afterBreak(edge), edge);
		const content = contentFrom(this.row, start, edge);
		return content === undefined || edge - start < 2 ? undefined : {kind: 'content', content, from: start};
	}

	/** A reported clause begins behind a semicolon, or behind a dash that does not come back. */
	private afterBreak(edge: number): number {
		let from = 0;
		let dashes = 0;
		let dash = 0;
		for (let index = 0; index < edge - 2; index++) {
			if (textAt(this.row, index) === ';') from = index + 1;
			if (/^[—–]$/u.test(textAt(this.row, index))) {
				dashes++;
				dash = index + 1;
			}
		}
		return dashes === 1 && hasVerb(this.row, dash, edge) ? dash : from;
	}

	private quotedBefore(
		cue: Cue,
		edge: number,
	): {kind: 'content'; content: Content; from: number} | {kind: 'through'} | undefined {
		const last = this.placed.at(-1);
		if (last !== undefined && last.to >= edge) {
			// “A,” he said, according to X · he called it “A,” X reported.
			if (!this.isThrough(cue) || cue.source === undefined) return undefined;
			for (const {frame} of this.placed) frame.via.push(cue.source);
			return {kind: 'through'};
		}
		let from = edge - 1;
		while (from > this.reached && this.row[from - 1]?.kind === 'quoted') from--;
		const start = clauseStart(this.row, this.reached, edge);
		if (this.isPlace(start, from, edge)) return undefined;
		const words = from - start;
		const led =
			words > 0 &&
			((/^[:,]$/u.test(textAt(this.row, from - 1)) && !hasVerb(this.row, start, from)) ||
				this.isLoneDash(start, from - 1));
		const content = contentFrom(this.row, led ? from : start, edge);
		return content === undefined ? undefined : {kind: 'content', content, from: start};
	}

	/** “He has changed his mind once — “I do recall,” he said”: a dash that comes back to none before it sets the words apart. */
	private isLoneDash(start: number, at: number): boolean {
		return isDash(textAt(this.row, at)) && !this.row.slice(start, at).some(({text}) => isDash(text));
	}

	/** “On ‘Face the Nation,’ she said”: a phrase before the frame whose words in marks are a title tells where it was said. */
	private isPlace(start: number, quoted: number, edge: number): boolean {
		if (start === quoted || !prepositions.has(this.row[start]?.lower ?? '') || hasVerb(this.row, start, quoted))
			return false;
		return this.row.slice(quoted, edge).every(({stretch}) => stretch?.title === true);
	}

	/** Whether another's reporting can run through this frame: outlets, “according to”, “X said” behind what is reported already. */
	private isThrough(cue: Cue): boolean {
		if (cue.pattern === 'according-to') return true;
		if (!this.endsSentence(cue)) return false;
		return complementOf(this.row, cue, this.row.length) === undefined;
	}

	/** A frame that follows its clause has no clause behind it. */
	private takesBefore(cue: Cue): boolean {
		if (cue.pattern === 'according-to' || cue.pattern === 'quoted-as') return true;
		if (cue.form === undefined || cue.pattern === 'participle' || cue.form.thought || !this.isWholeClause(cue))
			return false;
		if (cue.pattern === 'inverted') return true;
		if (!cue.form.complements.has('clause') && !cue.form.complements.has('that')) return false;
		if (!/^(?:say|tell)$/u.test(cue.form.lemma) && /^an? /u.test(cue.source?.lower ?? '')) return false;
		const complement = complementOf(this.row, cue, this.row.length);
		return complement === undefined || complement.content.kind === 'direct';
	}

	/** What stands before the frame is a clause: not a fronted phrase (“In a letter, X said”) or a subordinate clause alone. */
	private isWholeClause(cue: Cue): boolean {
		const edge = cue.from - 1;
		const start = clauseStart(this.row, this.afterBreak(edge), edge);
		const {lower = '', kind} = this.row[start] ?? {};
		const fronted =
			kind === 'word' && (prepositions.has(lower) || subordinators.has(lower) || /(?:ing|ed)$/u.test(lower));
		if (!fronted) return hasVerb(this.row, start, edge) || edge - start > 3;
		for (let index = start; index < edge; index++)
			if (textAt(this.row, index) === ',') return hasVerb(this.row, index, edge);
		return false;
	}

	private after(cue: Cue, hasBefore: boolean, limit: number): ReturnType<typeof complementOf> {
		if (cue.pattern === 'according-to') return this.afterComma(cue, limit, cue.from === 0 || !hasBefore);
		if (hasBefore) return complementOrRest(this.row, cue, limit) ?? this.interrupted(cue, limit);
		return complementOf(this.row, cue, limit) ?? this.asReported(cue, limit);
	}

	/** As X reports for Y, S. */
	private asReported(cue: Cue, limit: number): ReturnType<typeof complementOf> {
		if (cue.from > 0 || this.row[0]?.lower !== 'as' || cue.pattern !== 'subject') return undefined;
		if (cue.form?.complements.has('clause') !== true && cue.form?.complements.has('that') !== true) return undefined;
		const next = this.row[cue.to];
		return next?.text === ',' || prepositions.has(next?.lower ?? '') || calendarWords.has(next?.lower ?? '')
			? this.afterComma(cue, limit, true)
			: undefined;
	}

	/** According to X, S. */
	private afterComma(cue: Cue, limit: number, opens: boolean): ReturnType<typeof complementOf> {
		let comma = cue.to;
		while (
			comma < limit &&
			comma - cue.to < 14 &&
			textAt(this.row, comma) !== ',' &&
			this.row[comma]?.kind !== 'quoted'
		)
			comma++;
		if (textAt(this.row, comma) === ',') comma++;
		else if (this.row[comma]?.kind !== 'quoted') return undefined;
		if (!opens && !this.resumes(comma, limit, cue.from)) return undefined;
		const to = clauseEnd(this.row, comma, limit);
		const content = contentFrom(this.row, comma, to);
		return content === undefined ? undefined : {content, from: comma, to};
	}

	/** S1, X said, S2: the clause goes on behind its frame. */
	private interrupted(cue: Cue, limit: number): ReturnType<typeof complementOf> {
		const start = cue.to;
		if (textAt(this.row, start) !== ',' || cue.inverted || !this.resumes(start + 1, limit, cue.from)) return undefined;
		const to = clauseEnd(this.row, start + 1, limit);
		const content = contentFrom(this.row, start + 1, to);
		return content === undefined ? undefined : {content, from: start + 1, to};
	}

	private resumes(at: number, limit: number, frame: number): boolean {
		const first = this.row[at];
		if (first === undefined || at >= limit || first.kind === 'quoted') return false;
		if (
			contrastOpeners.has(first.lower) ||
			/^(?:who|which|in|at|during|on|after|before|as|when|citing|referring|speaking|about|though|an|a|using|so|yet)$/u.test(
				first.lower,
			) ||
			/ing$/u.test(first.lower)
		)
			return false;
		if (limit - at < 2) return false;
		const start = clauseStart(this.row, 0, frame);
		const open =
			subordinators.has(this.row[start]?.lower ?? '') ||
			prepositions.has(this.row[start]?.lower ?? '') ||
			auxiliaries.has(this.row[frame - 2]?.lower ?? '');
		return (
			open ||
			auxiliaries.has(first.lower) ||
			/^(?:and|or|to|that|because)$/u.test(first.lower) ||
			!hasVerb(this.row, start, frame - 1)
		);
	}
}

/** Behind “…,” she said: only another quotation, after a comma, a phrase of time or “that”. */
function complementOrRest(row: Row, cue: Cue, limit: number): ReturnType<typeof complementOf> {
	const found = complementOf(row, cue, limit);
	if (found === undefined || found.content.kind === 'indirect') return undefined;
	return found.content.kind === 'direct' || found.from > cue.to ? found : undefined;
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

export {hullOf};
