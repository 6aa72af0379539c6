import {linkLabels} from '../linking/link-labels.ts';
import {allowedSteps, type ChainWeights} from '../spans/label-sequence.ts';
import {mayFollow, spanLabels} from '../spans/span-labels.ts';
import type {WordFacts} from '../spans/span-row.ts';
import type {TaggerWeights} from '../tagging/tag-paragraph.ts';
import {nameTags, partsOfSpeech} from '../tagging/tag-sets.ts';
import type {TagWeights} from '../tagging/tagger.ts';
import {weightsOfPackage} from './package-weights.ts';
import type {ModelNote, WeightsFile} from './weights-file.ts';

/** Everything that was learned. */
export type Model = {
	note: ModelNote;
	taggers: TaggerWeights;
	words: WordFacts;
	finder: ChainWeights;
	linker: ChainWeights;
};

let loaded: Model | undefined;

/**
 * The model of the package: read from the file beside this one at the first call, then kept. Tens of milliseconds; a
 * few where Node keeps the compiled program between starts, since the opened weights are then kept beside it.
 */
export function loadModel(): Model {
	loaded ??= modelOf(weightsOfPackage({finder: spanLabels.length, linker: linkLabels.length}));
	return loaded;
}

/** The parts of a weights file under their names. Throws where one is missing. */
export function modelOf(file: WeightsFile): Model {
	return {
		note: file.note,
		taggers: {speech: tagger(file, 'speech', partsOfSpeech.length), names: tagger(file, 'names', nameTags.length)},
		words: {
			cueWords: named(file.words, 'cues').words,
			senses: named(file.words, 'senses').words,
			leanings: named(file.words, 'leanings').words,
		},
		finder: chain(file, 'finder', spanLabels.length),
		linker: chain(file, 'linker', linkLabels.length),
	};
}

function named<Part extends {name: string}>(parts: readonly Part[], name: string): Part {
	const part = parts.find(one => one.name === name);
	if (part === undefined) throw new Error(`the weights hold no “${name}”`);
	return part;
}

function tagger({tables, words, numbers}: WeightsFile, name: string, tags: number): TagWeights {
	const {size, values} = named(tables, name);
	const choices: number[][] = [];
	const lists = named(numbers, name).values;
	for (let at = 0; at < lists.length; ) {
		const end = at + 1 + (lists[at] ?? 0);
		choices.push(lists.slice(at + 1, end));
		at = end;
	}
	return {bits: Math.log2(size / tags), tags, table: values, known: named(words, name).words, choices};
}

function chain({tables, numbers}: WeightsFile, name: string, labels: number): ChainWeights {
	const {size, scale, values, filled} = named(tables, name);
	return {
		bits: Math.log2(size / labels),
		labels,
		table: values,
		filled,
		scale,
		steps: Float32Array.from(named(numbers, name).values),
		allowed: allowedSteps(labels, mayFollow),
	};
}
