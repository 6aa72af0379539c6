import {isoDate} from '../publication-date.ts';
import {authorNames} from './author-names.ts';

/** How many lines below the headline may hold the byline and the date, and how long such a line is in UTF-16 units. */
const nearLines = 8;
const longestLine = 140;

/** How far down a page its headline may stand, in lines, and the fewest words it has. */
const firstLines = 60;
const fewestWords = 4;

/** The part of a page's title that stands on the page as a line of its own: its headline, where no heading says so. */
export const lineInTitle = (raw: string, title: string): string | undefined =>
	raw.split('\n', firstLines).find(line => title.includes(line) && line.split(' ').length >= fewestWords);

/** How many lines above the headline may be its byline. */
const linesAbove = 2;

const beginsByline = /^(?:by|von|par|por|di|door|от)\b[ :]/iu;

/**
 * The lines a reader sees below the headline, and a byline directly above it: where a page that marks nothing up has
 * names and date.
 */
export function linesBelowHeadline(raw: string, headline: string): string[] {
	const lines = raw.split('\n', 2000);
	const at = lines.indexOf(headline);
	if (at < 0) return [];
	const above = lines.slice(Math.max(0, at - linesAbove), at).filter(line => beginsByline.test(line));
	return [...lines.slice(at + 1, at + 1 + nearLines), ...above].filter(line => line.length <= longestLine);
}

/** The names in the first line that begins as a byline does. */
export const bylineIn = (lines: readonly string[]): string[] =>
	lines
		.filter(line => beginsByline.test(line))
		.map(authorNames)
		.find(names => names.length > 0) ?? [];

/** The first date in the lines. */
export const dateIn = (lines: readonly string[]): string | undefined =>
	lines.map(isoDate).find(date => date !== undefined);
