import {DomUtils, parseDocument} from 'htmlparser2';
import {cleanLine} from '../../article/clean.ts';

/** The words of a short piece of HTML (a title, a name) on one line: tags gone, entities read. */
export function wordsOf(html: string): string {
	if (!/[<&]/.test(html)) return cleanLine(html);
	return cleanLine(DomUtils.textContent(parseDocument(html)));
}
