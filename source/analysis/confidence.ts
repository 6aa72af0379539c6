import type {Content, Frame} from './frames/frame.ts';
import type {Certainty} from './speakers/party.ts';

/**
 * Below this confidence a speaker is shown as uncertain: of the attributions under it hardly more than half are right
 * in annotated news, so that a reader should look for himself before he repeats them.
 */
export const uncertainBelow = 0.65;

/**
 * How far each way of finding a source can be trusted: near its share of right speakers in newswire train, held by
 * `npm run evaluate`, so that of what is shown at 0.9 and above nine in ten are right.
 */
const byPattern: Readonly<Record<Frame['pattern'], number>> = {
	subject: 0.93,
	inverted: 0.97,
	apposition: 0.91,
	'shared-subject': 0.8,
	participle: 0.75,
	'according-to': 0.9,
	'quoted-as': 0.95,
	'cue-noun': 0.65,
	colon: 0.75,
	continued: 0.95,
	following: 0.8,
	reopened: 0.93,
	signed: 0.97,
	turn: 0.97,
	unattributed: 0.3,
};

const byCertainty: Readonly<Record<Certainty, number>> = {
	named: 1,
	resolved: 0.97,
	likely: 0.75,
	'as-given': 0.95,
	none: 0.4,
};

const byKind: Readonly<Record<Content['kind'], number>> = {direct: 1, mixed: 0.9, indirect: 0.88};

/** Of clauses whose cue no rule knows, so many fewer are what anybody said than of others held as likely. */
const ifLearned = 0.85;

/**
 * How far a clause can be trusted to be what somebody said. Of clauses held likely to the degree L about 0.45 + L / 2
 * are right in a third of PolNeAR train, read by weights that were learned from the rest.
 */
function ofClause({likelihood, learned}: Frame, kind: Content['kind']): number {
	if (likelihood === undefined) return byKind[kind];
	return Math.min(byKind[kind], 0.45 + likelihood / 2) * (learned === true ? ifLearned : 1);
}

/** 0 to 1: pattern × how the speaker was resolved × what is known of the words, to two places. */
export function confidenceOf(frame: Frame, kind: Content['kind'], certainty: Certainty): number {
	const words = kind === 'direct' ? byKind.direct : ofClause(frame, kind);
	return Math.round(byPattern[frame.pattern] * byCertainty[certainty] * words * 100) / 100;
}

const quoted = (words: string | undefined): string => `“${words ?? ''}”`;

function reason({pattern, cueText}: Frame, source: string): string {
	const cue = quoted(cueText);
	switch (pattern) {
		case 'subject':
			return `${source} is the subject of the cue ${cue}`;
		case 'inverted':
			return `${source} stands behind the cue ${cue} as its subject`;
		case 'apposition':
			return `${source} is the subject of the cue ${cue}, with a phrase between them`;
		case 'shared-subject':
			return `the cue ${cue} shares the subject ${source} with the verb before it`;
		case 'participle':
			return `${source} is the subject of the sentence that ${cue} belongs to`;
		case 'according-to':
			return `${source} follows ${cue}`;
		case 'quoted-as':
			return `${source} is the one quoted, beside the cue ${cue}`;
		case 'cue-noun':
			return `the words follow the noun ${cue} and are given to ${source}`;
		case 'colon':
			return `a lead-in by ${source} ends with a colon`;
		case 'continued':
			return `the words go on from the quotation or report of ${source} beside them`;
		case 'following':
			return `the paragraph before ends with words of ${source}, and nothing says that another speaks`;
		case 'reopened':
			return `the paragraph reopens the quotation of ${source} that the one before left open`;
		case 'signed':
			return `the words are signed ${source} behind a dash`;
		case 'turn':
			return `the paragraph is a turn that opens with the name of ${source}`;
		case 'unattributed':
			return 'the words stand in quotation marks and nothing near them says whose they are';
	}
}

/** Why the words are given to the speaker, for a reader to check in the text. */
export function whyOf(frame: Frame, sourceText: string | undefined, speaker: string | undefined): string {
	if (frame.source === undefined)
		return frame.pattern === 'unattributed' ? reason(frame, '') : `the cue ${quoted(frame.cueText)} names no source`;
	const sentence = reason(frame, quoted(sourceText));
	if (speaker === undefined) return `${sentence}; whom that means the text does not tell`;
	return speaker === sourceText ? sentence : `${sentence}, which means ${speaker}`;
}
