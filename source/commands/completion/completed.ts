import {commandTable, flagsOf, wordsOf} from '../command-table.ts';
import {type FlagEntry, flagsForAll, written} from '../flag-table.ts';

/** A flag where it stands: what it is, and what it may be set to there. */
export type Flag = {name: string; entry: FlagEntry; choices: readonly string[]};
/** A command as a shell completes it: words that can follow as they stand, whether files can, and its flags. */
export type CompletedCommand = {
	name: string;
	summary: string;
	words: readonly string[];
	files: boolean;
	flags: readonly Flag[];
};

/** The flags that can stand anywhere. */
export const shared: readonly Flag[] = Object.entries<FlagEntry>(flagsForAll).map(([name, entry]) => ({
	name,
	entry,
	choices: entry.oneOf ?? [],
}));

/** The commands with what each takes; help takes their names. */
export const commands = (): CompletedCommand[] =>
	Object.entries(commandTable).map(([name, entry]) => ({
		name,
		summary: entry.summary,
		words: name === 'help' ? Object.keys(commandTable) : wordsOf(entry),
		files: entry.takes.includes('ARTICLE'),
		flags: flagsOf(entry),
	}));

/** Whether a word belongs to the flag. */
export const takesValue = ({entry}: Flag): boolean => entry.type !== 'boolean';

/** A flag as it is typed; `-h` beside `--help`. */
export const spellings = ({name, entry}: Flag): string[] => [
	written(name),
	...(entry.shortFlag ? [written(entry.shortFlag)] : []),
];
