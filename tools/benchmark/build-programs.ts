import path from 'node:path';
import {rolldown} from 'rolldown';
import {improving, necessary, production} from '../bundling/plugins.ts';

const programs = path.join(import.meta.dirname, 'programs');

/** The programs that the workbench is measured against, as paths of their bundles. */
export type Programs = {smallest: string; pager: string; fastPager: string};

async function bundled(entry: string, folder: string, plugins: typeof necessary): Promise<string> {
	const build = await rolldown({
		input: path.join(programs, entry),
		platform: 'node',
		plugins: [...plugins],
		transform: production,
	});
	const {output} = await build.write({dir: folder, format: 'esm', minify: true, entryFileNames: '[name].mjs'});
	return path.join(folder, output[0].fileName);
}

/**
 * Bundles the programs into folders of `folder`: the smallest Ink program as ours is bundled, and the smallest pager
 * twice, with Ink as it is published and with what our bundle does with it.
 */
export async function buildPrograms(folder: string): Promise<Programs> {
	return {
		smallest: await bundled('smallest-launch.ts', path.join(folder, 'smallest'), improving),
		pager: await bundled('pager.tsx', path.join(folder, 'pager'), necessary),
		fastPager: await bundled('pager.tsx', path.join(folder, 'fast-pager'), improving),
	};
}
