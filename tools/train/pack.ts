import type {PackedNumbers, PackedTable, PackedWords} from '../../source/analysis/model/weights-file.ts';
import type {ChainWeights} from '../../source/analysis/spans/label-sequence.ts';
import type {TagWeights} from '../../source/analysis/tagging/tagger.ts';

/** Weights as whole numbers between -127 and 127; what rounds to 0 is gone. */
const packTable = (name: string, table: ArrayLike<number>, scale: number): PackedTable => ({
	name,
	size: table.length,
	scale,
	values: Int8Array.from(table, weight => Math.max(-127, Math.min(127, Math.round(weight * scale)))),
});

/** A tagger's weights under a name. A perceptron's sums are only compared, so that their scale is of no account. */
export const packTagger = (
	name: string,
	{table, known, choices}: TagWeights,
	scale: number,
): {table: PackedTable; words: PackedWords; numbers: PackedNumbers} => ({
	table: packTable(name, table, scale),
	words: {name, words: known},
	numbers: {name, values: choices.flatMap(tags => [tags.length, ...tags])},
});

/** Weights of chains are small: few are larger than 1. */
const chainScale = 100;

/** A chain's weights under a name. */
export const packChain = (
	name: string,
	{table, steps}: ChainWeights,
): {table: PackedTable; numbers: PackedNumbers} => ({
	table: packTable(name, table, chainScale),
	numbers: {name, values: Array.from(steps, step => Math.round(step * 1000) / 1000)},
});
