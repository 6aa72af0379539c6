import type {QuotationKind} from '../../source/analysis/schema.ts';
import type {PolnearGold} from './polnear-gold.ts';
import {type ScoredText, tokensIn, wordsAmong} from './polnear-text.ts';
import type {PredictedQuotation, Stretch} from './prediction.ts';

/** An attribution of the gold or of the engine in the same terms: stretches, and the places of the tokens in them. */
export type Attributed = {
	kind: QuotationKind | undefined;
	content: readonly Stretch[];
	source: readonly Stretch[];
	cue: readonly Stretch[];
	contentTokens: ReadonlySet<number>;
	contentWords: ReadonlySet<number>;
	sourceTokens: ReadonlySet<number>;
	cueTokens: ReadonlySet<number>;
	speaker: string | undefined;
};

/** One of the annotators'; `silver`: by what a machine told who speaks. */
export type GoldAttributed = Attributed & {silver: 'pronoun' | 'name' | 'other'};

/** One of the engine's; `confidence`: how sure it is of the attribution, 0 to 1. */
export type FoundAttributed = Attributed & {confidence: number};

type Stretches = Pick<Attributed, 'content' | 'source' | 'cue'>;

function inTokens(scored: ScoredText, {content, source, cue}: Stretches) {
	const contentTokens = tokensIn(scored, content);
	return {
		content,
		source,
		cue,
		contentTokens,
		contentWords: wordsAmong(scored, contentTokens),
		sourceTokens: tokensIn(scored, source),
		cueTokens: tokensIn(scored, cue),
	};
}

/** The annotators' attributions, in their order; those without content too. */
export const goldAttributed = (scored: ScoredText, {attributions}: PolnearGold): GoldAttributed[] =>
	attributions.map(one => ({
		...inTokens(scored, one),
		kind: one.kind ?? undefined,
		speaker: one.speaker ?? undefined,
		silver: one.pronoun ? 'pronoun' : one.speakerHow === 'name' ? 'name' : 'other',
	}));

/**
 * The engine's quotations. Its rule makes “A,” she said. “B.” two quotations, where the corpus has one attribution with
 * two stretches: those that share cue and source within a paragraph are joined; nothing else is changed.
 */
export function foundAttributed(scored: ScoredText, quotations: readonly PredictedQuotation[]): FoundAttributed[] {
	const joined: {quotation: PredictedQuotation; content: Stretch[]; kind: QuotationKind}[] = [];
	const byFrame = new Map<string, (typeof joined)[number]>();
	for (const quotation of quotations) {
		const {spans, kind} = quotation;
		const frame = frameOf(scored.text, quotation);
		const first = frame === undefined ? undefined : byFrame.get(frame);
		if (first) {
			first.content.push(...spans);
			if (kind !== first.kind) first.kind = 'mixed';
			continue;
		}
		const entry = {quotation, content: [...spans], kind};
		if (frame !== undefined) byFrame.set(frame, entry);
		joined.push(entry);
	}
	return joined
		.map(({quotation: {source, cue, speaker, confidence}, content, kind}) => ({
			...inTokens(scored, {content, source: source ? [source] : [], cue: cue ? [cue] : []}),
			kind,
			speaker: speaker ?? undefined,
			confidence,
		}))
		.filter(({contentTokens}) => contentTokens.size > 0);
}

function frameOf(text: string, {start, spans, cue, source, inside}: PredictedQuotation): string | undefined {
	if (!cue || !source || inside) return undefined;
	return JSON.stringify([text.lastIndexOf('\n', spans[0]?.[0] ?? start), cue, source]);
}
