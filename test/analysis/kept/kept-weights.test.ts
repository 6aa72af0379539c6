import {mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {keptWeights, readAhead} from '../../../source/analysis/kept/kept-weights.ts';
import {readOpened, type WeightsFile, writeOpened, writeWeights} from '../../../source/analysis/model/weights-file.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'whosaid-weights-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const weightsOf = (seed: number): WeightsFile => ({
	note: {corpus: 'none', revision: '0', seed, date: '2026-01-01'},
	tables: [{name: 'one', size: 4, scale: 2, values: Int8Array.of(0, seed, 0, -seed)}],
	words: [{name: 'words', words: new Map([[-7, seed]])}],
	numbers: [{name: 'numbers', values: [0.25]}],
});

/** Its words in a Map, to compare with what was written. */
const plain = (file: WeightsFile) => ({
	...file,
	words: file.words.map(({name, words}) => ({name, words: new Map(words)})),
});

const source = (): URL => pathToFileURL(path.join(folder, 'weights.bin'));
const train = (seed: number) => writeFileSync(source(), writeWeights(weightsOf(seed)));
const kept = (): string[] => readdirSync(folder).filter(name => name.startsWith('weights-'));

test('opened weights are kept, and the same are read from there', () => {
	train(3);
	expect(plain(keptWeights(source(), folder))).toEqual(weightsOf(3));
	const [name = ''] = kept();
	expect(plain(readOpened(readFileSync(path.join(folder, name))))).toEqual(weightsOf(3));
	writeFileSync(path.join(folder, name), Buffer.concat(writeOpened(weightsOf(5))));
	expect(plain(keptWeights(source(), folder))).toEqual(weightsOf(5));
});

test('another training is opened anew, and its predecessor goes', () => {
	train(3);
	keptWeights(source(), folder);
	train(4);
	expect(plain(keptWeights(source(), folder))).toEqual(weightsOf(4));
	expect(kept()).toHaveLength(1);
});

test('what was kept is made again where it is cut short', () => {
	train(3);
	keptWeights(source(), folder);
	truncateSync(path.join(folder, kept()[0] ?? ''), 40);
	expect(plain(keptWeights(source(), folder))).toEqual(weightsOf(3));
	expect(plain(readOpened(readFileSync(path.join(folder, kept()[0] ?? ''))))).toEqual(weightsOf(3));
});

test('a folder that is not there, or none at all, changes nothing', () => {
	train(3);
	expect(plain(keptWeights(source(), path.join(folder, 'missing')))).toEqual(weightsOf(3));
	expect(plain(keptWeights(source(), undefined))).toEqual(weightsOf(3));
	expect(kept()).toEqual([]);
});

test('what is read ahead is taken, once', async () => {
	train(3);
	keptWeights(source(), folder);
	const [name = ''] = kept();
	await readAhead(source(), folder);
	rmSync(path.join(folder, name));
	expect(plain(keptWeights(source(), folder))).toEqual(weightsOf(3));
	expect(kept()).toEqual([]);
	expect(plain(keptWeights(source(), folder))).toEqual(weightsOf(3));
	expect(kept()).toEqual([name]);
});

test.each(['nothing is kept', 'what is kept is cut short'])('reading ahead changes nothing where %s', async what => {
	train(3);
	if (what === 'what is kept is cut short') {
		keptWeights(source(), folder);
		truncateSync(path.join(folder, kept()[0] ?? ''), 40);
	}
	await readAhead(source(), folder);
	expect(plain(keptWeights(source(), folder))).toEqual(weightsOf(3));
	expect(plain(readOpened(readFileSync(path.join(folder, kept()[0] ?? ''))))).toEqual(weightsOf(3));
});

test('empty rows are taken out of what is kept where rows have a width, and the others are told from them', () => {
	train(3);
	const dense = weightsOf(3).tables[0]?.values ?? [];
	for (const opened of [keptWeights(source(), folder, {one: 1}), keptWeights(source(), folder, {one: 1})]) {
		const [{size, values, filled} = {size: 0, values: [], filled: undefined}] = opened.tables;
		expect(size).toBe(4);
		expect([...values]).toEqual([0, 3, -3]);
		expect(Array.from(filled?.places(Int32Array.of(0, 1, 2, 3), 4) ?? [], place => values[place]).slice(0, 4)).toEqual([
			...dense,
		]);
	}
});
