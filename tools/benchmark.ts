import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {buildPrograms} from './benchmark/build-programs.ts';
import {
	burst,
	firstFrames,
	keyTimes,
	median,
	memoryAfter,
	memoryOpening,
	pairedRatio,
	percentile,
} from './benchmark/measures.ts';
import {comparePeers} from './benchmark/peers.ts';
import {processTimes} from './benchmark/process-time.ts';
import {plainText, quotationsText} from './benchmark/sample-text.ts';
import type {Measured} from './benchmark/terminal-run.ts';

const root = path.join(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'whosaid-benchmark-'));
process.on('exit', () => rmSync(folder, {recursive: true, force: true}));

const environment: NodeJS.ProcessEnv = {
	PATH: process.env['PATH'],
	HOME: folder,
	TERM: 'xterm-256color',
	LANG: 'C.UTF-8',
	XDG_CACHE_HOME: path.join(folder, 'cache'),
	XDG_DATA_HOME: path.join(folder, 'data'),
};
mkdirSync(path.join(folder, 'cache'));

const node = process.execPath;
const marker = /Korea/;
const launch = path.join(root, 'dist/launch.js');
const file = (name: string, text: string): string => {
	writeFileSync(path.join(folder, name), text);
	return path.join(folder, name);
};
const workbench = (...article: string[]): Measured => ({name: 'whosaid', command: [node, launch, ...article], marker});

const texts = {
	small: file('5kb.txt', plainText(5e3)),
	page: file('50kb.txt', plainText(5e4)),
	long: file('1mb.txt', plainText(1e6)),
	longest: file('5mb.txt', plainText(5e6)),
	quotations: file('quotations.txt', quotationsText(5000)),
};
const programs = await buildPrograms(folder);
const pagerOf = (bundle: string, text: string): Measured => ({name: 'pager', command: [node, bundle, text], marker});
const bare: Measured = {name: 'node', command: [node, '-e', 'console.log("Korea")'], marker};

const table: string[][] = [];
const say = (...cells: string[]): void => {
	table.push(cells);
	console.log(`| ${cells.join(' | ')} |`);
};
const ratio = (value: number): string => value.toFixed(2);
const ms = (value: number): string => `${value.toFixed(1)} ms`;

async function frames(): Promise<void> {
	const smallest: Measured = {name: 'smallest', command: [node, programs.smallest], marker};
	const [ours, ink, line] = await firstFrames([workbench(), smallest, bare], environment, 15);
	const shown = `${ms(median(ours ?? []))} (smallest Ink program ${ms(median(ink ?? []))}, Node ${ms(median(line ?? []))})`;
	say('first frame, bundled article', 'smallest Ink program', ratio(pairedRatio(ours, ink)), '≤ 1.15', shown);
	say('first frame, bundled article', 'Node that writes a line', ratio(pairedRatio(ours, line)), '≤ 4.5', shown);
	const [longest, page] = await firstFrames([workbench(texts.longest), workbench(texts.page)], environment, 10);
	const sizes = `${ms(median(longest ?? []))}, ${ms(median(page ?? []))}`;
	say('first frame, 5 MB', 'first frame, 50 KB', ratio(pairedRatio(longest, page)), '≤ 1.2', sizes);
}

async function keys(): Promise<void> {
	for (const size of [
		{columns: 80, rows: 24},
		{columns: 200, rows: 60},
	]) {
		const at = {size, count: 500};
		const ours = await keyTimes(workbench(texts.long), environment, at);
		const pager = await keyTimes(pagerOf(programs.pager, texts.long), environment, at);
		const fast = await keyTimes(pagerOf(programs.fastPager, texts.long), environment, at);
		for (const [share, bar] of [
			[0.5, '≤ 1.1'],
			[0.99, '≤ 1.3'],
		] as const) {
			const [mine, its, faster] = [ours, pager, fast].map(({times}) => percentile(times, share)) as [
				number,
				number,
				number,
			];
			const what = `key, 1 MB, ${size.columns}×${size.rows}, ${share === 0.5 ? 'median' : '99th percentile'}`;
			const shown = `${ms(mine)}, ${ms(its)} (pager bundled as ours is: ${ms(faster)})`;
			say(what, 'smallest Ink pager', ratio(mine / its), bar, shown);
		}
	}
}

async function views(): Promise<void> {
	const pager = await keyTimes(pagerOf(programs.pager, texts.long), environment, {count: 200});
	const list = await keyTimes(workbench(texts.quotations), environment, {count: 200, before: ['2']});
	const comment = 'A long comment about the harbour. '.repeat(1800);
	const form = await keyTimes(workbench(), environment, {
		count: 200,
		key: 'x',
		before: ['r', `\u001B[200~${comment}\u001B[201~`],
	});
	const base = median(pager.times);
	for (const [what, {times}] of [
		['key, list of 5,000 quotations', list],
		['key, form with 60 KB of comment', form],
	] as const)
		say(what, 'smallest Ink pager', ratio(median(times) / base), '≤ 1.5', `${ms(median(times))}, ${ms(base)}`);
	const bursts: number[] = [];
	for (let run = 0; run < 5; run++) bursts.push(await burst(workbench(texts.long), environment, 'j'.repeat(200)));
	say('200 keys at once, drawn', '', '', '≤ 100 ms', ms(median(bursts)));
}

