import type {Caption} from '../../article/schema.ts';
import type {LooseBlock} from '../compose-article.ts';
import type {PageBlock} from './page-block.ts';

/** Blocks and captions apart, each caption with the block it comes after (-1: before the first). */
export function splitCaptions(
	blocks: readonly PageBlock[],
	headline: string,
): {blocks: LooseBlock[]; captions: Caption[]} {
	const body: LooseBlock[] = [];
	const captions: Caption[] = [];
	const written = blocks.filter(({kind, described}) => kind === 'caption' && !described).map(({text}) => text);
	const said = new Set([headline]);
	for (const {kind, text, links, described} of blocks) {
		if (kind !== 'caption') body.push({kind, text, links});
		else if (!said.has(text) && !(described && written.some(caption => caption.includes(text)))) {
			said.add(text);
			captions.push({text, afterBlock: body.length - 1});
		}
	}
	return {blocks: body, captions};
}
