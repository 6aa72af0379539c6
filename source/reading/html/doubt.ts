import {counted} from '../../article/counted.ts';
import type {PageMetadata} from './metadata.ts';
import {wordCount} from './word-count.ts';

/** An article of fewer words is a notice or a stub more often than not. */
const fewWords = 50;

/** Below this share of a page's longer paragraphs, something of the article is likely to be missing. */
const leastKept = 0.3;

/** A line of the page that is prose: menus and teasers are shorter. In UTF-16 units. */
const proseLine = 140;

/** How much of a line identifies it, in UTF-16 units. */
const sample = 60;

/** Share of the page's words that are in the body, from 0 to 1; 1 for a page without words. */
export function keptShare(body: string, raw: string): number {
	const all = wordCount(raw);
	return all === 0 ? 1 : Math.min(1, wordCount(body) / all);
}

const notices: readonly (readonly [notice: RegExp, sentence: string])[] = [
	[
		/\b(?:enable|turn on|activate|requires?|allow) (?:\w+ )?java ?script\b|\bjava ?script (?:is )?(?:disabled|required|deaktiviert)\b/i,
		'The page shows its text only to browsers with scripts.',
	],
	[
		/\b(?:verify|prove|confirm|checking)\b.{0,40}\b(?:human|robot|browser)\b|\bcaptcha\b|\baccess denied\b/i,
		'The page wants to know whether a person is reading, and does not show its article.',
	],
	[
		/\b(?:accept|agree to|consent to|use of|verwendung von|utilisation des|uso de) (?:all |our |the )?cookies?\b|\bcookie (?:policy|settings|consent|wall)\b/i,
		'The page shows a notice about cookies in place of its article.',
	],
	[
		/\b(?:subscribe|subscribers?|subscription|log ?in|sign ?in|register|abonnieren|abonnés?|abonnenten|suscr[ií]\p{L}*)\b/iu,
		'The page seems to show the beginning only, the rest to its subscribers.',
	],
];

/**
 * A sentence that says why the extraction of a page is in doubt; undefined when nothing speaks against it.
 * `body` is the article's text, `raw` the page's, a line a block.
 */
export function doubtOf(body: string, raw: string, {isForSubscribers}: PageMetadata): string | undefined {
	const words = wordCount(body);
	if (words < fewWords) {
		const notice = notices.find(([pattern]) => pattern.test(`${body}\n${raw.slice(0, 20_000)}`));
		if (notice !== undefined) return notice[1];
		return words === 0 ? 'No text was found on the page.' : `The page has ${counted(words, 'word')} of text only.`;
	}
	const kept = keptProse(body, raw);
	if (isForSubscribers && words < fewWords * 5)
		return 'The page may show the beginning only, the rest to its subscribers.';
	if (kept < leastKept)
		return `Much of the page was left out: ${Math.round((1 - kept) * 100)} % of its longer paragraphs.`;
	return undefined;
}

/** Share of the page's longer lines that are in the body, by their length. */
function keptProse(body: string, raw: string): number {
	const lines = [...new Set(raw.split('\n'))].filter(line => line.length >= proseLine);
	const flat = body.replace(/\s+/g, ' ');
	const lengthOf = (some: readonly string[]): number => some.reduce((sum, line) => sum + line.length, 0);
	const all = lengthOf(lines);
	return all === 0 ? 1 : lengthOf(lines.filter(line => flat.includes(line.slice(0, sample)))) / all;
}
