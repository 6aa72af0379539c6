import type {Columns} from './columns.ts';
import {nameFeatures, speechFeatures} from './tag-features.ts';
import {type TagFeatures, Tagger, type TagWeights} from './tagger.ts';

/** The learned taggers of a model. */
export type TaggerWeights = {speech: TagWeights; names: TagWeights};

/** One tag a token: indices into `partsOfSpeech` and `nameTags`. */
export type Tags = {readonly speech: Uint8Array; readonly names: Uint8Array};

/** Tags paragraph after paragraph; one serves a whole article, so that its working memory is made once. */
export class ParagraphTagger {
	private readonly speech: Tagger;
	private readonly names: Tagger;
	/** The features of names in the paragraph at hand, which ask for its parts of speech. */
	private nameFeatures: TagFeatures = () => undefined;

	constructor(weights: TaggerWeights) {
		this.speech = new Tagger(weights.speech, speechFeatures);
		this.names = new Tagger(weights.names, (...of) => this.nameFeatures(...of));
	}

	/** Parts of speech and kinds of name of a paragraph's tokens. */
	tag(columns: Columns): Tags {
		const speech = this.speech.tag(columns);
		this.nameFeatures = nameFeatures(speech);
		return {speech, names: this.names.tag(columns)};
	}
}

/** Parts of speech and kinds of name of one paragraph's tokens. */
export const tagParagraph = (weights: TaggerWeights, columns: Columns): Tags =>
	new ParagraphTagger(weights).tag(columns);
