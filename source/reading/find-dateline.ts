const month =
	'(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const date = `(?:${month} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${month}(?: \\d{4})?)`;
const capitals = "\\p{Lu}[\\p{Lu}.'’-]+(?: \\p{Lu}[\\p{Lu}.'’-]*)*";
const region = ', \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?';
const agency = ' ?\\([\\p{Lu}][\\p{L} ./-]{1,30}\\)';
const dash = '\\s*(?:—|–|--?(?=\\s))';

/**
 * Place in capitals, then any of region, date and agency, then a dash: "HANOI, March 15 —", "PARIS (AP) —",
 * "ST. LOUIS, Mo. (Reuters) –".
 */
const dateline = new RegExp(
	`^(${capitals}(?:/${capitals})?(?:, ${date}|${region}(?:, ${date})?)?(?:${agency})?)${dash}`,
	'u',
);

/** The dateline a report's first paragraph opens with, without its dash; undefined when it has none. */
export function findDateline(paragraph: string): string | undefined {
	const opening = paragraph.slice(0, 120);
	// Building the expression takes longer than reading a short article, and few have a dash there.
	return /[—–-]/.test(opening) ? dateline.exec(opening)?.[1] : undefined;
}
