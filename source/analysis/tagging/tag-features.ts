import {after, before, type Columns} from './columns.ts';
import {Templates} from './hash.ts';
import type {TagFeatures} from './tagger.ts';

/** What the features are made of, and where it stands. Numbers behind words count tokens: `left2` is the second before the token. */
const place = {
	word: 0,
	suffix3: 1,
	suffix2: 2,
	initial: 3,
	shape: 4,
	opens: 5,
	left: 6,
	right: 7,
	left2: 8,
	right2: 9,
	/** The tag of the token before, and those of the two before. */
	last: 10,
	lastTwo: 11,
	suffixLeft: 12,
	suffixRight: 13,
	shapeLeft: 14,
	shapeRight: 15,
	speech: 16,
	speechToLeft: 17,
	speechToRight: 18,
	prefix: 19,
};

const ofForms = Templates.of(place, [
	[0, 'word'],
	[1, 'suffix3'],
	[2, 'suffix2'],
	[3, 'initial'],
	[4, 'shape', 'opens'],
	[5, 'left'],
	[6, 'right'],
	[7, 'left2'],
	[8, 'right2'],
	[9, 'last'],
	[10, 'lastTwo'],
	[11, 'word', 'last'],
	[12, 'suffixLeft'],
	[13, 'suffixRight'],
	[14, 'left', 'word'],
	[15, 'word', 'right'],
	[16, 'shapeLeft', 'shape'],
	[17, 'shape', 'shapeRight'],
]);

const ofNames = Templates.of(place, [
	[18, 'speech'],
	[19, 'speechToLeft'],
	[20, 'speechToRight'],
	[21, 'shapeLeft', 'shape', 'shapeRight'],
	[22, 'prefix'],
	[23, 'left', 'last', 'shape'],
	[24, 'right', 'last', 'shape'],
]);

/** The facts of the token at hand. */
const facts = new Int32Array(Object.keys(place).length);

const beyond = (column: Int32Array, at: number): number =>
	at < 0 ? before : at >= column.length ? after : (column[at] ?? 0);

function readForms(columns: Columns, at: number, last: number, beforeLast: number): void {
	const {word, shape, suffix3, sentence} = columns;
	facts[place.word] = word[at] ?? 0;
	facts[place.suffix3] = suffix3[at] ?? 0;
	facts[place.suffix2] = columns.suffix2[at] ?? 0;
	facts[place.initial] = columns.initial[at] ?? 0;
	facts[place.shape] = shape[at] ?? 0;
	facts[place.opens] = at === 0 || sentence[at - 1] !== sentence[at] ? 1 : 0;
	facts[place.left] = beyond(word, at - 1);
	facts[place.right] = beyond(word, at + 1);
	facts[place.left2] = beyond(word, at - 2);
	facts[place.right2] = beyond(word, at + 2);
	facts[place.last] = last;
	facts[place.lastTwo] = last * 64 + beforeLast;
	facts[place.suffixLeft] = beyond(suffix3, at - 1);
	facts[place.suffixRight] = beyond(suffix3, at + 1);
	facts[place.shapeLeft] = beyond(shape, at - 1);
	facts[place.shapeRight] = beyond(shape, at + 1);
}

/** The features of a token's part of speech. */
export const speechFeatures: TagFeatures = (rows, columns, at, last, beforeLast) => {
	readForms(columns, at, last, beforeLast);
	rows.add(ofForms, facts);
};

/** The features of a name's token: its forms, and the parts of speech of the paragraph. */
export const nameFeatures =
	(speech: Uint8Array): TagFeatures =>
	(rows, columns, at, last, beforeLast) => {
		const own = speech[at] ?? 0;
		readForms(columns, at, last, beforeLast);
		facts[place.speech] = own;
		facts[place.speechToLeft] = (speech[at - 1] ?? 62) * 64 + own;
		facts[place.speechToRight] = own * 64 + (speech[at + 1] ?? 63);
		facts[place.prefix] = columns.prefix[at] ?? 0;
		rows.add(ofForms, facts);
		rows.add(ofNames, facts);
	};
