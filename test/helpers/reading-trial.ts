import path from 'node:path';
import {articleSchema} from '../../source/article/schema.ts';
import {readOpened} from '../../source/reading/read-article.ts';
import {mutatedPages, pagesIn} from './mutated-pages.ts';

/** What a terminal would obey, or what would turn words round; line ends and nothing else may stand in a text. */
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Pages of our own, and the shared ones where there are some. */
function pagesToMutate(): string[] {
	const shared = process.env['WHOSAID_SHARED'];
	const own = pagesIn(path.join(import.meta.dirname, '../pages'));
	return shared === undefined ? own : [...own, ...pagesIn(path.join(shared, 'pages/html'))];
}

/** What went wrong with pages that were read, by name, the slowest of them, and the most memory in use meanwhile. */
export type Trial = {faults: string[]; slowest: {name: string; seconds: number}; peakMegabytes: number};

const processorSeconds = (): number => {
	const {user, system} = process.cpuUsage();
	return (user + system) / 1e6;
};

/**
 * Reads mutated pages. Times are of the processor, since a busy machine would make any other a lottery. A page may be
 * refused with a problem; it may not throw, nor give an article that breaks its contract or could steer a terminal.
 */
export async function tryMutants(count: number, seed: number): Promise<Trial> {
	const trial: Trial = {faults: [], slowest: {name: '', seconds: 0}, peakMegabytes: 0};
	for (const {name, bytes} of mutatedPages(pagesToMutate(), count, seed)) {
		const start = processorSeconds();
		try {
			const fault = await faultOf(bytes);
			if (fault !== undefined) trial.faults.push(`${name}: ${fault}`);
		} catch (error) {
			trial.faults.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
		}
		const seconds = processorSeconds() - start;
		if (seconds > trial.slowest.seconds) trial.slowest = {name, seconds};
		trial.peakMegabytes = Math.max(trial.peakMegabytes, process.memoryUsage().rss / 2 ** 20);
	}
	return trial;
}

async function faultOf(bytes: Uint8Array): Promise<string | undefined> {
	const read = await readOpened({bytes}, {kind: 'file', location: 'page.html'});
	if (!read.ok) return /[.]$/.test(read.problem.nextStep) ? undefined : 'a problem without a next step';
	const {article, page} = read.value;
	const {text, blocks, links, captions, headline, byline} = articleSchema.parse(article);
	if (blocks.map(({span}) => text.slice(span.start, span.end)).join('\n\n') !== text) return 'blocks are not the text';
	if (links.some(({span}) => span.end > text.length || span.end <= span.start)) return 'a link outside of the text';
	const words = [
		text,
		headline,
		...byline,
		...captions.map(caption => caption.text),
		page?.rawText ?? '',
		page?.doubt ?? '',
	];
	if (words.some(one => steering.test(one.replaceAll('\n', '')))) return 'characters that steer a terminal';
	return page !== undefined && !(page.kept >= 0 && page.kept <= 1) ? `a share of ${page.kept}` : undefined;
}
