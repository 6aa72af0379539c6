#!/usr/bin/env node
// Written so that a Node too old to run the program can still read this file and say so.
const needed = [22, 13] as const;
/** Bytes of a disk that are for what the reader writes; the compiled program and the opened weights take fifteen million. */
const roomForWords = 48e6;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
	process.stderr.write(`whosaid needs Node ${needed.join('.')} or newer; this is Node ${process.versions.node}.\n`);
	process.exitCode = 2;
} else {
	const {emitWarning} = process;
	// Node 22 warns that its SQLite is experimental; on the screen that would stand in the article.
	process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
		if (!String(warning).includes('SQLite')) emitWarning.call(process, warning as string, ...rest);
	}) as typeof process.emitWarning;
	keepCompiled()
		.then(() => import('./cli.tsx'))
		.then(({run}) => run(process.argv.slice(2)));
}

/**
 * Has Node keep the compiled program in the data directory, which makes every start but the first much faster: there,
 * so that nothing else is left when the program is uninstalled. Where no folder can be made, nothing is kept, and the last
 * room of a disk is left to the drafts.
 */
async function keepCompiled(): Promise<void> {
	const {HOME = process.getBuiltinModule('node:os').homedir(), XDG_DATA_HOME = ''} = process.env;
	const folder = `${XDG_DATA_HOME.startsWith('/') ? XDG_DATA_HOME : `${HOME}/.local/share`}/whosaid/compiled`;
	try {
		// Node makes a missing folder too, but never comes back from some places (make-folder.ts).
		const {existsSync, statfsSync} = process.getBuiltinModule('node:fs');
		if (!existsSync(folder)) (await import('./library/make-folder.ts')).makeFolder(folder);
		const {bavail, bsize} = statfsSync(folder);
		if (bavail * bsize >= roomForWords) process.getBuiltinModule('node:module').enableCompileCache(folder);
	} catch {
		// The program runs the same, and says of itself what it cannot keep.
	}
}

export {};
