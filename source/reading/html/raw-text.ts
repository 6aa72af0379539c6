import {cleanText} from '../../article/clean.ts';
import {blockElements} from './block-elements.ts';
import {type HtmlDocument, type HtmlNode, isElement, isText} from './html-tree.ts';
import {bodyOf, hasWords} from './page-document.ts';

/** All words of a page's body, hidden ones too, a line a block and no empty lines. Not recursive. */
export function rawText(page: HtmlDocument): string {
	const body = bodyOf(page);
	const pieces: string[] = [];
	const waiting: (HtmlNode | '\n')[] = body === undefined ? [] : [body];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		if (next === '\n') pieces.push('\n');
		else if (isText(next)) pieces.push(next.value.replace(/\s+/g, ' '));
		else if (isElement(next) && hasWords(next)) {
			const breaks = blockElements.has(next.tagName) || next.tagName === 'br';
			if (breaks) pieces.push('\n');
			if (breaks) waiting.push('\n');
			for (let i = next.childNodes.length - 1; i >= 0; i--) {
				const child = next.childNodes[i];
				if (child !== undefined) waiting.push(child);
			}
		}
	}
	return cleanText(pieces.join(''))
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n[ \n]*/g, '\n')
		.trim();
}
