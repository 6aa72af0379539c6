import {written} from '../flag-table.ts';
import {commands, type Flag, shared, takesValue} from './completed.ts';
import {quoted} from './quoted.ts';

function fishFlag(flag: Flag, condition: string): string {
	const {name, entry, choices} = flag;
	const short = entry.shortFlag ? ` -s ${entry.shortFlag}` : '';
	const value = choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : fishValue(flag);
	return `complete -c whosaid${condition} -l ${written(name).slice(2)}${short}${value} -d ${fishQuoted(entry.help)}\n`;
}

function fishValue(flag: Flag): string {
	if (!takesValue(flag)) return '';
	if (flag.entry.completes === 'folder') return " -x -a '(__fish_complete_directories)'";
	return flag.entry.completes === 'file' ? ' -r' : ' -x';
}

/** Between single quotes fish knows two escapes: of the quote and of the backslash. */
const fishQuoted = (text: string): string => `'${text.replaceAll(/['\\]/g, '\\$&')}'`;

/** Completion in fish, a line for each word that can follow. */
export function fishScript(): string {
	const all = commands();
	const none = ` -n '__fish_use_subcommand'`;
	const named = all.map(({name, summary}) => `complete -c whosaid${none} -a ${name} -d ${fishQuoted(summary)}\n`);
	const own = all.flatMap(({name, words, files, flags}) => {
		const condition = ` -n '__fish_seen_subcommand_from ${name}'`;
		const given = words.length > 0 ? [`complete -c whosaid${condition} -f -a ${quoted(words.join(' '))}\n`] : [];
		const nothing = words.length === 0 && !files ? [`complete -c whosaid${condition} -f\n`] : [];
		return [...given, ...nothing, ...flags.map(flag => fishFlag(flag, condition))];
	});
	return `# Completes whosaid in fish: whosaid completion fish > ~/.config/fish/completions/whosaid.fish
${[...named, ...shared.map(flag => fishFlag(flag, '')), ...own].join('')}`;
}
