import * as z from 'zod';

const themes = ['auto', 'dark', 'light', 'mono'] as const;
const yesOrNo = z.boolean('must be true or false');

/** What the configuration file and the flags may set; names of flags are these in kebab-case, `--data-dir` excepted. */
export const chosenSettingsSchema = z
	.strictObject({
		theme: z.enum(themes, `must be one of ${themes.join(', ')}`),
		width: z.int('must be a whole number').min(20, 'must be at least 20').max(400, 'must be at most 400'),
		plain: yesOrNo,
		dataDirectory: z.string('must be a path').min(1, 'must be a path'),
		offline: yesOrNo,
		allowPrivate: yesOrNo,
		debug: yesOrNo,
	})
	.partial();
