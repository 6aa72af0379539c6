/**
 * Learns what kind of actor a name is from annotated news: `node tools/train-kinds.ts CORPUS`, where CORPUS holds
 * polnear/{train,dev}.jsonl with .tags.jsonl beside them (names tagged by a machine) and newswire/{train,dev}.jsonl
 * (actors annotated by people). Writes source/analysis/model/kinds.json and prints what it reaches on both dev sets.
 * Multinomial logistic regression by AdaGrad; the same input and seed give the same weights.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import {actorKinds} from '../source/analysis/actor-kinds.ts';
import {type Feature, kindFeatures} from '../source/analysis/actors/kind-features.ts';
import {type NameKind, nameKinds, sharesOf, weightUnit} from '../source/analysis/actors/kind-model.ts';
import {groupNames, rolesOf} from '../source/analysis/actors/name-groups.ts';
import {readDocument} from '../source/analysis/document.ts';
import {loadModel} from '../source/analysis/model/model.ts';
import type {Name} from '../source/analysis/names/name.ts';
import {articleFromText} from '../source/reading/article-from-text.ts';
import {randomFrom, shuffled} from './train/random.ts';

const seed = 7;
const rounds = 12;
/** The people's annotation counts this much more than the machine's tags, of which there are thirty times as many. */
const annotatedWeight = 4;
/** A feature met in fewer groups than this is left out. */
const leastCount = 3;
const step = 0.15;
const decay = 2e-6;

const textSchema = z.object({id: z.string(), text: z.string()});
const tagsSchema = z.object({
	id: z.string(),
	start: z.array(z.number()),
	end: z.array(z.number()),
	ner: z.array(z.string()),
});
const annotatedSchema = textSchema.extend({
	actors: z.array(z.object({kind: z.enum(actorKinds), mentions: z.array(z.tuple([z.number(), z.number()]))})),
});

type Example = {features: readonly Feature[]; kind: number; weight: number};

const read = <T>(file: string, schema: z.ZodType<T>): T[] =>
	readFileSync(file, 'utf8')
		.split('\n')
		.filter(line => line.trim() !== '')
		.map(line => schema.parse(JSON.parse(line)));

/** One example for each name of an article, with the kind that most of its mentions have. */
function examplesOf(text: string, kindAt: (name: Name) => NameKind, weight: number): Example[] {
	const document = readDocument(articleFromText('', text), loadModel().taggers);
	return groupNames(document, rolesOf(document)).map(group => {
		const votes = new Map<NameKind, number>();
		for (const name of group.mentions) votes.set(kindAt(name), (votes.get(kindAt(name)) ?? 0) + 1);
		const [kind = 'none'] = [...votes].toSorted((a, b) => b[1] - a[1])[0] ?? [];
		return {features: kindFeatures(group), kind: nameKinds.indexOf(kind), weight};
	});
}

const taggedKinds: Readonly<Record<string, NameKind>> = {P: 'person', O: 'organisation', L: 'place'};

function taggedExamples(folder: string, part: string): Example[] {
	const tags = new Map(read(path.join(folder, `${part}.tags.jsonl`), tagsSchema).map(line => [line.id, line]));
	return read(path.join(folder, `${part}.jsonl`), textSchema).flatMap(({id, text}) => {
		const line = tags.get(id);
		if (line === undefined) return [];
		const tagAt = new Map(line.start.map((start, index) => [start, line.ner[index] ?? '-']));
		const kindAt = (name: Name): NameKind => {
			const inside: string[] = [];
			for (let at = name.start; at < name.end; at++) {
				const tag = tagAt.get(at);
				if (tag !== undefined) inside.push(tag);
			}
			const [most = '-', count = 0] =
				[...Map.groupBy(inside, tag => tag)]
					.map(([tag, all]) => [tag, all.length] as const)
					.toSorted((a, b) => b[1] - a[1])[0] ?? [];
			return count * 2 > inside.length ? (taggedKinds[most] ?? 'none') : 'none';
		};
		return examplesOf(text, kindAt, 1);
	});
}

const annotatedExamples = (folder: string, part: string, weight: number): Example[] =>
	read(path.join(folder, `${part}.jsonl`), annotatedSchema).flatMap(({text, actors}) => {
		const kinds = new Map(
			actors.flatMap(({kind, mentions}) => mentions.map(([start, end]) => [`${start}-${end}`, kind] as const)),
		);
		return examplesOf(text, name => kinds.get(`${name.start}-${name.end}`) ?? 'none', weight);
	});

type Weights = Map<string, number[]>;

