import type {Tags} from '../../source/analysis/tagging/tag-paragraph.ts';
import {type NameTag, nameTags, partsOfSpeech} from '../../source/analysis/tagging/tag-sets.ts';
import type {Token} from '../../source/analysis/tokens/tokens.ts';
import type {SilverTags} from './read-corpus.ts';

const speechIndex = new Map<string, number>(partsOfSpeech.map((tag, index) => [tag, index]));

const kindOf: Readonly<Record<string, NameTag>> = {
	P: 'person',
	O: 'organisation',
	L: 'place',
	M: 'other',
};

/** The silver tags brought to our tokens: each takes those of the first silver token that it overlaps. */
export function tagsOf(tokens: readonly Token[], silver: SilverTags): Tags {
	const speech = new Uint8Array(tokens.length);
	const names = new Uint8Array(tokens.length);
	let next = 0;
	tokens.forEach(({start, end}, at) => {
		while (next < silver.end.length && (silver.end[next] ?? 0) <= start) next++;
		if ((silver.start[next] ?? Number.POSITIVE_INFINITY) >= end) return;
		speech[at] = speechIndex.get(silver.pos[next] ?? '') ?? 0;
		names[at] = Math.max(0, nameTags.indexOf(kindOf[silver.ner[next] ?? ''] ?? 'none'));
	});
	return {speech, names};
}
