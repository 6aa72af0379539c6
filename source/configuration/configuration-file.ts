import * as z from 'zod';
import {checkYaml} from '../article/check-yaml.ts';
import {cleanLine} from '../article/clean.ts';
import {done, failed, type Result} from '../article/problem.ts';
import {keyMistakes} from '../workbench/key-changes.ts';
import {narrowestWidth, themes, widestWidth} from './settings.ts';

const widthWords = `must be a whole number from ${narrowestWidth} to ${widestWidth}`;

const keysWords = 'must be keys with spaces between them, like "j down", or none';

/** Keys as they are written in the file: "j down"; a digit alone is a number there; none takes a command's keys away. */
const keysText = z
	.union([z.string().regex(/\S/), z.int().min(0).max(9)], keysWords)
	.transform(text => (text === 'none' ? [] : String(text).split(' ').filter(Boolean)));

/** The reader's own keys by place and command; the workbench knows which there are, and what would not work. */
const keysSchema = z
	.record(
		z.string(),
		z.record(z.string(), keysText, 'must be lines of "command: keys"'),
		'must be places with their keys',
	)
	.superRefine((changes, context) => {
		for (const {where, command, mistake} of keyMistakes(changes))
			context.addIssue({code: 'custom', path: command === undefined ? [where] : [where, command], message: mistake});
	});

/** What may stand in the configuration file. An unknown key is a mistake: a misspelt one would change nothing, silently. */
const configurationSchema = z.strictObject({
	theme: z.enum(themes, `must be one of ${themes.join(', ')}`).optional(),
	width: z.int(widthWords).min(narrowestWidth, widthWords).max(widestWidth, widthWords).optional(),
	plain: z.boolean('must be true or false').optional(),
	'data-dir': z.string('must be a folder').min(1, 'must be a folder').optional(),
	offline: z.boolean('must be true or false').optional(),
	'allow-private': z.boolean('must be true or false').optional(),
	keys: keysSchema.optional(),
});

export type Configuration = z.infer<typeof configurationSchema>;

/** The text of the file `file` to what it sets. Problem `configuration` names file, line and key of the first mistake. */
export function readConfiguration(text: string, file: string): Result<Configuration> {
	const checked = checkYaml(text, configurationSchema);
	if (checked.ok) return done(checked.value);
	return failed(
		'configuration',
		`${cleanLine(file)} has a mistake in line ${checked.line}: ${cleanLine(checked.mistake)}.`,
		'Correct that line, or move the file away.',
	);
}
