import type {Command, CommandFlags} from './command.ts';

/** A command as the table knows it: how it is written, what it does, which flags it takes, and where it is. */
export type CommandEntry = {
	usage: string;
	summary: string;
	flags: readonly (keyof CommandFlags)[];
	load: () => Promise<Command>;
};

/** The commands, by the words they are called with. A command stands here only when it works. */
export const commandTable: Readonly<Record<string, CommandEntry>> = {
	read: {
		usage: 'read ARTICLE [--format text|markdown|json]',
		summary: 'Print the article.',
		flags: ['format'],
		load: async () => (await import('./read.ts')).read,
	},
	quotes: {
		usage: 'quotes ARTICLE [--format table|json|csv|markdown|jsonld] [--speaker NAME] [--kind direct|mixed|indirect]',
		summary: 'Print who said what.',
		flags: ['format', 'speaker', 'kind'],
		load: async () => (await import('./quotes.ts')).quotes,
	},
	actors: {
		usage: 'actors ARTICLE [--format table|json|csv]',
		summary: 'Print the people, organisations and places.',
		flags: ['format'],
		load: async () => (await import('./actors.ts')).actors,
	},
	drafts: {
		usage: 'drafts [list|show ID|remove ID] [--format table|json]',
		summary: 'List, show or remove kept drafts of replies.',
		flags: ['format'],
		load: async () => (await import('./drafts.ts')).drafts,
	},
	batch: {
		usage: 'batch [--jobs N]',
		summary: 'Analyse many texts: lines of {"id", "text"} in, lines of JSON out, in the same order.',
		flags: ['jobs'],
		load: async () => (await import('./batch.ts')).batch,
	},
	schema: {
		usage: 'schema article|analysis|draft|batch',
		summary: 'Print the JSON Schema of what the others print.',
		flags: [],
		load: async () => (await import('./schema.ts')).schema,
	},
	keys: {
		usage: 'keys [--format text|markdown]',
		summary: 'Print the key map of the workbench.',
		flags: ['format'],
		load: async () => (await import('./keys.ts')).keys,
	},
	help: {
		usage: 'help [COMMAND]',
		summary: 'Print this help, or how a command is used.',
		flags: [],
		load: async () => (await import('./help.ts')).help,
	},
};

/** The entry of a command; undefined for a word that is none. */
export const commandNamed = (word: string): CommandEntry | undefined =>
	Object.hasOwn(commandTable, word) ? commandTable[word] : undefined;
