import type {CueForm} from '../../cue-forms.ts';
import type {SourcePhrase} from '../phrases/phrases.ts';

/** How a cue found its source, for the sentence that explains it. */
export type CuePattern =
	| 'subject'
	| 'inverted'
	| 'apposition'
	| 'shared-subject'
	| 'participle'
	| 'according-to'
	| 'quoted-as'
	| 'cue-noun'
	| 'colon';

/** A cue with its source. Elements [from, to) are the frame: what stands there is not reported. */
export type Cue = {
	at: number;
	/** Elements that are the cue itself. */
	words: readonly [number, number];
	from: number;
	to: number;
	form: CueForm | undefined;
	pattern: CuePattern;
	source?: SourcePhrase;
	/** Through whom: “Tass” of “Tass quoted Choe as saying”. */
	via?: SourcePhrase;
	/** Source stands after the verb: “said Biegun”. */
	inverted: boolean;
};
