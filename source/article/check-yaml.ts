import {isMap, isNode, LineCounter, parseDocument, type YAMLMap} from 'yaml';
import type * as z from 'zod';

/** A checked value, or the first mistake in words with the line it stands in, counted from 1. */
export type CheckedYaml<T> = {ok: true; value: T} | {ok: false; line: number; mistake: string};

/** Aliases let a short file grow beyond memory ("billion laughs"); nobody needs more of them in settings. */
const mostAliases = 20;

/** Lines of "key: value" checked by a zod object. Nothing at all is an empty object; numbers may stand for words. */
export function checkYaml<T>(yaml: string, schema: z.ZodType<T>): CheckedYaml<T> {
	const lines = new LineCounter();
	const document = parseDocument(yaml, {lineCounter: lines, schema: 'core', logLevel: 'silent'});
	const lineAt = (offset: number): number => lines.linePos(offset).line;
	const [error] = document.errors;
	if (error !== undefined) return {ok: false, line: lineAt(error.pos[0]), mistake: firstSentence(error.message)};
	const {contents} = document;
	if (contents !== null && !isMap(contents)) return {ok: false, line: 1, mistake: 'it must be lines of "key: value"'};
	const value: unknown = contents === null ? {} : document.toJS({maxAliasCount: mostAliases});
	const checked = schema.safeParse(value);
	if (checked.success) return {ok: true, value: checked.data};
	const [issue] = checked.error.issues;
	const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
	const what = issue?.code === 'unrecognized_keys' ? 'is not known here' : (issue?.message ?? 'is wrong');
	return {
		ok: false,
		line: lineAt(offsetOf(contents, key)),
		mistake: `"${issue?.path.join('.') || String(key)}" ${what}`,
	};
}

function offsetOf(map: YAMLMap | null, name: PropertyKey | undefined): number {
	const key = map?.items.find(pair => String(pair.key) === String(name))?.key;
	return isNode(key) ? (key.range?.[0] ?? 0) : 0;
}

const firstSentence = (message: string): string => message.split(/ at line \d|\n/)[0]?.trim() ?? message;
