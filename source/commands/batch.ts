import {largestSource, tooLarge} from '../reading/source-size.ts';
import {answerLine, errorLine} from './batch-line.ts';
import {type Command, type Output, reportUsage, type Streams} from './command.ts';
import {inputLines} from './input-lines.ts';

/** JSON may write every unit of a text as six ("\u0041"), and has a frame around it. */
const longestLine = largestSource * 6 + 1024;

/** How many lines are under way for each thread, so that none waits while an earlier line takes long. */
const ahead = 4;

const mostJobs = 64;

async function print(stdout: Output, answer: string): Promise<void> {
	if (!stdout.write(`${answer}\n`)) await new Promise<void>(resolve => stdout.once('drain', resolve));
}

/** Answers every line, in the order of the lines, with at most `limit` of them under way. */
async function answerAll(
	io: Streams,
	answer: (line: string) => string | Promise<string>,
	limit: number,
): Promise<void> {
	const underWay: (string | Promise<string>)[] = [];
	for await (const line of inputLines(io.stdin, longestLine)) {
		underWay.push('text' in line ? answer(line.text) : errorLine(null, tooLarge(longestLine).problem));
		if (underWay.length >= limit) await print(io.stdout, await (underWay.shift() ?? ''));
	}
	for (const late of underWay) await print(io.stdout, await late);
}

/** `whosaid batch`: answers each line of standard input. Threads are used only when more than one is asked for. */
export const batch: Command = async ({words, flags: {jobs = 1}}, _settings, io) => {
	if (words.length > 0) return reportUsage(io, 'batch takes no words: it reads standard input.', 'batch');
	if (!Number.isInteger(jobs) || jobs < 1 || jobs > mostJobs) {
		return reportUsage(io, `--jobs is a whole number from 1 to ${mostJobs}.`, 'batch');
	}
	if (jobs === 1) {
		await answerAll(io, answerLine, 1);
		return 0;
	}
	const {BatchThreads} = await import('./batch-threads.ts');
	const threads = new BatchThreads(jobs);
	try {
		await answerAll(io, line => threads.answer(line), jobs * ahead);
	} finally {
		await threads.close();
	}
	return 0;
};
