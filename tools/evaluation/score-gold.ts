import {readFile} from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import {scoreBundled} from './bundled.ts';
import {type NewswireScore, scoreNewswire} from './newswire.ts';
import {newswireGoldSchema} from './newswire-gold.ts';
import {type PolnearScore, scorePolnear} from './polnear.ts';
import {polnearGoldSchema} from './polnear-gold.ts';
import {predictionOf} from './prediction.ts';

/** The figures of one gold: the bundled articles, or a file in one of the two forms. */
export type GoldScore = ReaderScore | {gold: string; form: 'polnear'; score: PolnearScore};
type ReaderScore = {gold: string; form: 'newswire'; score: NewswireScore};

/** Scores the bundled articles. */
export const bundledGold = async (): Promise<ReaderScore> => ({
	gold: 'bundled',
	form: 'newswire',
	score: await scoreBundled(),
});

/** A gold file that cannot be scored; the message says why and what is taken. */
export class GoldError extends Error {}

/** Scores the engine on a gold file (a JSON object a line). Its first line tells the form: `attributions` or `quotations`. */
export async function scoreGoldFile(file: string): Promise<GoldScore> {
	const lines = (await readFile(file, 'utf8')).split('\n').filter(line => line.trim() !== '');
	const values = lines.map((line, index) => parsed(file, line, index));
	const gold = goldName(file);
	if (z.object({attributions: z.array(z.unknown())}).safeParse(values[0]).success) {
		const golds = checked(file, polnearGoldSchema, values);
		return {gold, form: 'polnear', score: scorePolnear(golds, ({id, text}) => predictionOf(id, text))};
	}
	const golds = checked(file, newswireGoldSchema, values);
	return {gold, form: 'newswire', score: scoreNewswire(golds, ({id, text}) => predictionOf(id, text))};
}

/** A file by its folder and name, since corpora name their parts alike. */
const goldName = (file: string): string =>
	[path.basename(path.dirname(path.resolve(file))), path.basename(file, path.extname(file))].join('/');

function parsed(file: string, line: string, index: number): unknown {
	try {
		return JSON.parse(line);
	} catch {
		throw new GoldError(`${file}, line ${index + 1}, is not JSON. A gold file has one object a line.`);
	}
}

function checked<T>(file: string, schema: z.ZodType<T>, values: readonly unknown[]): T[] {
	if (values.length === 0) throw new GoldError(`${file} is empty. A gold file has one object a line.`);
	return values.map((value, index) => {
		const read = schema.safeParse(value);
		if (read.success) return read.data;
		const [issue] = read.error.issues;
		const place = issue?.path.join('.') || 'the object';
		throw new GoldError(
			`${file}, line ${index + 1}, is neither of the two forms (${place}: ${issue?.message ?? 'not as it should be'}).`,
		);
	});
}
