/** Numbers between 0 and 1, the same for the same seed (xorshift). */
export function randomFrom(seed: number): () => number {
	let state = seed | 1;
	return () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 2 ** 32;
	};
}

/** The same things in another order. */
export function shuffled<Thing>(things: readonly Thing[], random: () => number): Thing[] {
	const order = [...things];
	for (let at = order.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		const [here, there] = [order[at], order[other]];
		if (here === undefined || there === undefined) continue;
		order[at] = there;
		order[other] = here;
	}
	return order;
}