async function memory(): Promise<void> {
	// The first start of all opens the weights, and keeps them.
	await memoryAfter(workbench(texts.small), environment, ['2']);
	const through = ['2', 'jjjj', '3', 'jjjj', '4', '1', ' '.repeat(20)];
	for (const [what, text, bar] of [
		['memory after all panes, 50 KB', texts.page, '≤ 1.5'],
		['memory after all panes, 5 MB', texts.longest, '≤ 2.5'],
	] as const) {
		const ours = (await memoryAfter(workbench(text), environment, through)).at(-1) ?? Number.NaN;
		const pager = (await memoryAfter(pagerOf(programs.pager, text), environment, ['jjjj'])).at(-1) ?? Number.NaN;
		say(what, 'smallest Ink pager', ratio(ours / pager), bar, `${ours.toFixed(0)} MB, ${pager.toFixed(0)} MB`);
	}
	const round = `${'j'.repeat(100)}2${'j'.repeat(50)}3${'j'.repeat(30)}1${'k'.repeat(70)}`;
	const rounds = await memoryAfter(workbench(texts.page), environment, Array(40).fill(round));
	const [early, late] = [median(rounds.slice(10, 15)), median(rounds.slice(-5))];
	say(
		'memory after 10,000 keys',
		'after 3,000',
		ratio(late / early),
		'flat',
		`${late.toFixed(0)} MB, ${early.toFixed(0)} MB`,
	);
	await openingArticles(200);
}

/**
 * Whether what one article took is given back when the next one is opened. The collector lets its heap grow for about the
 * first hundred, whatever is given back; a leak goes on after that.
 */
async function openingArticles(count: number): Promise<void> {
	const articles = Array.from({length: count}, (_, index) => file(`a${index}.txt`, plainText(2e4 + index)));
	const memories = await memoryOpening(workbench(texts.page), environment, articles);
	const [early, late] = [median(memories.slice(count / 2, -count / 4)), median(memories.slice(-count / 4))];
	say(
		`memory after ${count} articles`,
		`after ${count / 2} to ${(count * 3) / 4}`,
		ratio(late / early),
		'flat',
		`${late.toFixed(0)} MB, ${early.toFixed(0)} MB`,
	);
}

async function commands(): Promise<void> {
	const [quotes, nothing] = await processTimes(
		[{command: [node, launch, 'quotes', texts.small]}, {command: [node, '-e', '0']}],
		environment,
		12,
	);
	const shown = `${ms(median(quotes ?? []))}, ${ms(median(nothing ?? []))}`;
	say('quotes of 5 KB, whole process', 'node -e 0', ratio(pairedRatio(quotes, nothing)), '≤ 6', shown);
	await jobs(1000, '', 4);
	await jobs(6000, '≥ 1.7', 3);
}

/**
 * What two jobs win. Each thread compiles the engine for itself, a second of its processor, which a single job has done on the
 * other one: a batch for which that is a tenth of the time wins less than a collection of articles, which threads are for.
 */
async function jobs(count: number, bar: string, runs: number): Promise<void> {
	const lines = Array.from({length: count}, (_, id) => JSON.stringify({id, text: plainText(5e3 + (id % 1000))}));
	const inputFile = file(`${count}.ndjson`, lines.join('\n'));
	const [one, two] = await processTimes(
		['1', '2'].map(number => ({command: [node, launch, 'batch', '--jobs', number], inputFile})),
		environment,
		runs,
	);
	const shown = `${ms(median(one ?? []))}, ${ms(median(two ?? []))}`;
	const articles = count.toLocaleString('en');
	say(`batch --jobs 1, ${articles} articles`, 'batch --jobs 2', ratio(pairedRatio(one, two)), bar, shown);
}

const parts: Readonly<Record<string, () => Promise<void>>> = {frames, keys, views, memory, commands};
const wanted = process.argv.slice(2);
console.log('| what | against | ratio | to reach | median values |\n|---|---|---|---|---|');
for (const [name, part] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await part();
if (wanted.length === 0 || wanted.includes('peers')) {
	console.log('\n| program, 50 KB | first frame, ms | key, ms | memory, MB |\n|---|---|---|---|');
	for (const row of await comparePeers(workbench(texts.page), texts.page, environment))
		console.log(`| ${row.join(' | ')} |`);
}
