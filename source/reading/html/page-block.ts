import type {BlockKind, Link} from '../../article/schema.ts';

/** A block of a page before the furniture is sorted out, with what tells the two apart. */
export type PageBlock = {
	kind: BlockKind | 'caption';
	/** The words as a reader sees them; `links` are offsets into them. */
	text: string;
	links: readonly Link[];
	/** UTF-16 units of the text that are inside links, of any scheme. */
	linked: number;
	/** Number of the innermost list the block is in, 0 outside of any. */
	list: number;
	/** Whether the caption is a picture's description, which a page has for those who do not see the picture. */
	described?: true;
};

/** Share of the block's words that lead away, from 0 to 1. */
export const linkShare = ({text, linked}: PageBlock): number => (text === '' ? 0 : Math.min(1, linked / text.length));
