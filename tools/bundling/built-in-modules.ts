import {promisify} from 'node:util';
import type {Plugin} from 'rolldown';

const importOfNode = /^import\s+(?:([\w$]+)\s*,?\s*)?(?:\{([^}]*)\}\s*)?from\s*["'](node:[\w/]+)["'];?$/gm;

/** Modules that take milliseconds to load and that no first frame needs. */
const heavy = new Set(['node:child_process', 'node:crypto', 'node:fs/promises', 'node:worker_threads', 'node:zlib']);

const taken = (module: string): string => `globalThis.process.getBuiltinModule('${module}')`;

/** Whether a function or class of Node can stand behind a function that loads its module when it is called. */
function canWait(module: string, name: string): boolean {
	const found: unknown = Reflect.get(process.getBuiltinModule(module) ?? {}, name);
	return heavy.has(module) && typeof found === 'function' && !Reflect.has(found, promisify.custom);
}

function bindingOf(module: string, specifier: string): string {
	const [name = '', local = name] = specifier.trim().split(' as ');
	if (!canWait(module, name)) return `const ${local} = ${taken(module)}.${name};`;
	return `function ${local}(...given) {
		const own = ${taken(module)}.${name};
		return new.target ? new own(...given) : own(...given);
	}`;
}

/**
 * Takes Node's modules by `process.getBuiltinModule` instead of `import`. An import makes a facade with every export
 * of the module, and for `node:fs` that loads streams that nothing uses; heavy modules wait for their first call.
 */
export const builtInModules: Plugin = {
	name: 'built-in-modules',
	renderChunk: code =>
		code.replaceAll(importOfNode, (_, whole: string | undefined, names: string | undefined, module: string) =>
			[
				...(whole ? [`const ${whole} = ${taken(module)};`] : []),
				...(names?.split(',') ?? []).filter(name => name.trim() !== '').map(name => bindingOf(module, name)),
			].join('\n'),
		),
};
