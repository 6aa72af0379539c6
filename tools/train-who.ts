import {execFileSync} from 'node:child_process';
import path from 'node:path';

/**
 * The parts of the model that tell who is who, each learned by a process of its own that reads what the one before
 * has written: the common words, the kinds of names that ask for them, the pronouns among the actors that follow.
 */
const steps = ['train-words.ts', 'train-kinds.ts', 'train-pronouns.ts'];

/** Learns them from a corpus folder that holds polnear/ and newswire/; throws where one step fails. */
export function trainWho(corpus: string): void {
	for (const script of steps)
		execFileSync(process.execPath, [path.join(import.meta.dirname, script), corpus], {stdio: 'inherit'});
}
