import type {SettingFlags} from '../configuration/read-settings.ts';
import {narrowestWidth, themes, widestWidth} from '../configuration/settings.ts';
import type {CommandFlags} from './command.ts';

/** A flag as the tables know it: what it takes, and a sentence. `value` is how what it takes is called in the help. */
export type FlagEntry = {
	type: 'string' | 'number' | 'boolean';
	shortFlag?: string;
	/** Whether it may be given several times. */
	isMultiple?: boolean;
	value?: string;
	/** What it may be set to, where that is a short list that is the same for every command. */
	oneOf?: readonly string[];
	/** What a file or folder completes to; without it nothing is proposed for a free value. */
	completes?: 'file' | 'folder';
	help: string;
};

/** The flags that every command takes. They drive what is understood, the help, the completions and the manual page. */
export const flagsForAll = {
	theme: {type: 'string', oneOf: themes, help: 'The colours; auto looks at the terminal.'},
	width: {
		type: 'number',
		value: 'COLUMNS',
		help: `The most columns the text takes (${narrowestWidth} to ${widestWidth}; 76).`,
	},
	plain: {type: 'boolean', help: 'No screen: what changes is told in lines, for screen readers.'},
	dataDir: {type: 'string', value: 'FOLDER', completes: 'folder', help: 'Where drafts, pages and feeds are kept.'},
	offline: {type: 'boolean', help: 'Never use the network; pages that were kept still open.'},
	allowPrivate: {type: 'boolean', help: 'Open addresses of this machine and of private networks too.'},
	debug: {type: 'boolean', help: 'Show the stack of an unexpected error.'},
	help: {type: 'boolean', shortFlag: 'h', help: 'Print the help, or how a command is used.'},
	version: {type: 'boolean', shortFlag: 'v', help: 'Print the version.'},
} as const satisfies Record<keyof SettingFlags | 'help' | 'version', FlagEntry>;

/** The flags of single commands; which command takes which, and what each may be there, stands in the command table. */
export const flagsOfCommands = {
	format: {type: 'string', value: 'FORMAT', help: 'How it is printed; without it, the first of these.'},
	speaker: {type: 'string', value: 'NAME', help: 'Only what this speaker said, by any of the names it has.'},
	kind: {type: 'string', value: 'KIND', help: 'Only quotations of this kind.'},
	jobs: {type: 'number', value: 'N', help: 'How many threads work at once (1).'},
	draft: {type: 'string', value: 'ID', help: 'The kept draft to go on with; the first letters of its ID are enough.'},
	commentFile: {
		type: 'string',
		value: 'FILE',
		completes: 'file',
		help: 'The comment, as plain text; - is standard input.',
	},
	cite: {
		type: 'string',
		isMultiple: true,
		value: 'QUOTATION',
		help: 'A quotation to cite, by its id; it may be given several times.',
	},
	name: {type: 'string', value: 'NAME', help: 'Who signs the reply.'},
	email: {type: 'string', value: 'ADDRESS', help: 'The email address that the site asks for.'},
	website: {type: 'string', value: 'ADDRESS', help: 'The website that goes with the name.'},
	check: {type: 'boolean', help: 'Print what the site would object to, a line a field.'},
	export: {
		type: 'string',
		value: 'FILE',
		completes: 'file',
		help: 'Write the reply to a file: .md, .html, .txt or .eml.',
	},
	send: {type: 'boolean', help: 'Send the reply to the site of the article.'},
	all: {type: 'boolean', help: 'Everything that is kept: drafts, articles, name and email.'},
} as const satisfies Record<keyof CommandFlags, FlagEntry>;

/** How a flag is written on the command line: `dataDir` is `--data-dir`, `h` is `-h`. */
export const written = (flag: string): string =>
	flag.length === 1 ? `-${flag}` : `--${flag.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
