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

/** A column of text that may be NULL, which is left out. */
export const storedText = z
	.string()
	.nullable()
	.transform(value => value ?? undefined);
