import {
	closeSync,
	fstatSync,
	openSync,
	readdirSync,
	readFileSync,
	readSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {hashOf} from '../tagging/hash.ts';
import {readOpened, readWeights, type WeightsFile, writeOpened} from './weights-file.ts';

/** How much of each end of the file tells it from others, in bytes: the start notes revision, seed and date. */
const told = 4096;

const prefix = 'weights-';

/** A name for what was opened from a file of weights: another one for another training. */
function nameOf(weights: URL): string {
	const file = openSync(weights, 'r');
	try {
		const {size} = fstatSync(file);
		const ends = Buffer.alloc(told * 2);
		readSync(file, ends, 0, told, 0);
		readSync(file, ends, told, told, Math.max(0, size - told));
		return `${prefix}${size}-${(hashOf(ends.toString('latin1')) >>> 0).toString(16)}`;
	} finally {
		closeSync(file);
	}
}

function read(file: string): WeightsFile | undefined {
	try {
		return readOpened(readFileSync(file));
	} catch {
		// Not there yet, cut short or not ours: it is made again.
		return undefined;
	}
}

/** Puts the opened weights in place at once, and takes away those of other trainings. A folder that takes nothing does without. */
function keep(weights: WeightsFile, folder: string, name: string): void {
	try {
		const unfinished = path.join(folder, `${name}.${process.pid}`);
		const file = openSync(unfinished, 'w', 0o600);
		for (const piece of writeOpened(weights)) writeFileSync(file, piece);
		closeSync(file);
		renameSync(unfinished, path.join(folder, name));
		for (const other of readdirSync(folder))
			if (other.startsWith(prefix) && other !== name) rmSync(path.join(folder, other), {force: true});
	} catch {
		// A full disk or a folder that may not be written to: the next start unpacks them again.
	}
}

/**
 * The weights of a file. Unpacking them takes most of the time of a short command, so they are kept as they are used in
 * `folder`, where there is one; what is kept is only ever a copy.
 */
export function keptWeights(weights: URL, folder: string | undefined): WeightsFile {
	if (folder === undefined) return readWeights(readFileSync(weights));
	const name = nameOf(weights);
	const kept = read(path.join(folder, name));
	if (kept !== undefined) return kept;
	const unpacked = readWeights(readFileSync(weights));
	keep(unpacked, folder, name);
	return unpacked;
}
