import {indexAt} from '../../article/span.ts';
import {isFiniteCue} from '../cue-forms.ts';
import type {Stretch} from '../marks.ts';
import type {Paragraph} from '../paragraphs.ts';
import type {Token} from '../tokens/tokens.ts';
import {compoundNames} from './compound-names.ts';
import {keepNames} from './keep-names.ts';
import type {Name} from './name.ts';
import {readNames} from './read-names.ts';

const longestHeadline = 30;

/** A name that fills its quotation marks is the title of something: “Star Wars”. */
const withoutTitles = (names: readonly Name[], stretches: readonly Stretch[]): Name[] =>
	names.filter(name => {
		const around = stretches[indexAt(stretches, name.start)];
		return around === undefined || around.end < name.end || (name.end - name.start) * 1.6 < around.end - around.start;
	});

/** A line in which nearly every longer word has a capital: a headline that nobody marked as one. */
function isHeadline(tokens: readonly Token[]): boolean {
	if (tokens.length > longestHeadline) return false;
	const words = tokens.filter(({kind, text}) => kind === 'word' && text.length > 3);
	const capitals = words.filter(({form}) => form.upper).length;
	const stops = /^(?:[.?!”"’]|'')$/u.test(tokens.at(-1)?.text ?? '');
	return words.length > (stops ? 6 : 4) && capitals > words.length * (stops ? 0.9 : 0.75);
}

const isInside = (names: readonly Name[], at: number): boolean => at < (names[indexAt(names, at)]?.end ?? 0);

/**
 * The names of an article in the order of the text. `tokens` are those of its `paragraphs`, `small` the words that it
 * writes without a capital. Headings are left out: every word of a heading may have a capital.
 */
export function articleNames(
	text: string,
	paragraphs: readonly Paragraph[],
	tokens: readonly (readonly Token[])[],
	stretches: readonly Stretch[],
	small: ReadonlySet<string>,
): Name[] {
	const prose = tokens.filter((row, index) => paragraphs[index]?.heading === false && !isHeadline(row));
	const candidates = prose.flatMap(row => readNames(text, row));
	const names = keepNames(withoutTitles(candidates, stretches), small, isFiniteCue);
	const known = new Set(names.flatMap(({text, words}) => [text, ...words]));
	const inside = prose.flatMap(row => compoundNames(row, known)).filter(({start}) => !isInside(names, start));
	return inside.length === 0 ? names : [...names, ...inside].sort((a, b) => a.start - b.start);
}
