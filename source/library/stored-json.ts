import * as z from 'zod';

/** A column of JSON text as the value in it. */
export const storedJson = z.string().transform((text, context) => {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		context.addIssue('not JSON');
		return z.NEVER;
	}
});
