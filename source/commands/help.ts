import {type Command, reportUsage} from './command.ts';
import {commandNamed, commandTable} from './command-table.ts';

const globalFlags: readonly (readonly [flag: string, meaning: string])[] = [
	['--theme auto|dark|light|mono', 'the colours; auto asks the terminal'],
	['--width COLUMNS', 'the most columns the text takes (76)'],
	['--plain', 'no screen: the article and its quotations from top to bottom'],
	['--data-dir FOLDER', 'where drafts are kept'],
	['--offline', 'never use the network'],
	['--allow-private', 'allow addresses of private networks'],
	['--debug', 'show the stack of an unexpected error'],
	['--help, --version', 'print this help, or the version'],
];

const widestFlag = Math.max(...globalFlags.map(([flag]) => flag.length));

/** The whole help: what the program is, its commands and the flags they all take. */
export const helpText = (): string => `whosaid [ARTICLE]

Opens a news article, shows who said what in it, and helps write a reply that quotes it right.
ARTICLE is a file of plain text or Markdown, or - for standard input; without one, a bundled
article opens. A file with the name of a command is opened as ./NAME.

Commands
${Object.values(commandTable)
	.map(({usage, summary}) => `  whosaid ${usage}\n      ${summary}\n`)
	.join('')}
Flags for all
${globalFlags.map(([flag, meaning]) => `  ${flag.padEnd(widestFlag)}  ${meaning}\n`).join('')}
In the workbench, ? shows the keys.
`;

/** `whosaid help`: prints the help, or that of one command. */
export const help: Command = async ({words: [name, ...more]}, _settings, io) => {
	if (more.length > 0) return reportUsage(io, 'help takes one command.');
	if (name === undefined) {
		io.stdout.write(helpText());
		return 0;
	}
	const entry = commandNamed(name);
	if (!entry) return reportUsage(io, `There is no command ${JSON.stringify(name)}.`);
	io.stdout.write(`whosaid ${entry.usage}\n\n${entry.summary}\n`);
	return 0;
};
