import {type KeyBinding, keyBindings} from '../workbench/key-bindings.ts';
import {shownKey} from '../workbench/key-names.ts';
import {commandTable, flagsOf, usageOf} from './command-table.ts';
import {type FlagEntry, flagsForAll, written} from './flag-table.ts';
import {articleSentence, exitCodes, purpose} from './help.ts';

/** Text that roff prints as it stands: no escape or request in it, and what is not ASCII by its code, for every roff. */
const roff = (text: string): string =>
	text
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replace(/^(?=[.'])/gm, '\\&')
		.replaceAll(/\P{ASCII}/gu, one => `\\[u${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);

const tagged = (term: string, sentence: string): string => `.TP\n\\fB${roff(term)}\\fR\n${roff(sentence)}\n`;

function flagTerm(name: string, {shortFlag, oneOf, value}: FlagEntry, choices: readonly string[]): string {
	const spelled = [...(shortFlag ? [written(shortFlag)] : []), written(name)].join(', ');
	return [spelled, choices.length > 0 ? choices.join('|') : (oneOf?.join('|') ?? value)].filter(Boolean).join(' ');
}

const commandSection = ([name, entry]: [string, (typeof commandTable)[string]]): string =>
	[
		`.SS whosaid ${roff(usageOf(name, entry))}\n${roff(entry.summary)}\n`,
		...flagsOf(entry).map(flag => tagged(flagTerm(flag.name, flag.entry, flag.choices), flag.entry.help)),
		...entry.examples.map(([line, does]) => tagged(line, does)),
	].join('');

const keySection = ([category, bindings]: [string, readonly KeyBinding[]]): string =>
	`.SS ${roff(category)}\n${bindings
		.map(({keys, where, help}) =>
			tagged(keys.map(shownKey).join(' '), where === 'reading' ? help : `${help} (${where})`),
		)
		.join('')}`;

/** The manual page, in the man macros of roff, from the tables of commands, flags and keys. */
export function manualPage(version: string): string {
	const flags = Object.entries<FlagEntry>(flagsForAll).map(([name, entry]) =>
		tagged(flagTerm(name, entry, []), entry.help),
	);
	return [
		`.TH WHOSAID 1 "" "whosaid ${roff(version)}" "User commands"\n`,
		'.SH NAME\nwhosaid \\- read a news article, see who said what, and reply quoting it right\n',
		'.SH SYNOPSIS\n\\fBwhosaid\\fR [ARTICLE]\n.br\n\\fBwhosaid\\fR COMMAND [FLAGS]\n',
		`.SH DESCRIPTION\n${roff(purpose)}\n${roff(articleSentence)}\n`,
		`.SH COMMANDS\n${Object.entries(commandTable).map(commandSection).join('')}`,
		`.SH OPTIONS\nEvery command takes these.\n${flags.join('')}`,
		`.SH KEYS\n${[...Map.groupBy(keyBindings, ({category}) => category)].map(keySection).join('')}`,
		`.SH EXIT STATUS\n${exitCodes.map(([code, meaning]) => tagged(String(code), meaning)).join('')}`,
		'.SH FILES\n',
		tagged('$XDG_CONFIG_HOME/whosaid/config.yaml', 'Settings and keys; usually in ~/.config.'),
		tagged('$XDG_DATA_HOME/whosaid', 'Drafts and the articles they answer; usually in ~/.local/share.'),
		'.SH ENVIRONMENT\n',
		tagged('NO_COLOR', 'No colours; signs and weights say the same.'),
		tagged('TERM=dumb, INK_SCREEN_READER=true', 'As --plain.'),
		tagged('VISUAL, EDITOR, PAGER', 'The programs of your choice, where one is called.'),
	].join('');
}
