import type {Caption} from '../../article/schema.ts';
import type {LooseBlock} from '../compose-article.ts';
import {readBlocks} from './block-reader.ts';
import {splitCaptions} from './captions.ts';
import {parseHtml} from './html-tree.ts';
import {pageDocument} from './page-document.ts';
import {wordsWithoutTags} from './tags-cut.ts';

/**
 * HTML that is an article's body and nothing else, as feeds send it: no main part is looked for. Links are seen from
 * `base`; a caption that repeats `headline` is left out. What no browser shows either is read as the words between its
 * tags.
 */
export function readFragment(
	html: string,
	headline: string,
	base: string | undefined,
): {blocks: LooseBlock[]; captions: Caption[]} {
	const tree = parseHtml(html);
	if (tree !== undefined) return splitCaptions(readBlocks(pageDocument(tree, '').document.body, base), headline);
	const pieces = wordsWithoutTags(html).split('\n\n').filter(Boolean);
	return {blocks: pieces.map(text => ({kind: 'paragraph', text, links: []})), captions: []};
}
