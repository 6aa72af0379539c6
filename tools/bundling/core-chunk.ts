import type {Plugin, PluginContext} from 'rolldown';

/** Where a start of the workbench begins. */
const isStart = (id: string): boolean => /source\/(?:cli|screen\/open-workbench)\.tsx$/.test(id);

function reachable(context: PluginContext, roots: readonly string[]): Set<string> {
	const found = new Set(roots);
	for (const id of found) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
	return found;
}

/** A plugin that looks at the modules, and the name of the chunk each of them goes to (null: as the bundler decides). */
export type CoreChunk = {plugin: Plugin; nameOf: (id: string) => string | null};

/**
 * Puts what the workbench needs for its first frame and others need too into one chunk, `core`. Left alone it would be
 * a score of small files, and Node takes a millisecond to find each.
 */
export function coreChunk(): CoreChunk {
	const core = new Set<string>();
	return {
		nameOf: id => (core.has(id) ? 'core' : null),
		plugin: {
			name: 'core-chunk',
			buildEnd() {
				const roots = [...this.getModuleIds()].filter(id => {
					const known = this.getModuleInfo(id);
					return known?.isEntry === true || (known?.dynamicImporters.length ?? 0) > 0;
				});
				const ofOthers = reachable(
					this,
					roots.filter(id => !isStart(id)),
				);
				for (const id of reachable(this, roots.filter(isStart))) if (ofOthers.has(id) && !isStart(id)) core.add(id);
			},
		},
	};
}
