/**
 * When each draft was kept last as far as this run knows: when it took the draft up, or wrote it. Two whosaid that
 * write on one draft find each other out by it, and no save is noted as older than the one before it.
 */
export class SeenDrafts {
	readonly #moments = new Map<string, string>();

	/** Takes note of the form of a draft that was read or written. `savedAt` in ISO 8601. */
	see(id: string, savedAt: string): void {
		this.#moments.set(id, savedAt);
	}

	forget(id: string): void {
		this.#moments.delete(id);
	}

	/** Whether the store has a form of the draft that is none of this run's. A draft nobody has seen yet is nobody's. */
	isAnother(id: string, savedAt: string | undefined): boolean {
		const seen = this.#moments.get(id);
		return seen !== undefined && savedAt !== undefined && savedAt !== seen;
	}

	/** The moment to note a save by: now, or just after the one before where the clock has gone back. */
	momentFor(id: string, now: Date): Date {
		const seen = this.#moments.get(id);
		if (seen === undefined || seen <= now.toISOString()) return now;
		return new Date(Date.parse(seen) + 1);
	}
}
