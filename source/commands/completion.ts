import {type Command, reportUsage} from './command.ts';
import {bashScript} from './completion/bash.ts';
import {fishScript} from './completion/fish.ts';
import {zshScript} from './completion/zsh.ts';

const scripts: Readonly<Record<string, () => string>> = {bash: bashScript, zsh: zshScript, fish: fishScript};

/** `whosaid completion`: prints a script made from the tables of commands and flags. */
export const completion: Command = async ({words: [shell = '', ...more]}, _settings, io) => {
	if (more.length > 0 || !Object.hasOwn(scripts, shell))
		return reportUsage(io, `completion takes one of ${Object.keys(scripts).join(', ')}.`, 'completion');
	io.stdout.write(scripts[shell]?.() ?? '');
	return 0;
};
