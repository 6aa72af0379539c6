import type {Columns} from './columns.ts';
import {nameFeatures, speechFeatures} from './tag-features.ts';
import {Tagger, type TagWeights} from './tagger.ts';

/** The learned taggers of a model. */
export type TaggerWeights = {speech: TagWeights; names: TagWeights};

/** One tag a token: indices into `partsOfSpeech` and `nameKinds`. */
export type Tags = {readonly speech: Uint8Array; readonly names: Uint8Array};

/** Parts of speech and kinds of name of a paragraph's tokens. */
export function tagParagraph(weights: TaggerWeights, columns: Columns): Tags {
	const speech = new Tagger(weights.speech, speechFeatures).tag(columns);
	return {speech, names: new Tagger(weights.names, nameFeatures(speech)).tag(columns)};
}
