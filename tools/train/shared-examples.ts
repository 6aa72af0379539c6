import type {ChainExample} from './train-chain.ts';

/** Examples one after another in memory that all threads see: hundreds of megabytes, which no thread has to copy. */
export type SharedExamples = {features: Int32Array; offsets: Int32Array; gold: Uint8Array; lengths: Int32Array};

const sharedInts = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4));

/** Lays examples out for threads; `examplesOf` gives them back. An example of n tokens has n + 1 offsets, into its own features. */
export function sharedExamples(examples: readonly ChainExample[]): SharedExamples {
	let features = 0;
	let tokens = 0;
	for (const example of examples) {
		features += example.features.length;
		tokens += example.gold.length;
	}
	const shared: SharedExamples = {
		features: sharedInts(features),
		offsets: sharedInts(tokens + examples.length),
		gold: new Uint8Array(new SharedArrayBuffer(tokens)),
		lengths: sharedInts(examples.length),
	};
	let feature = 0;
	let token = 0;
	for (const [index, example] of examples.entries()) {
		shared.features.set(example.features, feature);
		shared.offsets.set(example.offsets, token + index);
		shared.gold.set(example.gold, token);
		shared.lengths[index] = example.gold.length;
		feature += example.features.length;
		token += example.gold.length;
	}
	return shared;
}

/** The examples as views of the shared memory. */
export function examplesOf({features, offsets, gold, lengths}: SharedExamples): ChainExample[] {
	let feature = 0;
	let token = 0;
	return Array.from(lengths, (length, index): ChainExample => {
		const own = offsets.subarray(token + index, token + index + length + 1);
		const count = own[length] ?? 0;
		const example = {
			features: features.subarray(feature, feature + count),
			offsets: own,
			gold: gold.subarray(token, token + length),
		};
		feature += count;
		token += length;
		return example;
	});
}
