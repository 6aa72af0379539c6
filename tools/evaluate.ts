import {parseArgs} from 'node:util';
import {figuresTable} from './evaluation/report.ts';
import {bundledGold, GoldError, type GoldScore, scoreGoldFile} from './evaluation/score-gold.ts';
import {fallenFigures, heldFigures, storedFigures, storeFigures} from './evaluation/stored-figures.ts';

/**
 * Measures the engine: `npm run evaluate -- [GOLD…] [--full] [--errors] [--json] [--store]`. The bundled articles
 * come first, then each gold file, whose form its content tells. Fails where a figure of the bundled articles is below
 * the stored one; `--store` stores the present ones.
 */
const usage = 'npm run evaluate -- [GOLD.jsonl…] [--full] [--errors] [--json] [--store]';

type Options = {full: boolean; errors: boolean; json: boolean; store: boolean};

function fail(message: string, code: number): never {
	process.stderr.write(`${message}\n`);
	process.exit(code);
}

function options(): {files: string[]; options: Options} {
	const off = {type: 'boolean', default: false} as const;
	try {
		const {positionals, values} = parseArgs({
			allowPositionals: true,
			options: {full: off, errors: off, json: off, store: off},
		});
		return {files: positionals, options: values};
	} catch (error) {
		return fail(`${error instanceof Error ? error.message : String(error)}\n${usage}`, 2);
	}
}

async function scored(file: string): Promise<GoldScore> {
	try {
		return await scoreGoldFile(file);
	} catch (error) {
		if (error instanceof GoldError) return fail(error.message, 1);
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (typeof code === 'string') return fail(`${file} cannot be read (${code}).\n${usage}`, 1);
		throw error;
	}
}

function print(scores: readonly GoldScore[], {full, errors, json}: Options): void {
	if (json) process.stdout.write(`${JSON.stringify(scores, null, '\t')}\n`);
	else process.stdout.write(figuresTable(scores, full));
	if (!errors || json) return;
	for (const one of scores) if (one.form === 'newswire') process.stdout.write(`${one.score.errors.join('\n')}\n`);
}

const {files, options: chosen} = options();
const bundled = await bundledGold();
const scores: GoldScore[] = [bundled];
for (const file of files) scores.push(await scored(file));
print(scores, chosen);
if (chosen.store) await storeFigures(bundled.score);
const fallen = fallenFigures(await storedFigures(), heldFigures(bundled.score));
if (fallen.length > 0) fail(`Below the stored figures of the bundled articles:\n${fallen.join('\n')}`, 1);
