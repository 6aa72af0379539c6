import type {Columns} from './columns.ts';
import {nameFeatures, speechFeatures} from './tag-features.ts';
import {Tagger, type TagWeights} from './tagger.ts';

/** The learned taggers of a model. */
export type TaggerWeights = {speech: TagWeights; names: TagWeights};

/** One tag a token: indices into `partsOfSpeech` and `nameTags`. */
export type Tags = {readonly speech: Uint8Array; readonly names: Uint8Array};

/** Tags paragraph after paragraph; one serves for all articles, so that its working memory is made once. */
class ParagraphTagger {
	private readonly speech: Tagger;
	private readonly names: Tagger;

	constructor(weights: TaggerWeights) {
		this.speech = new Tagger(weights.speech);
		this.names = new Tagger(weights.names);
	}

	tag(columns: Columns): Tags {
		const speech = this.speech.tag(columns, speechFeatures);
		return {speech, names: this.names.tag(columns, nameFeatures(speech))};
	}
}

const taggers = new WeakMap<TaggerWeights, ParagraphTagger>();

/** Parts of speech and kinds of name of one paragraph's tokens. */
export function tagParagraph(weights: TaggerWeights, columns: Columns): Tags {
	const tagger = taggers.get(weights) ?? new ParagraphTagger(weights);
	taggers.set(weights, tagger);
	return tagger.tag(columns);
}
