/** What a token is part of, begin and inside told apart: the labels of the span finder, in the order of its table. */
export const spanLabels = ['none', 'source', 'source+', 'cue', 'cue+', 'content', 'content+'] as const;

/** The first label of each part; the next one is its continuation. Label 0 is of no part. */
export const sourcePart = 1;
export const cuePart = 3;
export const contentPart = 5;

/** Whether `label` may follow `last`: a part goes on only behind its own beginning. */
export const mayFollow = (last: number, label: number): boolean =>
	label === 0 || label % 2 === 1 || last === label || last === label - 1;

/** The part a label belongs to: 0 none, 1 source, 2 cue, 3 content. */
export const partOf = (label: number): number => (label + 1) >> 1;

/** A run of tokens [from, to). */
export type Run = {from: number; to: number};

/** The runs of one part in a row of labels, in order. */
export function runsOf(labels: ArrayLike<number>, part: number): Run[] {
	const runs: Run[] = [];
	for (let at = 0; at < labels.length; at++) {
		if (labels[at] !== part) continue;
		const from = at;
		while (labels[at + 1] === part + 1) at++;
		runs.push({from, to: at + 1});
	}
	return runs;
}
