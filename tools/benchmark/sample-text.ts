const openings = [
	'The harbour board met again on Tuesday to hear what the repairs would cost and who would pay for them.',
	'Boats stayed in port for the third day, and the fish market opened with half of its stalls empty.',
	'Nobody in the hall expected the vote to be close, and for most of the evening it was not.',
	'A survey of the piers is to be published next month, after two earlier dates were missed.',
];
const speakers = ['Ada Moreno', 'Tomas Lind', 'Priya Nair', 'Samuel Okoro', 'Grete Holm'];
const words = [
	'We have waited long enough for an answer,',
	'The figures do not add up and they never did,',
	'Every crew on this coast knows what the ice does,',
];

/** Plain text of about `bytes` bytes, in paragraphs of a few sentences of which every second one is a quotation. */
export function plainText(bytes: number): string {
	const paragraphs = ['A headline about Korea'];
	let size = 0;
	for (let index = 0; size < bytes; index++) {
		const speaker = speakers[index % speakers.length];
		const paragraph = `${openings[index % openings.length]} “${words[index % words.length]}” said ${speaker}. ${openings[(index + 1) % openings.length]}`;
		paragraphs.push(paragraph);
		size += Buffer.byteLength(paragraph) + 2;
	}
	return paragraphs.join('\n\n');
}

/** Plain text with this many quotations. */
export const quotationsText = (count: number): string =>
	[
		'A headline about Korea',
		...Array.from(
			{length: count},
			(_, index) => `“${words[index % words.length]}” said ${speakers[index % speakers.length]}.`,
		),
	].join('\n\n');
