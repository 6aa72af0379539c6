import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {ChainThreads} from '../../tools/train/chain-threads.ts';
import {meanChain} from '../../tools/train/mean-chain.ts';
import {examplesOf, sharedExamples} from '../../tools/train/shared-examples.ts';
import {type ChainExample, type ChainSettings, ChainTrainer} from '../../tools/train/train-chain.ts';

const exampleOf = (tokens: readonly {rows: readonly number[]; label: number}[]): ChainExample => ({
	features: Int32Array.from(tokens.flatMap(({rows}) => rows)),
	offsets: Int32Array.from([0, ...tokens.map((_, at) => tokens.slice(0, at + 1).flatMap(({rows}) => rows).length)]),
	gold: Uint8Array.from(tokens, ({label}) => label),
});

const examples = fc.array(
	fc.array(fc.record({rows: fc.array(fc.nat(15), {maxLength: 4}), label: fc.nat(4)}), {maxLength: 5}).map(exampleOf),
	{maxLength: 6},
);

const settings: ChainSettings = {
	...{bits: 4, labels: 5, allowed: new Uint8Array(30).fill(1)},
	...{epochs: 2, rate: 0.1, decay: 1e-5, dropout: 0.2, least: 1, kept: 60, polish: 1, seed: 7},
};

const some = Array.from({length: 40}, (_, index) =>
	exampleOf(Array.from({length: 5}, (_, at) => ({rows: [(index * 3 + at) % 16, at], label: (index + at) % 5}))),
);

describe('examples in memory that threads share', () => {
	test('are the examples again', () => {
		fc.assert(
			fc.property(examples, list => {
				expect(examplesOf(sharedExamples(list))).toEqual(list);
			}),
		);
	});
});

describe('chains learned in threads', () => {
	test('are those that one thread learns', async () => {
		const here = new ChainTrainer(settings).train(some, () => undefined);
		const there = await new ChainThreads().learn({examples: sharedExamples(some), settings}, () => undefined);
		expect(there).toEqual(here);
	});

	test('are told of pass by pass, and joined the same way each time', async () => {
		const heard: number[] = [];
		const learned = () => meanChain(some, settings, new ChainThreads(), likelihood => heard.push(likelihood));
		const [first, second] = [await learned(), await learned()];
		expect(second).toEqual(first);
		expect(heard).toHaveLength(2 * 6 * 3);
		expect(Array.from(first.table).filter(weight => weight !== 0).length).toBeLessThanOrEqual(60);
	});

	test('fail with the thread that fails', async () => {
		const broken = {...settings, labels: -1};
		await expect(
			new ChainThreads().learn({examples: sharedExamples(some), settings: broken}, () => undefined),
		).rejects.toThrow();
	});
});
