import {readFileSync} from 'node:fs';
import type {TaggerWeights} from '../tagging/tag-paragraph.ts';
import {nameKinds, partsOfSpeech} from '../tagging/tag-sets.ts';
import type {TagWeights} from '../tagging/tagger.ts';
import {type ModelNote, readWeights, type WeightsFile} from './weights-file.ts';

/** Everything that was learned. */
export type Model = {note: ModelNote; taggers: TaggerWeights};

let loaded: Model | undefined;

/** The model of the package: read from the file beside this one at the first call, then kept. Some 2 to 4 MB, tens of milliseconds. */
export function loadModel(): Model {
	loaded ??= modelOf(readWeights(readFileSync(new URL('./weights.bin', import.meta.url))));
	return loaded;
}

/** The parts of a weights file under their names. Throws where one is missing. */
export function modelOf(file: WeightsFile): Model {
	return {
		note: file.note,
		taggers: {speech: tagger(file, 'speech', partsOfSpeech.length), names: tagger(file, 'names', nameKinds.length)},
	};
}

function tagger(file: WeightsFile, name: string, tags: number): TagWeights {
	const table = tableOf(file, name);
	return {bits: Math.log2(table.size / tags), tags, table: table.values, known: wordsOf(file, name)};
}

function tableOf({tables}: WeightsFile, name: string) {
	const table = tables.find(one => one.name === name);
	if (table === undefined) throw new Error(`the weights hold no table “${name}”`);
	return table;
}

function wordsOf({words}: WeightsFile, name: string): ReadonlyMap<number, number> {
	const list = words.find(one => one.name === name);
	if (list === undefined) throw new Error(`the weights hold no words “${name}”`);
	return list.words;
}
