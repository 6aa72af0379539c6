import {uncertainBelow} from '../../source/analysis/confidence.ts';
import {type Share, shareOf} from './figure.ts';

/** An attribution that was shown: how sure the engine was, whether the gold has the quotation, whether the speaker is right. */
export type Attribution = {confidence: number; inGold: boolean; right: boolean};

/** The attributions of one stretch of confidence: the share that is right of all, and of those whose quotation the gold has. */
export type Band = {from: number; right: Share; rightWhereFound: Share};

/** The lower ends of the bands; from the last on an attribution is shown as almost certain. */
export const bandStarts = [0, uncertainBelow, 0.75, 0.9] as const;

/** How often the engine is right at each level of what it says of itself. An attribution to a quotation that is none is wrong. */
export const calibrationOf = (attributions: readonly Attribution[]): Band[] =>
	bandStarts.map((from, index) => {
		const below = bandStarts[index + 1] ?? Number.POSITIVE_INFINITY;
		const within = attributions.filter(({confidence}) => confidence >= from && confidence < below);
		const right = within.filter(one => one.right).length;
		return {
			from,
			right: shareOf(right, within.length),
			rightWhereFound: shareOf(right, within.filter(({inGold}) => inGold).length),
		};
	});
