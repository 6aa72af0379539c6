import {accessSync, constants} from 'node:fs';
import path from 'node:path';
import {firstFrames, keyTimes, median} from './measures.ts';
import type {Measured} from './terminal-run.ts';

const isInstalled = (program: string): boolean =>
	(process.env['PATH'] ?? '').split(path.delimiter).some(folder => {
		try {
			accessSync(path.join(folder, program), constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});

/** Programs that people read articles with, and the key that scrolls a row. */
const peers: readonly {program: string; key: string; quit: string}[] = [
	{program: 'less', key: 'j', quit: 'q'},
	{program: 'w3m', key: 'J', quit: 'Q'},
	{program: 'lynx', key: '\u000E', quit: 'Q'},
];

/** A table row for each program: first frame and key in milliseconds, memory in MB, on the same article. */
export async function comparePeers(ours: Measured, file: string, environment: NodeJS.ProcessEnv): Promise<string[][]> {
	const rows: string[][] = [];
	const all = [
		{measured: ours, key: 'j'},
		...peers.map(({program, key, quit}) => ({
			measured: {name: program, command: [program, file], marker: ours.marker, quit},
			key,
		})),
	];
	for (const {measured, key} of all) {
		const [program = ''] = measured.command;
		if (!path.isAbsolute(program) && !isInstalled(program)) {
			rows.push([measured.name, 'not installed', '', '']);
			continue;
		}
		const [frames = []] = await firstFrames([measured], environment, 8);
		const {times, memory} = await keyTimes(measured, environment, {count: 40, key});
		rows.push([measured.name, median(frames).toFixed(0), median(times).toFixed(1), memory.toFixed(0)]);
	}
	return rows;
}
