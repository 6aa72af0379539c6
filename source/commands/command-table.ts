import {quotationKinds} from '../analysis/quotation-kinds.ts';
import type {Command, CommandFlags} from './command.ts';
import {type FlagEntry, flagsOfCommands, written} from './flag-table.ts';
import {actorsFormats, draftsFormats, feedsFormats, keysFormats, quotesFormats, readFormats} from './formats.ts';

/** A flag of a command, and what it may be set to there; an empty list where it takes anything of its kind. */
type FlagChoices = Partial<Record<keyof CommandFlags, readonly string[]>>;

/** A command as the table knows it: what it takes, what it does, how one uses it, and where it is. */
export type CommandEntry = {
	/** The words after its name: capitals are to be replaced, the others are as they stand. */
	takes: string;
	summary: string;
	flags: FlagChoices;
	/** Command lines that work as they are, each with what it does. */
	examples: readonly (readonly [line: string, does: string])[];
	load: () => Promise<Command>;
};

/** The commands, by the words they are called with. A command stands here only when it works. */
export const commandTable: Readonly<Record<string, CommandEntry>> = {
	read: {
		takes: 'ARTICLE',
		summary: 'Print the article.',
		flags: {format: readFormats},
		examples: [
			['whosaid read article.md', 'prints its text, wrapped on a terminal'],
			['whosaid read https://news.example/story', 'reads a page of the web'],
			['pbpaste | whosaid read - --format json', 'reads a pasted page, and prints what was made of it'],
		],
		load: async () => (await import('./read.ts')).read,
	},
	quotes: {
		takes: 'ARTICLE',
		summary: 'Print who said what.',
		flags: {format: quotesFormats, speaker: [], kind: quotationKinds},
		examples: [
			['whosaid quotes article.md', 'lists every quotation with its speaker'],
			['whosaid quotes article.md --speaker Choe --kind direct', 'keeps to one speaker’s words in quotation marks'],
			['whosaid quotes article.md --format csv > quotes.csv', 'makes a spreadsheet of them'],
		],
		load: async () => (await import('./quotes.ts')).quotes,
	},
	actors: {
		takes: 'ARTICLE',
		summary: 'Print the people, organisations and places.',
		flags: {format: actorsFormats},
		examples: [['whosaid actors article.md', 'lists them with their roles and mentions']],
		load: async () => (await import('./actors.ts')).actors,
	},
	drafts: {
		takes: '[list|show ID|remove ID]',
		summary: 'List, show or remove kept drafts of replies.',
		flags: {format: draftsFormats},
		examples: [
			['whosaid drafts', 'lists them, the latest first'],
			['whosaid drafts show 3f', 'shows the one whose ID begins with 3f'],
		],
		load: async () => (await import('./drafts.ts')).drafts,
	},
	reply: {
		takes: 'ARTICLE',
		summary: 'Check, export or send a reply.',
		flags: {
			draft: [],
			commentFile: [],
			cite: [],
			name: [],
			email: [],
			website: [],
			check: [],
			export: [],
			send: [],
		},
		examples: [
			['whosaid reply article.md --comment-file reply.txt --check', 'prints what the site would object to'],
			['whosaid reply article.md --draft 3f --export letter.eml', 'makes a letter of a kept draft'],
		],
		load: async () => (await import('./reply.ts')).reply,
	},
	forget: {
		takes: '',
		summary: 'Erase the remembered name and email, or all that is kept.',
		flags: {all: []},
		examples: [
			['whosaid forget', 'erases the remembered name, email and website'],
			['whosaid forget --all', 'erases drafts and articles too'],
		],
		load: async () => (await import('./forget.ts')).forget,
	},
	feeds: {
		takes: '[list|add URL|remove URL|refresh|import OPML|export]',
		summary: 'Keep feeds: list, add, remove and refresh them, take OPML in or out.',
		flags: {format: feedsFormats},
		examples: [
			['whosaid feeds add https://news.example/feed', 'keeps a feed'],
			['whosaid feeds refresh', 'fetches what is new, and lists them with what is unread'],
			['whosaid feeds import other-reader.opml', 'takes in the feeds of another reader'],
		],
		load: async () => (await import('./feeds.ts')).feeds,
	},
	batch: {
		takes: '',
		summary: 'Analyse many texts: a line of JSON with "id" and "text" in, one out.',
		flags: {jobs: []},
		examples: [['whosaid batch --jobs 2 < articles.ndjson', 'answers every line in order, two at a time']],
		load: async () => (await import('./batch.ts')).batch,
	},
	schema: {
		takes: 'article|analysis|draft|batch',
		summary: 'Print the JSON Schema of what the others print.',
		flags: {},
		examples: [['whosaid schema analysis', 'tells what whosaid quotes --format json prints']],
		load: async () => (await import('./schema.ts')).schema,
	},
	keys: {
		takes: '',
		summary: 'Print the key map of the workbench.',
		flags: {format: keysFormats},
		examples: [['whosaid keys', 'lists the keys, as the configuration file has changed them']],
		load: async () => (await import('./keys.ts')).keys,
	},
	completion: {
		takes: 'bash|zsh|fish',
		summary: 'Print what a shell needs to complete commands and flags.',
		flags: {},
		examples: [
			['source <(whosaid completion bash)', 'in ~/.bashrc: completes in bash'],
			['whosaid completion zsh > ~/.zfunc/_whosaid', 'with ~/.zfunc in fpath: completes in zsh'],
			['whosaid completion fish > ~/.config/fish/completions/whosaid.fish', 'completes in fish'],
		],
		load: async () => (await import('./completion.ts')).completion,
	},
	help: {
		takes: '[COMMAND]',
		summary: 'Print this help, or how a command is used.',
		flags: {},
		examples: [['whosaid help quotes', 'tells how whosaid quotes is used']],
		load: async () => (await import('./help.ts')).help,
	},
};

/** The entry of a command; undefined for a word that is none. */
export const commandNamed = (word: string): CommandEntry | undefined =>
	Object.hasOwn(commandTable, word) ? commandTable[word] : undefined;

/** The flags a command takes, in the table's order, each with what it may be set to there. */
export const flagsOf = ({flags}: CommandEntry): {name: string; entry: FlagEntry; choices: readonly string[]}[] =>
	Object.entries<FlagEntry>(flagsOfCommands).flatMap(([name, entry]) => {
		const choices = Object.entries(flags).find(([flag]) => flag === name)?.[1];
		return choices ? [{name, entry, choices}] : [];
	});

/** A flag with what it takes: `--format FORMAT`, `--plain`. */
export const flagUsage = (name: string, {value, oneOf}: FlagEntry): string =>
	[written(name), oneOf?.join('|') ?? value].filter(Boolean).join(' ');

/** How a command is written, its flags included: `quotes ARTICLE [--format FORMAT] …`. */
export const usageOf = (name: string, entry: CommandEntry): string =>
	[name, entry.takes, ...flagsOf(entry).map(flag => `[${flagUsage(flag.name, flag.entry)}]`)]
		.filter(part => part !== '')
		.join(' ');

/** The words a command can be given as they stand: `list`, `show`; none for ARTICLE. */
export const wordsOf = ({takes}: CommandEntry): string[] =>
	takes
		.replaceAll(/[[\]]/g, '')
		.split('|')
		.map(words => words.split(' ', 1)[0] ?? '')
		.filter(word => /^[a-z]/.test(word));
