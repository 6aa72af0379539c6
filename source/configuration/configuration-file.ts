import {isMap, isNode, LineCounter, parseDocument} from 'yaml';
import * as z from 'zod';
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
	const lines = new LineCounter();
	const document = parseDocument(text, {lineCounter: lines, schema: 'core', logLevel: 'silent'});
	const mistake = (offset: number, what: string) =>
		failed(
			'configuration',
			`${cleanLine(file)} has a mistake in line ${lines.linePos(offset).line}: ${cleanLine(what)}.`,
			'Correct that line, or move the file away.',
		);
	const [error] = document.errors;
	if (error) return mistake(error.pos[0], error.message.split(/ at line \d|\n/)[0] ?? error.message);
	if (document.contents === null) return done({});
	if (!isMap(document.contents)) return mistake(0, 'it must be lines of "key: value"');
	const checked = configurationSchema.safeParse(document.toJS({maxAliasCount: 20}));
	if (checked.success) return done(checked.data);
	const [issue] = checked.error.issues;
	const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
	const node = document.contents.items.find(pair => String(pair.key) === String(key))?.key;
	const what = issue?.code === 'unrecognized_keys' ? 'is not a setting' : issue?.message;
	return mistake(isNode(node) ? (node.range?.[0] ?? 0) : 0, `"${String(key)}" ${what ?? 'is wrong'}`);
}
