import * as fc from 'fast-check';

/** Pieces that part, join and widen: what people type, and what breaks naive editors. */
const pieces = [
	'a',
	'word',
	' ',
	'  ',
	'\t',
	'\n',
	'\n\n',
	'é',
	'e\u0301',
	'“quoted,”',
	'漢字',
	'。',
	'한국',
	'قال ',
	'👩‍👩‍👧',
	'🇩🇪',
	'🇩',
	'\u200d',
	'\u0301',
	'\u202e',
	'अनुच्छेद',
	'averylongwordindeed',
];

/** A text of such pieces, as the editor holds it. */
export const anyText = fc.array(fc.constantFrom(...pieces), {maxLength: 30}).map(parts => parts.join(''));

/** The same on one line. */
export const anyLine = anyText.map(text => text.replace(/[\n\t]/g, ' '));
