import type {PackedTable, PackedWords} from '../../source/analysis/model/weights-file.ts';
import type {TagWeights} from '../../source/analysis/tagging/tagger.ts';

/** Weights as whole numbers between -127 and 127; what rounds to 0 is gone. */
export const packTable = (name: string, table: ArrayLike<number>, scale: number): PackedTable => ({
	name,
	size: table.length,
	scale,
	values: Int8Array.from(table, weight => Math.max(-127, Math.min(127, Math.round(weight * scale)))),
});

/** A tagger's weights under a name. A perceptron's sums are only compared, so that their scale is of no account. */
export const packTagger = (
	name: string,
	{table, known}: TagWeights,
	scale: number,
): {table: PackedTable; words: PackedWords} => ({table: packTable(name, table, scale), words: {name, words: known}});
