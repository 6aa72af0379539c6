import {indexAt} from '../../article/span.ts';
import type {Cast} from '../actors/actor-draft.ts';
import {isOutlet, mayBeOutlet} from '../actors/well-known.ts';
import {type Document, sentenceAt} from '../document.ts';
import type {Element} from '../elements.ts';
import type {Frame} from '../frames/frame.ts';
import type {Row} from '../frames/row.ts';
import type {Name} from '../names/name.ts';
import {isPersonPhrase} from './noun-phrases.ts';
import {isSame, type Party, partyOf} from './party.ts';

/** Words behind which an outlet is the one that words were given to, or that saw them. */
const towards = /^(?:told|tell|tells|telling|to|with|by|for|on)$/u;
/** Nouns right before or behind an outlet's name: “the journal BMJ”, “the Izvestia newspaper”. */
const nounBefore =
	/^(?:journal|newspaper|magazine|daily|weekly|tabloid|broadcaster|station|channel|network|website|agency)$/u;
const nounBehind = /^(?:newspaper|magazine|television|radio|tv)$/u;
/** Pieces of an outlet in which somebody speaks: “in a CNN interview”. */
const pieces = /^(?:interview|op-ed|column|article|appearance|essay|podcast|program|programme|show)$/u;
const reportingCue = /^(?:report|writ|wrote|accord|per$)/iu;
const outletNoun =
	/^(?:newspaper|paper|agency|magazine|network|broadcaster|station|channel|website|outlet|publication)$/u;
const writing = /^(?:email|e-mail|memo|letter|message|document|note)$/u;
const ownPlace =
	/^(?:email|e-mail|letter|statement|tweet|post|message|memo|release|interview|conference|briefing|speech)$/u;
/** Documents of another's hand in which somebody is quoted. */
const quotingDocument = /^(?:report|study|lawsuit|complaint|indictment|affidavit|filing|transcript|testimony)$/u;

/** Finds through whom words came: outlets that were told them, saw them or printed them, and documents that quote them. */
export class ThroughFinder {
	private readonly document: Document;
	private readonly cast: Cast;
	private readonly paragraphs: readonly {start: number; end: number}[];
	/** What was found for each cue, by its offset: words that go on share their cue with those before. */
	private readonly byCue = new Map<number, readonly Party[]>();

	/** Names of outlets in the order of the text. */
	private readonly outletNames: readonly Name[];
	private lastOutlet: Party | undefined;
	/** A writing that outlets have seen, and whose it is. */
	private shown: {speaker: Party; noun: string; outlets: readonly Party[]} | undefined;

	constructor(document: Document, cast: Cast) {
		this.document = document;
		this.cast = cast;
		this.paragraphs = document.passages.map(({paragraph}) => paragraph);
		this.outletNames = document.passages.flatMap(({names}) => names.filter(name => this.isOutlet(name, isOutlet)));
	}

	/** Whether the sentence of the frame's cue says in what writing or where the words were said: “she said in an email”. */
	hasOwnPlace({cue}: Frame): boolean {
		if (cue === undefined) return false;
		const row = this.sentenceAt(cue.start);
		const at = indexAt(row, cue.end - 1) + 1;
		return row
			.slice(at, at + 6)
			.some(
				({lower}, index, behind) => ownPlace.test(lower) && behind.slice(0, index).some(({lower: in_}) => in_ === 'in'),
			);
	}

	/** Outlets and documents in the sentence of the frame's cue, outside the words reported. */
	find(frame: Frame, speaker: Party | undefined): readonly Party[] {
		const at = frame.cue?.start ?? frame.source?.span.start;
		if (at === undefined) return [];
		const known = this.byCue.get(at);
		if (known !== undefined) return known;
		const row = outside(this.sentenceAt(at), frame);
		const outlets = row.flatMap((element, index) => this.outletAt(row, index, element, frame) ?? []);
		const named = outlets.length > 0 ? outlets : [...this.outletByNoun(row), ...this.shownBefore(row, speaker)];
		const found = [...named, ...this.quotingDocument(row, frame, speaker)].filter(party => !isSame(party, speaker));
		this.byCue.set(at, found);
		this.keepShown(row, speaker, outlets);
		this.lastOutlet = outlets[0] ?? this.lastOutlet;
		return found;
	}

	/** “she told the newspaper”: the outlet that words last came through or that was named last. */
	private outletByNoun(row: Row): Party[] {
		const told = row.some(
			({lower}, at) =>
				/^(?:told|tell|tells|telling)$/u.test(lower) &&
				row[at + 1]?.lower === 'the' &&
				outletNoun.test(row[at + 2]?.lower ?? ''),
		);
		const outlet = told ? (this.lastOutlet ?? this.outletBefore(row[0]?.start ?? 0)) : undefined;
		return outlet === undefined ? [] : [outlet];
	}

	/** The outlet named last before an offset. */
	private outletBefore(offset: number): Party | undefined {
		const name = this.outletNames[indexAt(this.outletNames, offset - 1)];
		return name === undefined ? undefined : this.partyOf(name);
	}