const sumsOf = (weights: Weights, features: readonly Feature[]): number[] => {
	const sums = nameKinds.map(() => 0);
	for (const [name, value] of features)
		weights.get(name)?.forEach((weight, kind) => {
			sums[kind] = (sums[kind] ?? 0) + weight * value;
		});
	return sums;
};

function train(examples: readonly Example[]): Weights {
	const counts = new Map<string, number>();
	for (const {features, weight} of examples)
		for (const [name] of features) counts.set(name, (counts.get(name) ?? 0) + weight);
	const weights: Weights = new Map(
		[...counts].filter(([, count]) => count >= leastCount).map(([name]) => [name, nameKinds.map(() => 0)]),
	);
	const squares: Weights = new Map([...weights.keys()].map(name => [name, nameKinds.map(() => 1e-2)]));
	const random = randomFrom(seed);
	const sums: Weights = new Map([...weights.keys()].map(name => [name, nameKinds.map(() => 0)]));
	for (let round = 0; round < rounds; round++) {
		for (const example of shuffled(examples, random)) learn(weights, squares, example, random);
		if (round * 2 >= rounds) addTo(sums, weights);
	}
	// The mean over the second half of the rounds depends less on the order of the examples than the last state does.
	const counted = Math.floor(rounds / 2);
	return new Map([...sums].map(([name, row]) => [name, row.map(sum => sum / counted)]));
}

function addTo(sums: Weights, weights: Weights): void {
	for (const [name, row] of weights) {
		const sum = sums.get(name);
		row.forEach((weight, kind) => {
			if (sum !== undefined) sum[kind] = (sum[kind] ?? 0) + weight;
		});
	}
}

/** One step; a fifth of the features is left out of each, so that no single word decides alone. */
function learn(weights: Weights, squares: Weights, {features, kind, weight}: Example, random: () => number): void {
	const kept = features.filter(([name]) => name === 'bias' || random() > 0.2);
	const shares = sharesOf(sumsOf(weights, kept));
	for (const [name, value] of kept) {
		const row = weights.get(name);
		const square = squares.get(name);
		if (row === undefined || square === undefined) continue;
		shares.forEach((share, other) => {
			const slope = (share - (other === kind ? 1 : 0)) * value * weight + decay * (row[other] ?? 0);
			square[other] = (square[other] ?? 0) + slope * slope;
			row[other] = (row[other] ?? 0) - (step * slope) / Math.sqrt(square[other] ?? 1);
		});
	}
}

function report(name: string, weights: Weights, examples: readonly Example[]): void {
	const right = examples.filter(({features, kind}) => {
		const sums = sumsOf(weights, features);
		return sums.indexOf(Math.max(...sums)) === kind;
	});
	const each = nameKinds.map((kind, index) => {
		const gold = examples.filter(example => example.kind === index);
		const hit = right.filter(example => example.kind === index).length;
		return `${kind} ${hit}/${gold.length}`;
	});
	console.log(
		`${name}: ${((100 * right.length) / examples.length).toFixed(1)} % of ${examples.length} names (${each.join(', ')})`,
	);
}

/** Whole numbers of 1/32; rows that round to nothing are left out. */
function quantised(weights: Weights): [string, number[]][] {
	return [...weights]
		.map(([name, row]): [string, number[]] => [name, row.map(weight => Math.round(weight * weightUnit))])
		.filter(([, row]) => row.some(weight => Math.abs(weight) > 1))
		.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const corpus = process.argv[2];
if (corpus === undefined || !existsSync(path.join(corpus, 'polnear/train.tags.jsonl'))) {
	console.error('usage: train-kinds.ts CORPUS (a folder that holds polnear/ and newswire/)');
	process.exit(2);
}
const [polnear, newswire] = [path.join(corpus, 'polnear'), path.join(corpus, 'newswire')];
const examples = [...taggedExamples(polnear, 'train'), ...annotatedExamples(newswire, 'train', annotatedWeight)];
const weights = train(examples);
report('polnear dev, tags of a machine', weights, taggedExamples(polnear, 'dev'));
report('newswire dev, people', weights, annotatedExamples(newswire, 'dev', 1));
const rows = quantised(weights);
const revision = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
	cwd: import.meta.dirname,
	encoding: 'utf8',
}).trim();
const note = {
	corpus: 'polnear train (tags), newswire train (actors)',
	revision,
	seed,
	date: new Date().toISOString().slice(0, 10),
};
const features = rows.map(([name, row]) => [name, ...row].join('\t')).join('\n');
const target = path.join(import.meta.dirname, '../source/analysis/model/kinds.json');
writeFileSync(target, `${JSON.stringify({note, features}, null, '\t')}\n`);
console.log(`${rows.length} features written`);
