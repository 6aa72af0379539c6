import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {writtenKeys} from '../test/helpers/keys.ts';
import {TerminalSession} from '../test/helpers/terminal.ts';
import {movingSvg, type Scene} from './moving-svg.ts';
import {drawnRows, screenSvg} from './screen-svg.ts';

/**
 * Keys as `writtenKeys` reads them, and words that the screen shows after them. With `seconds`, what it shows then is a
 * scene of a moving picture that stands so long.
 */
type Step = {keys: string; wait: string | RegExp; seconds?: number};
type Picture = {
	file: string;
	title: string;
	columns: number;
	rows: number;
	command: string[];
	ready: string;
	steps: Step[];
};

const root = join(import.meta.dirname, '..');
const workbench = [process.execPath, join(root, 'dist/launch.js')];

const ofWorkbench = (name: string, title: string, ...steps: Step[]): Picture => ({
	file: join(root, 'tools/pictures', `${name}.svg`),
	title,
	columns: 100,
	rows: 30,
	command: workbench,
	ready: 'North Korea',
	steps,
});

const quotes: Step = {keys: '2', wait: 'Confidence'};

/** The pictures of the README. Each starts with a look at the quotations, which shows when the analysis has come. */
const pictures: Picture[] = [
	ofWorkbench('text', 'The text of an article, its quotations marked', quotes, {keys: '1', wait: 'citing Choe'}),
	ofWorkbench('quotes', 'The list of quotations, with the chain of attribution of one', quotes),
	ofWorkbench('actors', 'The people, organisations and places of the article', quotes, {keys: '3', wait: 'Said'}),
	ofWorkbench(
		'reply',
		'A reply that cites a quotation',
		quotes,
		{keys: 'c', wait: 'Cited in the reply'},
		{keys: 'r', wait: /Comment \*[\s\S]*draft kept/},
	),
	ofWorkbench(
		'run',
		'A run through an article: its quotations, who speaks, and a reply that cites one',
		quotes,
		{keys: '1', wait: 'citing Choe', seconds: 2.5},
		{keys: ']', wait: '▌', seconds: 1.5},
		{keys: ']', wait: '▌', seconds: 1.5},
		{keys: '2', wait: 'Confidence', seconds: 3},
		{keys: '3', wait: 'Said', seconds: 3},
		{keys: '2', wait: 'Confidence', seconds: 1},
		{keys: 'c', wait: 'Cited in the reply', seconds: 1.5},
		{keys: 'r', wait: /Comment \*[\s\S]*word for word/, seconds: 1.5},
		{keys: 'Who else', wait: 'Who else', seconds: 0.5},
		{keys: ' heard this?', wait: /heard this\?[\s\S]*draft kept/, seconds: 1.5},
		{keys: '<tab>Ann', wait: /Ann[\s\S]*draft kept/, seconds: 3},
	),
];

const shows = (screen: string, wanted: string | RegExp): boolean =>
	typeof wanted === 'string' ? screen.includes(wanted) : wanted.test(screen);

/** Runs the program until the last step shows, and writes its screen, or its scenes. Fails with the screen that came instead. */
async function take({file, title, columns, rows, command, ready, steps}: Picture): Promise<void> {
	const [program = process.execPath, ...parameters] = command;
	await using terminal = new TerminalSession(program, parameters, {columns, rows, directory: root});
	await terminal.waitFor(ready);
	const scenes: Scene[] = [];
	for (const {keys, wait, seconds} of steps) {
		// The words may stand on the screen that the keys will change: only what is drawn after the keys counts.
		const before = terminal.raw().length;
		terminal.send(writtenKeys(keys));
		await terminal.waitFor(screen => terminal.raw().length > before && shows(screen, wait));
		if (seconds !== undefined)
			scenes.push({rows: drawnRows(terminal.emulator), keys: scenes.length > 0 ? keys : '', seconds});
	}
	mkdirSync(dirname(file), {recursive: true});
	writeFileSync(file, scenes.length > 0 ? movingSvg(scenes, columns, title) : screenSvg(terminal.emulator, title));
	console.log(file);
}

const {values, positionals} = parseArgs({
	allowPositionals: true,
	options: {
		size: {type: 'string', default: '100x30'},
		ready: {type: 'string', default: 'North Korea'},
		keys: {type: 'string', multiple: true, default: []},
		wait: {type: 'string', multiple: true, default: []},
		title: {type: 'string', default: 'A screen of whosaid'},
		out: {type: 'string'},
		help: {type: 'boolean', default: false},
	},
});

const usage = `node tools/picture.ts                 takes all the pictures of the README
node tools/picture.ts --out FILE [--size 100x30] [--ready WORDS] [--keys KEYS --wait WORDS]... [--title TITLE] [-- COMMAND...]
KEYS are typed as they are; others have names: '2<down><ctrl-x>s'. WORDS are waited for after them.`;

/** The one picture that the flags describe, or an explanation of what is wrong with them. */
function asked(file: string): Picture | string {
	const [, columns, rows] = /^(\d+)x(\d+)$/.exec(values.size) ?? [];
	if (columns === undefined || rows === undefined)
		return `--size takes columns and rows, 100x30, and not ${values.size}`;
	if (values.keys.length !== values.wait.length)
		return 'each --keys needs its --wait: the words that show that they worked';
	const steps = values.keys.map((keys, index) => ({keys, wait: values.wait[index] ?? ''}));
	const command = positionals.length > 0 ? positionals : workbench;
	return {file, title: values.title, columns: Number(columns), rows: Number(rows), command, ready: values.ready, steps};
}

const one = values.out === undefined ? undefined : asked(values.out);
if (values.help || typeof one === 'string') {
	console.error(values.help ? usage : `${one}\n\n${usage}`);
	process.exitCode = values.help ? 0 : 2;
} else for (const picture of one === undefined ? pictures : [one]) await take(picture);
