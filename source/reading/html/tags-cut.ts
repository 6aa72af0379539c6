import {parseFragment} from 'parse5';
import {cleanText} from '../../article/clean.ts';
import {blockElements} from './block-elements.ts';
import {textIn} from './html-tree.ts';

/** Elements that are cut out with all that is in them, and how each ends. */
const ends: ReadonlyMap<string, RegExp> = new Map(
	['script', 'style', 'template', 'svg'].map(name => [name, new RegExp(`</${name}\\b[^>]{0,100}>`, 'gi')]),
);
const endOfComment = /-->/g;
const endOfTag = />/g;

const tagStart = /<\/?([a-z][a-z\d-]*)/iy;

/** The words between the tags of a source, a blank line where a block begins or ends. Linear in its length. */
export function wordsWithoutTags(html: string): string {
	const endAfter = endsIn(html);
	let words = '';
	let at = 0;
	for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
		words += html.slice(at, open);
		tagStart.lastIndex = open;
		const name = tagStart.exec(html)?.[1]?.toLowerCase();
		const end = html.startsWith('<!--', open)
			? endAfter(endOfComment, open)
			: name && (endAfter(ends.get(name), open) ?? endAfter(endOfTag, open));
		words += !end ? '&lt;' : name !== undefined && blockElements.has(name) ? '\n\n' : ' ';
		at = end || open + 1;
	}
	words += html.slice(at);
	return cleanText(textIn(parseFragment(words)))
		.replace(/[^\S\n]+/g, ' ')
		.replace(/\s*\n\s*\n\s*/g, '\n\n')
		.trim();
}

/**
 * Finds where in a source the next of something ends. What was once not found is not looked for again, or a source of
 * openings that never end would be read through for each of them.
 */
function endsIn(html: string): (sought: RegExp | undefined, from: number) => number | undefined {
	const absent = new Set<RegExp>();
	return (sought, from) => {
		if (sought === undefined || absent.has(sought)) return undefined;
		sought.lastIndex = from;
		if (sought.test(html)) return sought.lastIndex;
		absent.add(sought);
		return undefined;
	};
}
