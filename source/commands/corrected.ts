import {existsSync} from 'node:fs';
import type {Analysis} from '../analysis/schema.ts';
import {cleanLine} from '../article/clean.ts';
import type {Problem} from '../article/problem.ts';
import type {Article} from '../article/schema.ts';
import type {Settings} from '../configuration/settings.ts';
import {storeFileIn} from '../library/store-file.ts';
import {analysed, type Streams} from './command.ts';

/**
 * The analysis of an article as the reader corrected it in the workbench. A correction that is not found any more is
 * told on standard error, as is a library that cannot be read; the program's own analysis is then the answer. Where
 * nothing was ever kept, no library is made.
 */
export async function correctedAnalysis(
	article: Article,
	{dataDirectory}: Settings,
	{stderr}: Streams,
): Promise<Analysis> {
	const machine = await analysed(article);
	if (!existsSync(storeFileIn(dataDirectory))) return machine;
	const tell = ({message, nextStep}: Problem): Analysis => {
		stderr.write(`whosaid: ${message}\n${nextStep}\n`);
		return machine;
	};
	const {openLibrary} = await import('../library/library.ts');
	const library = openLibrary(dataDirectory);
	if (!library.ok) return tell(library.problem);
	const corrections = library.value.corrections(article.id);
	library.value.close();
	if (!corrections.ok) return tell(corrections.problem);
	const {applyCorrections} = await import('../correction/apply-corrections.ts');
	const {describeChange, whyLost} = await import('../correction/describe.ts');
	const {analysis, lost} = applyCorrections(article, machine, corrections.value);
	for (const correction of lost) {
		const what = cleanLine(describeChange(correction.change));
		stderr.write(`whosaid: your correction was not found again: ${what}.\n${whyLost(correction)}\n`);
	}
	return analysis;
}
