import path from 'node:path';
import type {CommandFlags} from '../../source/commands/command.ts';
import {commandNamed} from '../../source/commands/command-table.ts';
import {articlesFolder} from './expected.ts';
import {type Printed, settingsIn, streams} from './streams.ts';

/** The bundled article that most cases read. */
export const talks = path.join(articlesFolder, '01-north-korea-talks.md');

type Outcome = {code: number | undefined; out: string; err: string};

/** Runs a command of the table with these words and flags, as the program does; the code is undefined where there is no such command. */
export async function running(
	name: string,
	words: string[],
	flags: CommandFlags = {},
	io: Printed = streams(),
	home = '/nowhere',
): Promise<Outcome> {
	const run = await commandNamed(name)?.load();
	const code = await run?.({words, flags}, settingsIn(home), io);
	return {code, out: io.out(), err: io.err()};
}
