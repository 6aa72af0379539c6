import {after, before, type Columns} from './columns.ts';
import type {FeatureRows} from './hash.ts';
import type {TagFeatures} from './tagger.ts';

const beyond = (column: Int32Array, at: number): number =>
	at < 0 ? before : at >= column.length ? after : (column[at] ?? 0);

function addForms(rows: FeatureRows, columns: Columns, at: number, last: number, beforeLast: number): void {
	const {word, shape, suffix3} = columns;
	const own = word[at] ?? 0;
	const left = beyond(word, at - 1);
	const right = beyond(word, at + 1);
	const ownShape = shape[at] ?? 0;
	const opens = at === 0 || columns.sentence[at - 1] !== columns.sentence[at] ? 1 : 0;
	rows.add(0, own);
	rows.add(1, suffix3[at] ?? 0);
	rows.add(2, columns.suffix2[at] ?? 0);
	rows.add(3, columns.initial[at] ?? 0);
	rows.pair(4, ownShape, opens);
	rows.add(5, left);
	rows.add(6, right);
	rows.add(7, beyond(word, at - 2));
	rows.add(8, beyond(word, at + 2));
	rows.add(9, last);
	rows.add(10, last * 64 + beforeLast);
	rows.pair(11, own, last);
	rows.add(12, beyond(suffix3, at - 1));
	rows.add(13, beyond(suffix3, at + 1));
	rows.pair(14, left, own);
	rows.pair(15, own, right);
	rows.pair(16, beyond(shape, at - 1), ownShape);
	rows.pair(17, ownShape, beyond(shape, at + 1));
}

/** The features of a token's part of speech. */
export const speechFeatures: TagFeatures = addForms;

/** The features of a name's token: its forms, and the parts of speech of the paragraph. */
export const nameFeatures =
	(speech: Uint8Array): TagFeatures =>
	(rows, columns, at, last, beforeLast) => {
		addForms(rows, columns, at, last, beforeLast);
		const {shape} = columns;
		const own = speech[at] ?? 0;
		const left = speech[at - 1] ?? 62;
		const right = speech[at + 1] ?? 63;
		rows.add(18, own);
		rows.add(19, left * 64 + own);
		rows.add(20, own * 64 + right);
		rows.triple(21, beyond(shape, at - 1), shape[at] ?? 0, beyond(shape, at + 1));
		rows.add(22, columns.prefix[at] ?? 0);
		rows.triple(23, beyond(columns.word, at - 1), last, shape[at] ?? 0);
		rows.triple(24, beyond(columns.word, at + 1), last, shape[at] ?? 0);
	};
