import {textOf} from '../article/span.ts';
import {wrapText} from '../workbench/layout/wrap.ts';
import {type Command, reportUsage} from './command.ts';
import {type CommandEntry, commandNamed, commandTable, flagsOf, flagUsage, usageOf} from './command-table.ts';
import {type FlagEntry, flagsForAll, written} from './flag-table.ts';

/** What is printed is made for a terminal of this many columns: nobody should have to widen a window to read help. */
const helpColumns = 79;

/** What ARTICLE may be, in a sentence that help and manual page share. */
export const articleSentence =
	'ARTICLE is a file, a web address, a feed, or - for standard input; without one, a bundled article opens. ' +
	'A file with the name of a command is opened as ./NAME.';

/** What the program does, in a sentence that help and manual page share. */
export const purpose = 'Opens a news article, shows who said what in it, and helps write a reply that quotes it right.';

/** What the codes mean with which the program ends. */
export const exitCodes: readonly (readonly [code: number, meaning: string])[] = [
	[0, 'Done.'],
	[1, 'The work failed: no such file, a refused reply, a draft that does not pass.'],
	[2, 'Wrong usage, or a Node that is too old.'],
	[130, 'Interrupted.'],
];

function wrapped(text: string, indent: number): string {
	const margin = ' '.repeat(indent);
	return wrapText(text, helpColumns - indent)
		.map(row => `${margin}${textOf(text, row)}\n`)
		.join('');
}

/** Terms with their sentences beside them, or below where a term is too long for that. */
function glossary(entries: readonly (readonly [term: string, sentence: string])[]): string {
	const widest = 28;
	const indent = Math.min(widest, Math.max(...entries.map(([term]) => term.length)) + 4);
	return entries
		.map(([term, sentence]) => {
			const below = wrapped(sentence, indent);
			return term.length + 4 > indent ? `  ${term}\n${below}` : `  ${term}${below.slice(2 + term.length)}`;
		})
		.join('');
}

const flagTerm = (name: string, entry: FlagEntry): string =>
	[...(entry.shortFlag ? [written(entry.shortFlag)] : []), flagUsage(name, entry)].join(', ');

/** The whole help: what the program is, its commands and the flags they all take. */
export const helpText = (): string => `whosaid [ARTICLE]

${wrapped(`${purpose} ${articleSentence}`, 0)}
Commands
${glossary(Object.entries(commandTable).map(([name, {takes, summary}]) => [`${name} ${takes}`.trim(), summary]))}
Flags for all
${glossary(Object.entries<FlagEntry>(flagsForAll).map(([name, entry]) => [flagTerm(name, entry), entry.help]))}
whosaid help COMMAND tells the flags of a command, with examples. In the
workbench, ? shows the keys.
`;

/** How a command is written, wrapped between its flags and never within one. */
function usageLines(name: string, entry: CommandEntry): string {
	const lines: string[] = [];
	for (const part of `whosaid ${usageOf(name, entry)}`.split(/ (?=\[)/)) {
		const line = lines.at(-1);
		if (line === undefined) lines.push(part);
		else if (line.length + 1 + part.length > helpColumns) lines.push(`    ${part}`);
		else lines[lines.length - 1] = `${line} ${part}`;
	}
	return `${lines.join('\n')}\n`;
}

/** How one command is used: its words, its flags with a sentence each, examples. */
export function commandHelp(name: string, entry: CommandEntry): string {
	const flags = flagsOf(entry).map(({name: flag, entry: {help, ...rest}, choices}) => {
		const value = choices.length > 0 ? choices.join('|') : rest.value;
		return [`${written(flag)} ${value ?? ''}`.trim(), help] as const;
	});
	const parts = [
		usageLines(name, entry),
		wrapped(entry.summary, 0),
		flags.length > 0 ? `Flags\n${glossary(flags)}` : '',
		`Examples\n${entry.examples.map(([line, does]) => `  ${line}\n${wrapped(does, 6)}`).join('')}`,
		'The flags for all commands: whosaid help\n',
	];
	return parts.filter(part => part !== '').join('\n');
}

/** `whosaid help`: prints the help, or that of one command. */
export const help: Command = async ({words: [name, ...more]}, _settings, io) => {
	if (more.length > 0) return reportUsage(io, 'help takes one command.');
	if (name === undefined) {
		io.stdout.write(helpText());
		return 0;
	}
	const entry = commandNamed(name);
	if (!entry) return reportUsage(io, `There is no command ${JSON.stringify(name)}.`);
	io.stdout.write(commandHelp(name, entry));
	return 0;
};
