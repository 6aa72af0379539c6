import {type DomElement, isDomElement, isDomText} from './dom.ts';
import {nameWords} from './element-role.ts';

/** The longest words under a picture without any markup that says so, in UTF-16 units. */
const longestUnmarked = 220;

const framing = / (?:photos?|images?|img|pictures?|media|embed(?:box)?|figure|thumb(?:nail)?|featured|illustration) /;
const frames = new Set(['div', 'p', 'center', 'span', 'section']);

/**
 * Whether an element is a picture with a line under it and nothing else: the way captions were made before HTML had
 * an element for them. `length` is the size of the element's text.
 */
export function framesPicture(element: DomElement, length: number): boolean {
	if (length === 0 || length > longestUnmarked || !frames.has(element.localName)) return false;
	const found = {picture: false, text: '', other: false};
	look(element, found);
	if (!found.picture || found.other) return false;
	return framing.test(nameWords(element)) || !/[.!?]["'”’)]*\s*$/.test(found.text);
}

/** What stands in a possible frame: a picture before its words, or something that rules a frame out. */
function look(element: DomElement, found: {picture: boolean; text: string; other: boolean}): void {
	for (const child of element.childNodes) {
		if (isDomText(child)) {
			if (child.textContent.trim() !== '' && !found.picture) found.other = true;
			found.text += child.textContent;
		}
		if (!isDomElement(child)) continue;
		if (child.localName === 'img') found.picture ||= !/ (?:emoji|smiley|icon|avatar) /.test(nameWords(child));
		else if (/^(?:h[1-6]|ul|ol|li|table|blockquote|pre|article)$/.test(child.localName)) found.other = true;
		else look(child, found);
	}
}
