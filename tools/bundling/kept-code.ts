import type {OutputChunk, Plugin} from 'rolldown';
import {type ESTree, parseSync} from 'rolldown/utils';

/** The chunk that is kept with its compiled functions: the engine, most of which runs once in a short command. */
const isKept = ({moduleIds}: OutputChunk): boolean => moduleIds.some(id => id.endsWith('source/analysis/analyse.ts'));

type Parts = {
	/** The import declarations as they stand. */
	imports: string;
	/** The names that these bind. */
	bound: string[];
	/** What the chunk does, without imports and exports. */
	body: string;
	/** Names of exports with the names that stand for them in the body. */
	exported: (readonly [name: string, local: string])[];
};

const nameOf = (node: ESTree.ModuleExportName): string => (node.type === 'Literal' ? node.value : node.name);

/** Takes a chunk apart. Throws on what a script cannot hold. */
function partsOf({fileName, code}: OutputChunk): Parts {
	const {program, module} = parseSync(fileName, code);
	if (module.dynamicImports.length > 0) throw new Error(`${fileName} imports later: it cannot be a script`);
	const parts: Parts = {imports: '', bound: [], body: '', exported: []};
	for (const statement of program.body) {
		const text = code.slice(statement.start, statement.end);
		if (statement.type === 'ImportDeclaration') {
			parts.imports += `${text}\n`;
			parts.bound.push(...statement.specifiers.map(({local}) => local.name));
		} else if (statement.type === 'ExportNamedDeclaration' && !statement.declaration && !statement.source) {
			parts.exported.push(
				...statement.specifiers.map(({local, exported}) => [nameOf(exported), nameOf(local)] as const),
			);
		} else if (statement.type.startsWith('Export')) throw new Error(`${fileName} exports in a way that is not known`);
		else parts.body += `${text}\n`;
	}
	return parts;
}

/**
 * Makes a script of the engine too, a function of what it imports, and a module that runs it by `keptCode`, so that its
 * functions are compiled once and not at every start. What it imports must not change later. That is what a chunk gets
 * that loads the engine when it needs it; who imports it at once (batch, other programs) analyses many articles and
 * gets the module: V8 knows the constants of a module better than those of a function, which is a twentieth of the time.
 */
export const keptEngine: Plugin = {
	name: 'kept-engine',
	generateBundle(_, bundle) {
		for (const chunk of Object.values(bundle)) {
			if (chunk.type !== 'chunk' || !isKept(chunk)) continue;
			const {imports, bound, body, exported} = partsOf(chunk);
			const script = chunk.fileName.replace(/\.js$/, '.script.js');
			const running = chunk.fileName.replace(/\.js$/, '.kept.js');
			const returned = exported.map(([name, local]) => `${name}:${local}`).join(',');
			const source = `"use strict";((${[...bound, 'ownAddress'].join(',')})=>{${body.replaceAll('import.meta.url', 'ownAddress')}return{${returned}}})`;
			this.emitFile({type: 'asset', fileName: script, source});
			const taken = exported.map(([name], index) => `${name}:own${index}`).join(',');
			const passed = exported.map(([name], index) => `own${index} as ${name}`).join(',');
			const code = `${imports}import{keptCode}from"./kept-code.js";
const{${taken}}=keptCode(new URL("./${script}",import.meta.url))(${[...bound, 'import.meta.url'].join(',')});
export{${passed}};
`;
			this.emitFile({type: 'asset', fileName: running, source: code});
			for (const other of Object.values(bundle))
				if (other.type === 'chunk')
					other.code = other.code.replaceAll(`import("./${chunk.fileName}")`, `import("./${running}")`);
		}
	},
};
