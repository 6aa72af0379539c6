import type {Actor, Analysis, Attributed, Quotation} from '../analysis/schema.ts';
import type {Article, Span} from '../article/schema.ts';
import {contains, hull, overlaps} from '../article/span.ts';
import {placeOf, placesOf} from './anchor.ts';
import {actorNamed} from './correct-actors.ts';
import type {Correction, QuotationChange, Target} from './schema.ts';

/** What of a quotation a person changed. */
export type CorrectedPart = 'speaker' | 'via' | 'kind' | 'words';

/** A person's word on a quotation, with the program's value beside it. */
export type QuotationMark = {
	state: 'accepted' | 'rejected' | 'edited';
	parts: readonly CorrectedPart[];
	/** When it was last corrected, ISO 8601. */
	at: string;
	/** The program's own; absent where this engine does not list the quotation and it is kept from the correction. */
	machine?: Quotation;
};

/** A quotation on its way: as the program has it, as it is now, and what was done to it. */
type Entry = {original: readonly Span[]; quotation: Quotation; mark?: QuotationMark; machine?: Quotation};

export type QuotationsCorrected = {
	quotations: Quotation[];
	rejected: Quotation[];
	marks: Map<string, QuotationMark>;
	/** Id of the correction to id of the quotation it changed. */
	targets: Map<string, string>;
	lost: Correction[];
};

type QuotationCorrection = Correction & {change: QuotationChange};

/** Whether it corrects a quotation, not an actor. */
export const isOfQuotation = (correction: Correction): correction is QuotationCorrection =>
	'quotation' in correction.change;

/** Two contents are one quotation where they share this much of the characters of both. */
const enough = 0.5;

/**
 * Applies the corrections to the quotations in the order they were made; one whose words are gone is lost, not dropped.
 * `quotations` and `actors` are those after corrections of actors; `machine` are the program's own, in the same order.
 */
export function correctQuotations(
	article: Article,
	{quotations, actors}: Pick<Analysis, 'quotations' | 'actors'>,
	machine: readonly Quotation[],
	corrections: readonly QuotationCorrection[],
): QuotationsCorrected {
	const entries: Entry[] = quotations.map((quotation, index) => ({
		original: quotation.content,
		quotation,
		machine: machine[index] ?? quotation,
	}));
	const targets = new Map<string, string>();
	const lost: Correction[] = [];
	for (const correction of corrections) {
		const entry = entryOf(article, entries, actors, correction);
		if (entry === 'settled') continue;
		const corrected = entry && changed(article, actors, entry, correction);
		if (!entry || !corrected || !hasRoom(entries, entry, corrected)) {
			lost.push(correction);
			continue;
		}
		if (!entries.includes(entry)) entries.push(entry);
		entry.quotation = corrected.quotation;
		entry.mark = corrected.mark;
		targets.set(correction.id, entry.quotation.id);
	}
	const shown = entries.filter(entry => !isRejected(entry)).map(({quotation}) => quotation);
	return {
		quotations: nested(shown),
		rejected: entries.filter(isRejected).map(({quotation}) => quotation),
		marks: new Map(entries.flatMap(({quotation, mark}) => (mark ? [[quotation.id, mark]] : []))),
		targets,
		lost,
	};
}

/**
 * The quotation a correction is about. Where this engine lists none there, it is made from what the correction keeps;
 * a rejection then has nothing left to reject and is settled.
 */
function entryOf(
	article: Article,
	entries: readonly Entry[],
	actors: readonly Actor[],
	{id, change}: QuotationCorrection,
): Entry | 'settled' | undefined {
	const places = placesOf(article, change.quotation);
	if (!places) return undefined;
	const entry = mostAlike(entries, places);
	if (entry) return entry;
	if (change.type === 'quotation-rejected') return 'settled';
	const quotation = restored(`kept-${id}`, change.quotation, places, actors);
	return {original: places, quotation};
}

const isRejected = ({mark}: {mark?: QuotationMark}): boolean => mark?.state === 'rejected';

/**
 * Whether the quotation as corrected crosses no other that is shown: one may only lie wholly inside another. It can
 * come to do so by other words, by coming back from rejection, or by being one that this engine does not list.
 */
