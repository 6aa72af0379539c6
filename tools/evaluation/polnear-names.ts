const honorific =
	/^(mr|mrs|ms|miss|dr|sen|rep|gov|president|senator|governor|secretary|sir|prof|professor|gen|rev|judge|justice|the|a|an)\.?$/i;
const leftOutOfAcronyms = /^(of|the|and|for)$/;

/**
 * A name's words as PolNeAR's silver speakers are compared. It differs from the newswire measure (accents stay, fewer
 * honorifics, acronyms of three letters), and figures can be set beside published ones only if it stays as it is.
 */
const nameKey = (name: string | null | undefined): string[] =>
	(name ?? '')
		.replace(/[’']s?$/, '')
		.replaceAll(/[’']s\b/g, '')
		.split(/[\s,]+/)
		.map(word => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase())
		.filter(word => word !== '' && !honorific.test(word));

/** Whether two names agree: equal after honorifics, one's words all in the other with the same last, or an acronym. */
export function sameSilverName(a: string | null | undefined, b: string | null | undefined): boolean {
	const x = nameKey(a);
	const y = nameKey(b);
	if (x.length === 0 || y.length === 0) return false;
	if (x.join(' ') === y.join(' ')) return true;
	const [short, long] = x.length <= y.length ? [x, y] : [y, x];
	if (short.every(word => long.includes(word)) && (short.at(-1) === long.at(-1) || short.length > 1)) return true;
	const acronym = long
		.filter(word => !leftOutOfAcronyms.test(word))
		.map(word => word.charAt(0))
		.join('');
	const [only = ''] = short;
	return short.length === 1 && only.length >= 3 && only === acronym;
}
