import {type ESTree, parseSync} from 'rolldown/utils';

/**
 * One module that a file asks for; `typeOnly` when nothing of it is loaded when the program runs, `later` when it is
 * loaded only where the program comes to it.
 */
export type Import = {from: string; typeOnly: boolean; later?: true};

/** What the rules of the layout ask of one file of `source/`. */
export type Module = {
	/** Relative to `source/`, with forward slashes. */
	path: string;
	imports: Import[];
	hasDefaultExport: boolean;
	/** Names in the code, so that a use is found under whatever import. */
	identifiers: Set<string>;
};

const isNode = (value: unknown): value is ESTree.Node =>
	typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function* nodesIn(node: ESTree.Node): Generator<ESTree.Node> {
	yield node;
	for (const value of Object.values(node))
		for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesIn(child);
}

function importOf(node: ESTree.Node): Import | undefined {
	switch (node.type) {
		case 'ImportDeclaration':
			return {from: node.source.value, typeOnly: node.importKind === 'type'};
		case 'ExportAllDeclaration':
			return {from: node.source.value, typeOnly: node.exportKind === 'type'};
		case 'ExportNamedDeclaration':
			return node.source === null ? undefined : {from: node.source.value, typeOnly: node.exportKind === 'type'};
		case 'TSImportType':
			return {from: node.source.value, typeOnly: true};
		case 'ImportExpression':
			if (node.source.type === 'Literal' && typeof node.source.value === 'string')
				return {from: node.source.value, typeOnly: false, later: true};
			throw new Error('an import() of something that is not a plain string');
		default:
			return undefined;
	}
}

const isDefaultExport = (node: ESTree.Node): boolean =>
	node.type === 'ExportDefaultDeclaration' ||
	(node.type === 'ExportSpecifier' && 'name' in node.exported && node.exported.name === 'default');

/**
 * Reads the imports of a TypeScript file from its syntax tree: static, dynamic and type imports and exports from elsewhere.
 * Throws on a syntax error and on an `import()` whose module is not a plain string, since no rule could check it.
 */
export function readModule(path: string, code: string): Module {
	const {program, errors} = parseSync(path, code);
	if (errors.length > 0) throw new Error(`${path}: ${errors.map(({message}) => message).join(', ')}`);
	const module: Module = {path, imports: [], hasDefaultExport: false, identifiers: new Set()};
	for (const node of nodesIn(program)) {
		const found = importOf(node);
		if (found !== undefined) module.imports.push(found);
		if (isDefaultExport(node)) module.hasDefaultExport = true;
		if (node.type === 'Identifier') module.identifiers.add(node.name);
	}
	return module;
}
