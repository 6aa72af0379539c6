import type {Span} from '../../article/schema.ts';
import type {Name} from '../names/name.ts';
import type {QuotationKind} from '../schema.ts';
import type {CuePattern} from './cues/cue.ts';
import type {SourcePhrase} from './phrases/phrases.ts';

/** What one quotation is before anybody has asked who its source is. */
export type Content = {spans: Span[]; kind: QuotationKind};

/**
 * One act of reporting: a cue with its source and all that is reported by it. Rules find them (`findFrames`), and what
 * was learned makes others or changes these (`linking/`): what comes after need not know which.
 */
export type Frame = {
	paragraph: number;
	/** Index of the sentence in the paragraph. */
	sentence: number;
	contents: Content[];
	cue?: Span;
	/** The cue's word as the text has it. */
	cueText?: string;
	source?: SourcePhrase;
	/** Through whom, nearest to the speaker first. */
	via: SourcePhrase[];
	pattern: CuePattern | 'continued' | 'following' | 'reopened' | 'signed' | 'turn' | 'unattributed';
	/** How likely finder and linker hold it that the cue reports anything, 0 to 1; absent where they were not asked. */
	likelihood?: number;
	/** Only what was learned knows the cue; the rules do not. */
	learned?: true;
	/** It stands inside this content of another frame. */
	outer?: Content;
	/** Who was told: “told CNN”. An outlet among them is a `via`. */
	addressee?: SourcePhrase;
	/** Names behind the cue or source after a preposition: “in a case study published in the journal BMJ”, “of the New York Times”. */
	beside: readonly Name[];
};
