import {spawnSync} from 'node:child_process';
import {accessSync, constants, readFileSync, writeFileSync} from 'node:fs';
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

/** A program with the key that scrolls a row, and the keys that lead from its first frame to the article. */
type Peer = {measured: Measured; key: string; before?: readonly string[]};

/** Programs that people read articles with. */
function peersFor(file: string, marker: RegExp, environment: NodeJS.ProcessEnv): Peer[] {
	const reading = (name: string, key: string, quit: string): Peer => ({
		measured: {name, command: [name, file], marker, quit},
		key,
	});
	return [
		reading('less', 'j', 'q'),
		reading('w3m', 'J', 'Q'),
		reading('lynx', '\u000E', 'Q'),
		...(isInstalled('newsboat') ? [newsboat(file, marker, environment)] : []),
	];
}

/**
 * newsboat reads feeds only: the article is the one entry of a feed in a file, fetched into its cache before. Its first
 * frame is its list of feeds, from where Enter leads to the entries and to the article.
 */
function newsboat(file: string, marker: RegExp, environment: NodeJS.ProcessEnv): Peer {
	const [headline = '', ...paragraphs] = readFileSync(file, 'utf8').split('\n\n');
	const words = paragraphs.map(paragraph => `&lt;p>${paragraph}&lt;/p>`).join('');
	writeFileSync(
		`${file}.xml`,
		`<rss version="2.0"><channel><title>News of Korea</title><link>http://127.0.0.1/</link><description>News</description><item><title>${headline}</title><link>http://127.0.0.1/1</link><description>${words}</description></item></channel></rss>`,
	);
	writeFileSync(`${file}.urls`, `file://${file}.xml\n`);
	const command = ['newsboat', '-q', '-u', `${file}.urls`, '-c', `${file}.cache`];
	spawnSync('newsboat', [...command.slice(1), '-x', 'reload'], {env: environment});
	return {measured: {name: 'newsboat', command, marker, quit: 'Q'}, key: '\u001BOB', before: ['\r', '\r']};
}

/** A table row for each program: first frame and key in milliseconds, memory in MB, on the same article. */
export async function comparePeers(ours: Measured, file: string, environment: NodeJS.ProcessEnv): Promise<string[][]> {
	const all: Peer[] = [{measured: ours, key: 'j'}, ...peersFor(file, ours.marker, environment)].filter(
		({measured: {command}}) => path.isAbsolute(command[0] ?? '') || isInstalled(command[0] ?? ''),
	);
	const frames = await firstFrames(
		all.map(({measured}) => measured),
		environment,
		10,
	);
	const rows: string[][] = [];
	for (const [index, {measured, key, before = []}] of all.entries()) {
		const {times, memory} = await keyTimes(measured, environment, {count: 40, key, before});
		rows.push([measured.name, median(frames[index] ?? []).toFixed(0), median(times).toFixed(1), memory.toFixed(0)]);
	}
	return rows;
}
