/** A count with its noun, whose plural ends in -s: "no quotations", "1 quotation", "2 quotations". */
export const counted = (count: number, noun: string): string =>
	`${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
