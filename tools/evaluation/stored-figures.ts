import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import {type NewswireScore, notSpeechName, pronounName} from './newswire.ts';

/** Beside the tests, not among the expected results: those are one file an article. */
const storedFile = path.join(import.meta.dirname, '../../test/evaluation/bundled-figures.json');

const storedSchema = z.record(z.string(), z.number().min(0).max(100));

/** What is held against the stored figures: F1 of each figure and the shares, in per cent to one decimal. */
export type HeldFigures = z.infer<typeof storedSchema>;

/** The figures that must be reached. Throws when the file is no table of them. */
export const storedFigures = async (): Promise<HeldFigures> =>
	storedSchema.parse(JSON.parse(await readFile(storedFile, 'utf8')));

/** Writes the figures that from now on must be reached. */
export const storeFigures = (score: NewswireScore): Promise<void> =>
	writeFile(storedFile, `${JSON.stringify(heldFigures(score), null, '\t')}\n`);

/** Those figures of a score that are held. */
export function heldFigures({figures, notSpeech, pronounSources}: NewswireScore): HeldFigures {
	const shares = {[notSpeechName]: notSpeech.share, [pronounName]: pronounSources.share};
	const values = [...Object.entries(figures).map(([name, {f1}]) => [name, f1] as const), ...Object.entries(shares)];
	return Object.fromEntries(values.map(([name, value]) => [name, Math.round((value ?? 0) * 10) / 10]));
}

/** The figures that are below the stored ones, or gone, a sentence each. */
export function fallenFigures(stored: HeldFigures, now: HeldFigures): string[] {
	return Object.entries(stored)
		.filter(([name, least]) => (now[name] ?? Number.NEGATIVE_INFINITY) < least)
		.map(([name, least]) => `${name}: ${now[name] ?? 'gone'}, stored ${least}`);
}
