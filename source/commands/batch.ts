import {weightsAhead} from '../analysis/model/package-weights.ts';
import {largestSource, tooLarge} from '../reading/source-size.ts';
import {type Command, type Output, reportUsage, type Streams} from './command.ts';
import {inputLines} from './input-lines.ts';

/** JSON may write every unit of a text as six ("\u0041"), and has a frame around it. */
const longestLine = largestSource * 6 + 1024;

/** How many lines are under way for each thread, so that none waits while an earlier line takes long. */
const ahead = 16;

const mostJobs = 64;

/** A line's answer as JSON with a line end, as text or in UTF-8. */
type Answer = string | Uint8Array;

async function print(stdout: Output, answer: Answer): Promise<void> {
	if (!stdout.write(answer)) await new Promise<void>(resolve => stdout.once('drain', resolve));
}

/** What answers single lines here, loaded with the first: threads load it themselves. */
const answering = () => import('./batch-line.ts');

async function tooLongAnswer(): Promise<string> {
	const {errorLine} = await answering();
	return `${errorLine(null, tooLarge(longestLine).problem)}\n`;
}

/** Answers every line, in the order of the lines, with at most `limit` of them under way, and no more of them than one may be long. */
async function answerAll(
	io: Streams,
	answer: (line: string) => Answer | Promise<Answer>,
	limit: number,
): Promise<void> {
	const underWay: {length: number; answer: Answer | Promise<Answer>}[] = [];
	let length = 0;
	const printFirst = async (): Promise<void> => {
		const first = underWay.shift();
		if (!first) return;
		length -= first.length;
		await print(io.stdout, await first.answer);
	};
	for await (const line of inputLines(io.stdin, longestLine)) {
		const added =
			'text' in line ? {length: line.text.length, answer: answer(line.text)} : {length: 0, answer: tooLongAnswer()};
		underWay.push(added);
		length += added.length;
		while (underWay.length >= limit || length > longestLine) await printFirst();
	}
	while (underWay.length > 0) await printFirst();
}

/** Answers lines in this thread. */
async function answerHere(io: Streams): Promise<void> {
	const [{answerLine}] = await Promise.all([answering(), weightsAhead()]);
	const withEnd = (answer: string): string => `${answer}\n`;
	const answer = (line: string): string | Promise<string> => {
		const answered = answerLine(line);
		return typeof answered === 'string' ? withEnd(answered) : answered.then(withEnd);
	};
	await answerAll(io, answer, 1);
}

/** `whosaid batch`: answers each line of standard input. Threads are used only when more than one is asked for. */
export const batch: Command = async ({words, flags: {jobs = 1}}, _settings, io) => {
	if (words.length > 0) return reportUsage(io, 'batch takes no words: it reads standard input.', 'batch');
	if (!Number.isInteger(jobs) || jobs < 1 || jobs > mostJobs) {
		return reportUsage(io, `--jobs is a whole number from 1 to ${mostJobs}.`, 'batch');
	}
	if (jobs === 1) {
		await answerHere(io);
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
