import * as z from 'zod';
import {checkYaml} from '../article/check-yaml.ts';
import {cleanLine} from '../article/clean.ts';
import {done, failed, type Result} from '../article/problem.ts';
import {narrowestWidth, themes, widestWidth} from './settings.ts';

const widthWords = `must be a whole number from ${narrowestWidth} to ${widestWidth}`;

/** What may stand in the configuration file. An unknown key is a mistake: a misspelt one would change nothing, silently. */
export const configurationSchema = z.strictObject({
	theme: z.enum(themes, `must be one of ${themes.join(', ')}`).optional(),
	width: z.int(widthWords).min(narrowestWidth, widthWords).max(widestWidth, widthWords).optional(),
	plain: z.boolean('must be true or false').optional(),
	'data-dir': z.string('must be a folder').min(1, 'must be a folder').optional(),
	offline: z.boolean('must be true or false').optional(),
	'allow-private': z.boolean('must be true or false').optional(),
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
