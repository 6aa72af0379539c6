#!/usr/bin/env node
// Written so that a Node too old to run the program can still read this file and say so.
const needed = [22, 13] as const;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
	process.stderr.write(`whosaid needs Node ${needed.join('.')} or newer; this is Node ${process.versions.node}.\n`);
	process.exitCode = 2;
} else {
	// Node keeps the compiled program, which makes every start but the first much faster.
	const cache = process.env['XDG_CACHE_HOME'] || `${process.env['HOME'] ?? ''}/.cache`;
	if (cache.startsWith('/')) process.getBuiltinModule('node:module').enableCompileCache(`${cache}/whosaid`);
	const {emitWarning} = process;
	// Node 22 warns that its SQLite is experimental; on the screen that would stand in the article.
	process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
		if (!String(warning).includes('SQLite')) emitWarning.call(process, warning as string, ...rest);
	}) as typeof process.emitWarning;
	import('./cli.tsx').then(({run}) => run(process.argv.slice(2)));
}

export {};
