/**
 * Learns whom pronouns mean from annotated news: `node tools/train-pronouns.ts CORPUS`, where CORPUS holds
 * polnear/{train,dev}.jsonl (whose speakers another program resolved) and newswire/{train,dev}.jsonl (whose speakers
 * people named). Writes source/analysis/model/pronouns.json and prints the share of right ones on both dev sets.
 * A log-linear model over the candidates of one pronoun; the same input and seed give the same weights.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import {buildActors} from '../source/analysis/actors/build-actors.ts';
import {readDocument} from '../source/analysis/document.ts';
import {findFrames} from '../source/analysis/frames/find-frames.ts';
import {loadModel} from '../source/analysis/model/model.ts';
import type {Party} from '../source/analysis/speakers/party.ts';
import type {Candidate} from '../source/analysis/speakers/pronoun-candidates.ts';
import {likeliest, weightUnit} from '../source/analysis/speakers/pronoun-model.ts';
import {type Choice, resolveSources} from '../source/analysis/speakers/resolve-sources.ts';
import {articleFromText} from '../source/reading/article-from-text.ts';
import {sameName} from './evaluation/newswire-names.ts';
import {randomFrom, shuffled} from './train/random.ts';

const seed = 7;
const rounds = 30;
const step = 0.05;
const decay = 0.001;
/** What people named counts this much more than what a program resolved. */
const namedWeight = 4;

const span = z.tuple([z.number(), z.number()]);
const polnearSchema = z.object({
	text: z.string(),
	attributions: z.array(z.object({source: z.array(span), speaker: z.string().nullish()})),
});
const newswireSchema = z.object({
	text: z.string(),
	quotations: z.array(z.object({source: span.nullable(), speaker: z.string().nullish()})),
	actors: z.array(z.object({name: z.string(), forms: z.array(z.string())})),
});

/** An article with the names of those whom its sources mean, by the offset of the source. */
type Gold = {text: string; speakers: ReadonlyMap<number, readonly string[]>; weight: number};

/** One pronoun with its candidates, of which one is right. */
type Example = {candidates: readonly Candidate[]; right: number; weight: number};

const linesOf = (file: string): unknown[] =>
	readFileSync(file, 'utf8')
		.split('\n')
		.filter(line => line.trim() !== '')
		.map(line => JSON.parse(line));

const readPolnear = (file: string): Gold[] =>
	linesOf(file)
		.map(line => polnearSchema.parse(line))
		.map(({text, attributions}) => ({
			text,
			weight: 1,
			speakers: new Map(
				attributions.flatMap(({source: [first], speaker}) =>
					first === undefined || !speaker ? [] : [[first[0], [speaker]] as const],
				),
			),
		}));

const readNewswire = (file: string): Gold[] =>
	linesOf(file)
		.map(line => newswireSchema.parse(line))
		.map(({text, quotations, actors}) => ({
			text,
			weight: namedWeight,
			speakers: new Map(
				quotations.flatMap(({source, speaker}) => {
					if (source === null || !speaker) return [];
					const actor = actors.find(({name}) => sameName(name, speaker));
					return [[source[0], [speaker, ...(actor?.forms ?? [])]] as const];
				}),
			),
		}));

const isOne = ({draft, name}: Party, names: readonly string[]): boolean =>
	[name, ...(draft?.forms.keys() ?? [])].some(form => names.some(wanted => sameName(form, wanted)));

/** The pronouns of an article whose right candidate is known; each is resolved rightly before the next is read. */
function examplesOf({text, speakers, weight}: Gold): Example[] {
	const examples: Example[] = [];
	const document = readDocument(articleFromText('', text), loadModel().taggers);
	const choose: Choice = (candidates, source) => {
		const names = speakers.get(source.span.start);
		const right = names === undefined ? -1 : candidates.findIndex(({party}) => isOne(party, names));
		const chosen = candidates[right];
		if (chosen === undefined) {
			const party = likeliest(candidates)?.candidate.party;
			return party === undefined ? undefined : {party, certainty: 'likely'};
		}
		examples.push({candidates, right, weight});
		return {party: chosen.party, certainty: 'resolved'};
	};
	resolveSources(document, findFrames(document), buildActors(document), choose);
	return examples;
}

const sharesOf = (weights: ReadonlyMap<string, number>, candidates: readonly Candidate[]): number[] => {
	const scores = candidates.map(({features}) => features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0));
	const top = Math.max(...scores);
	const powers = scores.map(score => Math.exp(score - top));
	const total = powers.reduce((sum, power) => sum + power, 0);
	return powers.map(power => power / total);
};

function train(examples: readonly Example[]): Map<string, number> {
	const weights = new Map<string, number>();
	const random = randomFrom(seed);
	for (let round = 0; round < rounds; round++)
		for (const {candidates, right, weight} of shuffled(examples, random)) {
			const shares = sharesOf(weights, candidates);
			candidates.forEach(({features}, index) => {
				const slope = (shares[index] ?? 0) - (index === right ? 1 : 0);
				for (const name of features) {
					const old = weights.get(name) ?? 0;
					weights.set(name, old - (step / (1 + round / 5)) * (slope * weight * 0.25 + decay * old));
				}
			});
		}
	return weights;
}

function report(name: string, weights: ReadonlyMap<string, number>, examples: readonly Example[]): void {
	const right = examples.filter(({candidates, right: index}) => {
		const shares = sharesOf(weights, candidates);
		return shares.indexOf(Math.max(...shares)) === index;
	}).length;
	console.log(`${name}: ${((100 * right) / examples.length).toFixed(1)} % of ${examples.length} pronouns`);
}

const corpus = process.argv[2];
if (corpus === undefined || !existsSync(path.join(corpus, 'polnear/train.jsonl'))) {
	console.error('usage: train-pronouns.ts CORPUS (a folder that holds polnear/ and newswire/)');
	process.exit(2);
}
const polnear = (part: string) => readPolnear(path.join(corpus, 'polnear', `${part}.jsonl`)).flatMap(examplesOf);
const newswire = (part: string) => readNewswire(path.join(corpus, 'newswire', `${part}.jsonl`)).flatMap(examplesOf);
const weights = train([...polnear('train'), ...newswire('train')]);
report('polnear dev', weights, polnear('dev'));
report('newswire train', weights, newswire('train'));
report('newswire dev', weights, newswire('dev'));
const revision = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
	cwd: import.meta.dirname,
	encoding: 'utf8',
}).trim();
const date = new Date().toISOString().slice(0, 10);
const model = {
	note: {corpus: 'polnear train, newswire train', revision, seed, date},
	weights: Object.fromEntries(
		[...weights]
			.map(([name, weight]): [string, number] => [name, Math.round(weight * weightUnit)])
			.filter(([, weight]) => weight !== 0)
			.toSorted(([a], [b]) => (a < b ? -1 : 1)),
	),
};
writeFileSync(
	path.join(import.meta.dirname, '../source/analysis/model/pronouns.json'),
	`${JSON.stringify(model, null, '\t')}\n`,
);
