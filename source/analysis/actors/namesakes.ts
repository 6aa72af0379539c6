import {indexAt} from '../../article/span.ts';
import type {Name} from '../names/name.ts';
import type {ActorDraft} from './actor-draft.ts';
import {genderOf, genderOfTitle} from './gender.ts';

/** A full name within this many characters before a surname is the one it repeats. */
const near = 300;
/** Somebody named in full this many times as often as his namesake is meant where nobody is near. */
const dominance = 2;

/**
 * Tells people of one surname apart, where only the surname stands: by a title that tells the gender (“Mrs. Clinton”),
 * by a full name right before, by how much more one is named than the other, else by the full name that came last.
 */
export class Namesakes {
	private readonly text: string;
	private readonly people: readonly ActorDraft[];
	private readonly full: readonly {start: number; end: number; draft: ActorDraft}[];
	private readonly main: ActorDraft | undefined;

	/** `people` share the surname and have only their mentions by full name so far. */
	constructor(text: string, people: readonly ActorDraft[]) {
		this.text = text;
		this.people = people;
		this.full = people
			.flatMap(draft => draft.mentions.map(({start, end}) => ({start, end, draft})))
			.sort((one, other) => one.start - other.start);
		const [most, second] = people.toSorted((a, b) => b.mentions.length - a.mentions.length);
		this.main =
			most !== undefined && most.mentions.length >= dominance * (second?.mentions.length ?? 0) ? most : undefined;
	}

	meant(name: Name): ActorDraft | undefined {
		const gender = genderOfTitle(name, this.text);
		const fitting =
			gender === 'unknown' ? [] : this.people.filter(draft => genderOf(draft, this.text).gender === gender);
		if (fitting.length === 1) return fitting[0];
		const last = this.full[Math.max(0, indexAt(this.full, name.start))];
		if (last !== undefined && last.start < name.start && name.start - last.end < near) return last.draft;
		return this.main ?? last?.draft;
	}
}
