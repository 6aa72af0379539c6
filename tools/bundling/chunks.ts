import type {Plugin, PluginContext} from 'rolldown';

/** Where the program begins, whatever it is asked for. */
const isProgram = (id: string): boolean => id.endsWith('source/cli.tsx');

/** Where the workbench begins. */
const isWorkbench = (id: string): boolean => id.endsWith('source/screen/open-workbench.tsx');

/** What reads an article of this machine and prints it, or who said what in it. */
const isReading = (id: string): boolean =>
	/source\/(?:commands\/(?:read|quotes|actors)|reading\/(?:open-location|read-article)|export\/(?:tables|article-text))\.ts$/.test(
		id,
	);

/** The engine is a chunk of its own. */
const isEngine = (id: string): boolean => id.endsWith('source/analysis/analyse.ts');

function reachable(context: PluginContext, roots: readonly string[]): Set<string> {
	const found = new Set(roots);
	for (const id of found) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
	return found;
}

/** A plugin that looks at the modules, and the name of the chunk each of them goes to (null: as the bundler decides). */
export type Chunks = {plugin: Plugin; nameOf: (id: string) => string | null};

/**
 * Puts modules that are needed together into one chunk: left alone they would be scores of small files, and Node takes
 * half a millisecond to find each. `start` is what every run needs, and what the workbench shares with short commands;
 * `reading` the rest of what short commands need; `core` what the workbench needs for its first frame and others need too.
 */
export function namedChunks(): Chunks {
	const names = new Map<string, string>();
	return {
		nameOf: id => names.get(id) ?? null,
		plugin: {
			name: 'named-chunks',
			buildEnd() {
				const all = [...this.getModuleIds()];
				const entries = all.filter(id => {
					const known = this.getModuleInfo(id);
					return known?.isEntry === true || (known?.dynamicImporters.length ?? 0) > 0;
				});
				const reach = (is: (id: string) => boolean): Set<string> => reachable(this, all.filter(is));
				const [program, workbench, reading, engine] = [isProgram, isWorkbench, isReading, isEngine].map(reach);
				const others = reachable(
					this,
					entries.filter(id => !isProgram(id) && !isWorkbench(id)),
				);
				for (const id of all) {
					const short = reading?.has(id) || engine?.has(id);
					if (program?.has(id) || (workbench?.has(id) && short)) names.set(id, 'start');
					else if (reading?.has(id)) names.set(id, 'reading');
					else if (workbench?.has(id) && others.has(id)) names.set(id, 'core');
				}
			},
		},
	};
}
