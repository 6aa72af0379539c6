import model from '../model/pronouns.json' with {type: 'json'};
import type {Candidate} from './pronoun-candidates.ts';

/** Weights are stored as whole numbers, so many to one. */
export const weightUnit = 64;

const weights = new Map<string, number>(Object.entries(model.weights));

/** A candidate's share of belief among its rivals. */
export type Ranked = {candidate: Candidate; share: number};

/** The likeliest candidate by the learned weights of model/pronouns.json; undefined where there is none. */
export function likeliest(candidates: readonly Candidate[]): Ranked | undefined {
	const scores = candidates.map(({features}) =>
		features.reduce((sum, name) => sum + (weights.get(name) ?? 0) / weightUnit, 0),
	);
	const top = Math.max(...scores);
	const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
	const best = candidates[scores.indexOf(top)];
	return best === undefined ? undefined : {candidate: best, share: 1 / total};
}
