/** What the random trials of this run start from. A failing test names it; `WHOSAID_SEED` gives it to the next run. */
export const seed = Number(process.env['WHOSAID_SEED'] ?? Date.now() % 2 ** 31);
