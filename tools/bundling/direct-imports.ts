import type {OutputBundle, OutputChunk, Plugin} from 'rolldown';

/** A chunk that only passes on what another one exports, under the names that importers know. */
const facade = /^export\{([^}]*)\}from["'`]\.\/([\w.-]+\.js)["'`];?\s*$/;

const laterImport = /\bimport\((["'`])\.\/([\w.-]+\.js)\1\)/g;

const isChunk = (file: OutputBundle[string]): file is OutputChunk => file.type === 'chunk';

/** What stands in place of the import of a facade: `{t as quotesTable}` is read from the chunk behind it. */
function imported(names: string, file: string): string {
	const properties = names.split(',').map(name => {
		const [local = name, known = local] = name.split(' as ');
		return `${known}:chunk.${local}`;
	});
	return `import("./${file}").then(chunk=>({${properties.join(',')}}))`;
}

/**
 * Imports a chunk at once where the bundler would go through a file of its own that renames its exports: finding and
 * opening such a file takes half a millisecond.
 */
export const directImports: Plugin = {
	name: 'direct-imports',
	generateBundle(_, bundle) {
		const replacements = new Map<string, string>();
		for (const file of Object.values(bundle)) {
			if (!isChunk(file) || !file.isDynamicEntry || file.isEntry) continue;
			const [, names, behind] = facade.exec(file.code) ?? [];
			if (names === undefined || behind === undefined) continue;
			replacements.set(file.fileName, imported(names, behind));
			delete bundle[file.fileName];
		}
		for (const file of Object.values(bundle))
			if (isChunk(file))
				file.code = file.code.replace(laterImport, (whole, _mark, name) => replacements.get(name) ?? whole);
	},
};
