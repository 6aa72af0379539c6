import {parseFragment} from 'parse5';
import {cleanText} from '../../article/clean.ts';
import {blockElements} from './block-elements.ts';
import {textIn} from './html-tree.ts';

/** The words between the tags of a source, a blank line where a block begins or ends. Linear in its length. */
export function wordsWithoutTags(html: string): string {
	const words = html
		.replace(/<(script|style|template|svg)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
		.replace(/<!--[\s\S]*?-->/g, ' ')
		.replace(/<\/?([a-z][a-z\d-]*)[^>]*>/gi, (_, name: string) =>
			blockElements.has(name.toLowerCase()) ? '\n\n' : ' ',
		)
		.replaceAll('<', '&lt;');
	return cleanText(textIn(parseFragment(words)))
		.replace(/[^\S\n]+/g, ' ')
		.replace(/\s*\n\s*\n\s*/g, '\n\n')
		.trim();
}
