import {textTable} from '../export/tables.ts';
import {type KeyBinding, keyBindings, shownKey, type Where} from '../workbench/key-map.ts';
import {type Command, chosenFormat, reportUsage} from './command.ts';
import {keysFormats} from './formats.ts';

/** Where a key works, in words; one that works wherever the category says has none. */
const places: Readonly<Partial<Record<Where, string>>> = {
	text: 'Text',
	quotes: 'Quotes',
	actors: 'Actors',
	reply: 'Reply',
	selecting: 'while selecting',
	comment: 'comment',
	prefix: 'after Ctrl-X',
};

const keysOf = ({keys}: KeyBinding): string[] => keys.map(shownKey);

const sections = (): [string, KeyBinding[]][] => [...Map.groupBy(keyBindings, ({category}) => category)];

const place = ({where}: KeyBinding): string => places[where] ?? '';

/** A vertical bar would end the cell, a backtick the code in it. */
const code = (key: string): string => (key === '`' ? '`` ` ``' : `\`${key.replace('|', '\\|')}\``);

/** The key map as Markdown tables, a section each: what the README shows. */
export const keysMarkdown = (): string =>
	sections()
		.map(([category, bindings]) => {
			const rows = bindings.map(one => `| ${keysOf(one).map(code).join(' ')} | ${place(one)} | ${one.help} |\n`);
			return `### ${category}\n\n| Keys | Where | What they do |\n|---|---|---|\n${rows.join('')}`;
		})
		.join('\n');

const keysText = (): string =>
	sections()
		.map(([category, bindings]) =>
			textTable(
				[category.toUpperCase(), 'WHERE', ''],
				bindings.map(one => [keysOf(one).join(' '), place(one), one.help]),
			),
		)
		.join('\n');

/** `whosaid keys`: prints the key map. */
export const keys: Command = async ({words, flags}, _settings, io) => {
	const format = chosenFormat(keysFormats, flags.format);
	if (format === undefined) return reportUsage(io, `--format is one of ${keysFormats.join(', ')}.`, 'keys');
	if (words.length > 0) return reportUsage(io, 'keys takes no words.', 'keys');
	io.stdout.write(format === 'markdown' ? keysMarkdown() : keysText());
	return 0;
};
