import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {modelOf} from '../source/analysis/model/model.ts';
import {readWeights, writeWeights} from '../source/analysis/model/weights-file.ts';
import {learnModel} from './train/learn-model.ts';
import {agreement} from './train/learn-taggers.ts';
import {readNewswire, readPolnear} from './train/read-corpus.ts';
import {trainWho} from './train-who.ts';

/** Learns the weights of the analysis from a corpus folder and writes them into the source; `--note` tells what they were made from. */
const {values, positionals} = parseArgs({
	allowPositionals: true,
	options: {seed: {type: 'string', default: '7'}, note: {type: 'boolean', default: false}},
});
const [corpus] = positionals;
const root = path.join(import.meta.dirname, '..');
const file = path.join(root, 'source/analysis/model/weights.bin');

const begun = performance.now();
const tell = (words: string): void => {
	process.stdout.write(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${words}\n`);
};

const revision = (): string => execFileSync('git', ['rev-parse', 'HEAD'], {cwd: root, encoding: 'utf8'}).trim();

async function train(folder: string, seed: number): Promise<void> {
	const articles = [...readPolnear(folder, 'train'), ...readNewswire(folder, 'train')];
	tell(`${articles.length} articles read`);
	const learned = await learnModel(articles, seed, tell);
	const written = writeWeights({
		note: {
			corpus:
				'PolNeAR 1.0 (its publishers own the texts; it states no licence) and newswire articles annotated for whosaid',
			revision: revision(),
			seed,
			date: new Date().toISOString().slice(0, 10),
		},
		...learned,
	});
	writeFileSync(file, written);
	tell(`${written.length} bytes written to ${path.relative(process.cwd(), file)}`);
	const model = modelOf(readWeights(written));
	const {speech, names} = agreement(model.taggers, readPolnear(folder, 'dev'));
	tell(`dev: parts of speech agree with the silver ones in ${speech.toFixed(2)} %, names with F1 ${names.toFixed(1)}`);
	trainWho(folder);
	tell('kinds of names and pronouns written');
}

if (values.note) process.stdout.write(`${JSON.stringify(readWeights(readFileSync(file)).note, null, '\t')}\n`);
else if (corpus === undefined) {
	process.stderr.write('usage: npm run train -- CORPUS_FOLDER [--seed NUMBER] [--note]\n');
	process.exitCode = 2;
} else await train(corpus, Number(values.seed));
