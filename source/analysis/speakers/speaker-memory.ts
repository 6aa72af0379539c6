import type {Frame} from '../frames/frame.ts';
import type {SourcePhrase} from '../frames/phrases/phrases.ts';
import {isPlural} from './noun-phrases.ts';
import type {Party} from './party.ts';

/** Somebody who spoke, at the place of the source that says so. */
export type Spoken = {party: Party; end: number; paragraph: number; plural: boolean};

/** How many speakers back anybody looks. */
const kept = 12;

/** Who spoke last, while the frames are read from top to bottom. */
export class SpeakerMemory {
	private readonly spoken: Spoken[] = [];
	private through: {party: Party; paragraph: number} | undefined;

	/** The last ones, the latest last. */
	get all(): readonly Spoken[] {
		return this.spoken;
	}

	get last(): Spoken | undefined {
		return this.spoken.at(-1);
	}

	remember(party: Party, source: SourcePhrase, frame: Frame): void {
		const plural =
			source.names.length > 1 || (source.kind === 'nominal' && isPlural(source.lower)) || source.lower === 'they';
		this.spoken.push({party, end: source.span.end, paragraph: frame.paragraph, plural});
		if (this.spoken.length > kept) this.spoken.shift();
	}

	/** The agency or outlet that words last came through, in this paragraph or one of the two before. */
	lastThrough(paragraph: number): Party | undefined {
		return this.through !== undefined && paragraph - this.through.paragraph < 3 ? this.through.party : undefined;
	}

	/** The agency that words came through is what “it” means next, though another spoke last. */
	rememberThrough(party: Party, frame: Frame): void {
		this.through = {party, paragraph: frame.paragraph};
		this.spoken.splice(-1, 0, {party, end: frame.cue?.end ?? 0, paragraph: frame.paragraph, plural: false});
	}
}
