import {type Document, isMap, isNode, LineCounter, parseDocument} from 'yaml';
import type * as z from 'zod';

/** A checked value, or the first mistake in words with the line it stands in, counted from 1. */
export type CheckedYaml<T> = {ok: true; value: T} | {ok: false; line: number; mistake: string};

/** Aliases let a short file grow beyond memory ("billion laughs"); nobody needs more of them in settings. */
const mostAliases = 20;

/** Lines of "key: value" checked by a zod object. Nothing at all is an empty object. */
export function checkYaml<T>(yaml: string, schema: z.ZodType<T>): CheckedYaml<T> {
	const lines = new LineCounter();
	const document = parseDocument(yaml, {lineCounter: lines, schema: 'core', logLevel: 'silent'});
	const lineAt = (offset: number): number => lines.linePos(offset).line;
	const [error] = document.errors;
	if (error !== undefined) return {ok: false, line: lineAt(error.pos[0]), mistake: firstSentence(error.message)};
	const {contents} = document;
	if (contents !== null && !isMap(contents)) return {ok: false, line: 1, mistake: 'it must be lines of "key: value"'};
	const value = plainValue(document);
	if (value === undefined) return {ok: false, line: 1, mistake: 'its aliases (*name) lead nowhere or are too many'};
	const checked = schema.safeParse(value);
	if (checked.success) return {ok: true, value: checked.data};
	const [issue] = checked.error.issues;
	const keys = issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : (issue?.path ?? []);
	const what = issue?.code === 'unrecognized_keys' ? 'is not known here' : (issue?.message ?? 'is wrong');
	return {
		ok: false,
		line: lineAt(offsetOf(contents, keys)),
		mistake: `"${keys.join('.')}" ${what}`,
	};
}

/** The plain value of a document; undefined where its aliases are too many, or name nothing. */
function plainValue(document: Document): unknown {
	if (document.contents === null) return {};
	try {
		return document.toJS({maxAliasCount: mostAliases});
	} catch (error) {
		if (error instanceof ReferenceError) return undefined;
		throw error;
	}
}

/** Where the last key of a path stands that is written in the document. */
function offsetOf(map: unknown, [name, ...deeper]: readonly PropertyKey[]): number {
	const pair = isMap(map) ? map.items.find(({key}) => String(key) === String(name)) : undefined;
	const own = isNode(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
	return Math.max(own, deeper.length > 0 ? offsetOf(pair?.value, deeper) : 0);
}

/** The parser's own words without its drawing of the place; a stack that ran over is a matter of depth. */
function firstSentence(message: string): string {
	if (message.includes('call stack')) return 'it is nested too deeply';
	return message.split(/ at line \d|\n/)[0]?.trim() ?? message;
}
