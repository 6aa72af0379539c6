import {textOf} from '../article/span.ts';
import {textTable} from '../export/tables.ts';
import type {KeyBinding, Where} from '../workbench/key-bindings.ts';
import {changedBindings} from '../workbench/key-changes.ts';
import {shownKey} from '../workbench/key-names.ts';
import {cellWidth} from '../workbench/layout/cells.ts';
import {wrapText} from '../workbench/layout/wrap.ts';
import {type Command, chosenFormat, reportUsage, tableColumns} from './command.ts';
import {keysFormats} from './formats.ts';

/** Where a key works, in words; one that works wherever the category says has none. */
const places: Readonly<Partial<Record<Where, string>>> = {
	text: 'Text',
	quotes: 'Quotes',
	actors: 'Actors',
	reply: 'Reply',
	selecting: 'while selecting',
	comment: 'comment',
	listing: 'list of a feed',
	raw: 'words of the page',
};

type Bindings = readonly KeyBinding[];

const keysOf = ({keys}: KeyBinding): string[] => keys.map(shownKey);

const sections = (bindings: Bindings): [string, KeyBinding[]][] => [
	...Map.groupBy(
		bindings.filter(({keys}) => keys.length > 0),
		({category}) => category,
	),
];

const place = (bindings: Bindings, {where}: KeyBinding): string => {
	const first = bindings.find(({command}) => command === 'prefix.start')?.keys[0];
	return where === 'prefix' && first ? `after ${shownKey(first)}` : (places[where] ?? '');
};

/** A vertical bar would end the cell, a backtick the code in it. */
const code = (key: string): string => (key === '`' ? '`` ` ``' : `\`${key.replace('|', '\\|')}\``);

/** The key map as Markdown tables, a section each. */
const keysMarkdown = (bindings: Bindings): string =>
	sections(bindings)
		.map(([category, members]) => {
			const rows = members.map(
				one => `| ${keysOf(one).map(code).join(' ')} | ${place(bindings, one)} | ${one.help} |\n`,
			);
			return `### ${category}\n\n| Keys | Where | What they do |\n|---|---|---|\n${rows.join('')}`;
		})
		.join('\n');

/** The fewest cells a sentence is broken to; a terminal narrower than that breaks the rows itself. */
const fewestCells = 20;

/** The key map as a table, a section each; a sentence goes on below itself where the terminal's `columns` end. */
function keysText(bindings: Bindings, columns = Number.POSITIVE_INFINITY): string {
	return sections(bindings)
		.map(([category, members]) => {
			const cells = members.map(one => [keysOf(one).join(' '), place(bindings, one)] as const);
			const [keys, where] = [category.toUpperCase(), 'WHERE'].map((title, i) =>
				Math.max(title.length, ...cells.map(row => cellWidth(row[i] ?? ''))),
			);
			const room = Math.max(fewestCells, columns - (keys ?? 0) - (where ?? 0) - 4);
			const rows = members.flatMap(({help}, i) =>
				wrapText(help, room).map((row, part) => [...(part === 0 ? (cells[i] ?? []) : ['', '']), textOf(help, row)]),
			);
			return textTable([category.toUpperCase(), 'WHERE', ''], rows);
		})
		.join('\n');
}

/** A value of YAML: between quotation marks where it would be read as something else than these keys. */
const yamlText = (keys: string): string => (/^[a-z][a-z -]*$/i.test(keys) ? keys : JSON.stringify(keys));

/** The key map as the configuration file takes it, every place and command named. */
const keysYaml = (bindings: Bindings): string =>
	`# What is left out of the configuration file stays as it is.\nkeys:\n${[...Map.groupBy(bindings, ({where}) => where)]
		.map(([where, members]) => {
			const commands = [...Map.groupBy(members, ({command}) => command)].map(([command, same]) => {
				const keys = same.flatMap(binding => binding.keys);
				return `    ${command}: ${yamlText(keys.join(' ') || 'none')} # ${same[0]?.help ?? ''}\n`;
			});
			return `  ${where}:\n${commands.join('')}`;
		})
		.join('')}`;

const printing: Readonly<Record<(typeof keysFormats)[number], (bindings: Bindings, columns?: number) => string>> = {
	text: keysText,
	markdown: keysMarkdown,
	yaml: keysYaml,
};

/** `whosaid keys`: prints the key map as the configuration file has it. */
export const keys: Command = async ({words, flags}, settings, io) => {
	const format = chosenFormat(keysFormats, flags.format);
	if (format === undefined) return reportUsage(io, `--format is one of ${keysFormats.join(', ')}.`, 'keys');
	if (words.length > 0) return reportUsage(io, 'keys takes no words.', 'keys');
	io.stdout.write(printing[format](changedBindings(settings.keys), tableColumns(io)));
	return 0;
};
