/**
 * An expected failure as a value: what happened, and what to do next.
 * `code` is for programs (`batch` prints it), the sentences are for people.
 */
export type Problem = {code: string; message: string; nextStep: string};

/** The outcome of work that may fail in an expected way. */
export type Result<T> = {ok: true; value: T} | {ok: false; problem: Problem};

/** Wraps a value as a success. */
export const done = <T>(value: T): Result<T> => ({ok: true, value});

/** Wraps an expected failure. */
export const failed = (code: string, message: string, nextStep: string): {ok: false; problem: Problem} => ({
	ok: false,
	problem: {code, message, nextStep},
});