	/** “Claure said in the email”, which an outlet has seen: words of the same writing come through it too. */
	private shownBefore(row: Row, speaker: Party | undefined): readonly Party[] {
		if (speaker === undefined || this.shown === undefined || !isSame(speaker, this.shown.speaker)) return [];
		const noun = this.shown.noun;
		return row.some(({lower}, at) => lower === noun && row[at - 1]?.lower === 'the') ? this.shown.outlets : [];
	}

	private keepShown(row: Row, speaker: Party | undefined, outlets: readonly Party[]): void {
		const noun = row.find(({lower}) => writing.test(lower))?.lower;
		const seen = row.some(({lower}) => /^(?:seen|reviewed|obtained|viewed)$/u.test(lower));
		if (speaker !== undefined && noun !== undefined && seen && outlets.length > 0)
			this.shown = {speaker, noun, outlets};
	}

	private sentenceAt(offset: number): Row {
		const passage = this.document.passages[indexAt(this.paragraphs, offset)];
		return passage?.sentences[sentenceAt(passage, offset)] ?? [];
	}

	private outletAt(row: Row, at: number, element: Element, frame: Frame): Party | undefined {
		if (element.lower === 'media' && element.kind === 'word') return this.media(row, at);
		const {name} = element;
		if (name === undefined || isSource(frame, name)) return undefined;
		const party = this.partyOf(name);
		if (isAboutSource(row, at, frame)) return undefined;
		const lead = row[row[at - 1]?.lower === 'the' ? at - 2 : at - 1]?.lower ?? '';
		if (nounBefore.test(lead) || nounBehind.test(row[at + 1]?.lower ?? '')) return party;
		if (!this.isOutlet(name, mayBeOutlet)) return undefined;
		if (towards.test(lead)) return party;
		return this.isOutlet(name, isOutlet) && isPublisher(row, at, lead, frame) ? party : undefined;
	}

	/** “told US media”, “told state media”. */
	private media(row: Row, at: number): Party | undefined {
		for (let from = at - 1; from >= Math.max(0, at - 3); from--)
			if (towards.test(row[from]?.lower ?? '') && from + 1 < at)
				return {name: this.document.text.slice(row[from + 1]?.start, row[at]?.end)};
		return undefined;
	}

	private isOutlet(name: Name, test: (text: string) => boolean): boolean {
		const draft = this.cast.byOffset.get(name.start);
		if (draft !== undefined && draft.kind !== 'organisation') return false;
		return test(name.text) || (draft !== undefined && test(draft.name));
	}

	private partyOf(name: Name): Party {
		const draft = this.cast.byOffset.get(name.start);
		return draft === undefined ? {name: name.text} : partyOf(draft);
	}

	/** “the patient wrote in the case report”: what somebody without a name says in a document that is not his own. */
	private quotingDocument(row: Row, {source, cue}: Frame, speaker: Party | undefined): Party[] {
		if (source?.kind !== 'nominal' || speaker?.draft !== undefined || !isPersonPhrase(source.lower)) return [];
		const at = row.findIndex(({lower}) => quotingDocument.test(lower));
		const open = row.slice(0, Math.max(0, at)).findLastIndex(({lower}) => lower === 'in');
		const first = row[open + 1];
		if (open < 0 || at - open > 4 || first?.lower !== 'the') return [];
		if (open > 0 && row[open - 1]?.end !== cue?.end) return [];
		return [{name: this.document.text.slice(first.start, row[at]?.end)}];
	}
}

/** A sentence without what is reported in it. */
const outside = (row: Row, {contents}: Frame): Row =>
	row.filter(
		({kind, start, end}) =>
			kind !== 'quoted' && !contents.some(({spans}) => spans.some(span => span.start <= start && end <= span.end)),
	);

/** “added Larsen, who led the research published in the journal Ice”: a clause about the source tells nothing of the words. */
function isAboutSource(row: Row, at: number, {cue, source}: Frame): boolean {
	const from = Math.max(cue?.end ?? 0, source?.span.end ?? 0);
	return row
		.slice(0, at)
		.some(({start, lower}, index) => start >= from && row[index - 1]?.text === ',' && /^(?:who|whose)$/u.test(lower));
}

const isSource = ({source}: Frame, name: Name): boolean => source?.kind === 'name' && source.names.includes(name);

/** “Sui-Lee Wee of the New York Times reports”, “according to NPR’s Feng”, “in a CNN interview”. */
function isPublisher(row: Row, at: number, lead: string, frame: Frame): boolean {
	const reported = reportingCue.test(frame.cueText ?? '');
	if (reported && (lead === 'of' || (row[at + 1]?.lower === "'s" && row[at + 2]?.name !== undefined))) return true;
	const isPiece = row.slice(at + 1, at + 4).some(({lower}) => pieces.test(lower));
	return isPiece && row.slice(Math.max(0, at - 3), at).some(({lower}) => /^(?:in|during|on)$/u.test(lower));
}
