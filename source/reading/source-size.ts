import {failed, type Problem} from '../article/problem.ts';

/** The most an article's source may have, in bytes (or UTF-16 units of a text): 16 MB. */
export const largestSource = 16 * 1024 * 1024;

/** The problem of a source above `largestSource`; `size` in bytes. */
export const tooLarge = (size: number): {ok: false; problem: Problem} =>
	failed(
		'too-large',
		`This has ${Math.ceil(size / 1024 / 1024)} MB; an article may have ${largestSource / 1024 / 1024} MB.`,
		'Open a smaller file, or a part of this one.',
	);