function hasRoom(entries: readonly Entry[], entry: Entry, corrected: Pick<Entry, 'quotation' | 'mark'>): boolean {
	const {content} = corrected.quotation;
	const isAsBefore = content === entry.quotation.content && entry.machine !== undefined && !isRejected(entry);
	if (isRejected(corrected) || isAsBefore) return true;
	const taken = hull(content);
	return entries.every(other => other === entry || isRejected(other) || !crosses(hull(other.quotation.content), taken));
}

const restored = (id: string, {kind, speaker, via}: Target, content: Span[], actors: readonly Actor[]): Quotation => ({
	id,
	kind,
	content,
	...(speaker === undefined ? {} : {speaker: attributedTo(actors, speaker)}),
	via: via.map(name => attributedTo(actors, name)),
	confidence: 1,
	why: 'a person corrected this quotation; this engine does not list it',
});

/** The entry whose words the places cover best, if they cover enough of them. */
function mostAlike(entries: readonly Entry[], places: readonly Span[]): Entry | undefined {
	const whole = hull(places);
	let best: Entry | undefined;
	let most = enough;
	for (const entry of entries) {
		// Most entries of a long article lie elsewhere: one look at their first stretch tells.
		if ((entry.original[0]?.start ?? 0) >= whole.end || (entry.original.at(-1)?.end ?? 0) <= whole.start) continue;
		const share = sharedCharacters(entry.original, places);
		if (best === undefined ? share >= most : share > most) [best, most] = [entry, share];
	}
	return best;
}

/** Jaccard index of the characters of two contents. */
function sharedCharacters(a: readonly Span[], b: readonly Span[]): number {
	const length = (spans: readonly Span[]): number => spans.reduce((sum, {start, end}) => sum + end - start, 0);
	const both = a.reduce(
		(sum, one) =>
			sum +
			b.reduce((part, other) => part + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)), 0),
		0,
	);
	return both === 0 ? 0 : both / (length(a) + length(b) - both);
}

/** Whether two stretches overlap without one lying wholly inside the other. */
const crosses = (a: Span, b: Span): boolean => overlaps(a, b) && !contains(a, b) && !contains(b, a);

/** Someone named by a person: an actor of the article where the name is one's, else the name as it was given. */
export function attributedTo(actors: readonly Actor[], name: string): Attributed {
	const actor = actorNamed(actors, name);
	return actor ? {actor: actor.id, name: actor.name} : {name};
}

function changed(
	article: Article,
	actors: readonly Actor[],
	{quotation, mark, machine}: Entry,
	{at, change}: QuotationCorrection,
): {quotation: Quotation; mark: QuotationMark} | undefined {
	const parts = new Set(mark?.parts);
	const settled = (next: Quotation, state: QuotationMark['state'], part?: CorrectedPart) => ({
		quotation: next,
		mark: {state, parts: [...(part ? parts.add(part) : parts)], at, ...(machine && {machine})},
	});
	switch (change.type) {
		case 'quotation-accepted':
			return settled({...quotation, confidence: 1}, parts.size > 0 ? 'edited' : 'accepted');
		case 'quotation-rejected':
			return settled(quotation, 'rejected');
		case 'speaker-changed': {
			const {speaker: _, ...rest} = quotation;
			const speaker = change.speaker === undefined ? {} : {speaker: attributedTo(actors, change.speaker)};
			return settled({...rest, ...speaker, confidence: 1}, 'edited', 'speaker');
		}
		case 'via-changed':
			return settled({...quotation, via: change.via.map(name => attributedTo(actors, name))}, 'edited', 'via');
		case 'kind-changed':
			return settled({...quotation, kind: change.kind}, 'edited', 'kind');
		case 'words-changed': {
			const place = placeOf(article, change.words);
			return place && settled({...quotation, content: [place]}, 'edited', 'words');
		}
	}
}

/** In the order of the text, the longer first, each that lies in another marked as inside it, and no other. */
function nested(quotations: readonly Quotation[]): Quotation[] {
	const open: Span[] = [];
	return quotations
		.map(quotation => ({quotation, span: hull(quotation.content)}))
		.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
		.map(({quotation, span}) => {
			while (open.length > 0 && (open.at(-1)?.end ?? 0) < span.end) open.pop();
			const isInside = open.length > 0;
			open.push(span);
			if (isInside === (quotation.inside === true)) return quotation;
			const {inside: _, ...rest} = quotation;
			return isInside ? {...rest, inside: true as const} : rest;
		});
}
