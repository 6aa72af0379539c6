import type {Plugin} from 'rolldown';

/** A constant of a module that is a regular expression with a Unicode property in it. */
const declaration =
	/^((?:export )?const \w+ = )(\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*\\p\{(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*\/[a-z]*);/gm;

const runtime = '\0late-expression';

/** Makes the expression when it is first used; what strings and callers ask of an expression is passed on to it. */
const runtimeCode = `export function late(make) {
	let made;
	const it = () => (made ??= make());
	return {
		test: text => it().test(text),
		exec: text => it().exec(text),
		get lastIndex() { return it().lastIndex; },
		set lastIndex(index) { it().lastIndex = index; },
		get flags() { return it().flags; },
		get source() { return it().source; },
		[Symbol.match]: text => it()[Symbol.match](text),
		[Symbol.matchAll]: text => it()[Symbol.matchAll](text),
		[Symbol.replace]: (text, replacement) => it()[Symbol.replace](text, replacement),
		[Symbol.search]: text => it()[Symbol.search](text),
		[Symbol.split]: (text, limit) => it()[Symbol.split](text, limit),
	};
}`;

/**
 * Makes regular expressions with Unicode properties when they are first used. V8 builds their character sets where they
 * are written, which for those of string-width alone is a tenth of the time to the first frame, and plain prose needs
 * none of them.
 */
export const lateExpressions: Plugin = {
	name: 'late-expressions',
	resolveId: source => (source === runtime ? {id: runtime} : null),
	load: id => (id === runtime ? runtimeCode : null),
	transform(code) {
		if (!code.includes('\\p{')) return null;
		const changed = code.replaceAll(declaration, '$1lateExpression(() => $2);');
		return changed === code ? null : `import {late as lateExpression} from ${JSON.stringify(runtime)};\n${changed}`;
	},
};
