import {type DomElement, type DomNode, isDomElement} from './dom.ts';
import type {Measure} from './measure.ts';

/** How many times as long as every other the article of a page is; entries of a running report are more alike. */
const muchLonger = 3;

/**
 * Elements `article` that hold other stories than the page's: a site puts each of its teasers in one. None when no
 * element stands out.
 */
export function otherStories(content: DomElement, measures: ReadonlyMap<DomNode, Measure>): ReadonlySet<DomElement> {
	const sizeOf = (element: DomElement): number => measures.get(element)?.text ?? 0;
	const [first, second, ...rest] = outermostArticles(content).sort((a, b) => sizeOf(b) - sizeOf(a));
	if (first === undefined || second === undefined) return new Set();
	const isStory = sizeOf(first) > sizeOf(second) * muchLonger && sizeOf(first) > sizeOf(content) / 3;
	return new Set(isStory ? [second, ...rest] : []);
}

function outermostArticles(element: DomElement): DomElement[] {
	return [...element.childNodes]
		.filter(isDomElement)
		.flatMap(child => (child.localName === 'article' ? [child] : outermostArticles(child)));
}
