import {createHash} from 'node:crypto';
import type {Article, Block, BlockKind, Caption, Link, Origin, ReplyForm} from '../article/schema.ts';
import {findDateline} from './find-dateline.ts';
import {guessLanguage} from './guess-language.ts';
import type {Page} from './page.ts';

/** A block before it has its place in the article; its links are offsets into its own `text`. */
export type LooseBlock = {kind: BlockKind; text: string; links: readonly Link[]};

/** What a format's reader found out, before it is one article. */
export type ArticleParts = {
	/** Kept from where the article had one before; without it the article gets its own. */
	id?: string | undefined;
	headline: string;
	byline: readonly string[];
	blocks: readonly LooseBlock[];
	captions: readonly Caption[];
	outlet?: string | undefined;
	url?: string | undefined;
	publishedAt?: string | undefined;
	language?: string | undefined;
	dateline?: string | undefined;
	replyForm?: ReplyForm | undefined;
};

/** What a source was read as, with what its page had beside the article when it is one. */
export type ReadParts = {parts: ArticleParts; page?: Page};

/** Blocks are joined by one blank line: the contract of the article model. */
const blockSeparator = '\n\n';

/** Puts the parts together: one text, each block and link with its span of it. */
export function composeArticle(parts: ArticleParts, origin: Origin): Article {
	const {text, blocks, links} = layBlocks(parts.blocks);
	const dateline = parts.dateline ?? findDateline(parts.blocks.find(block => block.kind === 'paragraph')?.text ?? '');
	let {id} = parts;
	return {
		// Made when it is first asked for: loading Node's cryptography takes longer than reading a short article.
		get id() {
			id ??= articleId(parts.url ?? `${parts.headline}\n${text}`);
			return id;
		},
		...given({url: parts.url, outlet: parts.outlet}),
		headline: parts.headline,
		byline: [...parts.byline],
		...given({dateline, publishedAt: parts.publishedAt}),
		language: parts.language ?? guessLanguage(text),
		text,
		blocks,
		links,
		captions: [...parts.captions],
		...given({replyForm: parts.replyForm}),
		origin,
	};
}

/** The properties that have a value: absent optionals are left out, not undefined. */
type Given<T> = {[K in keyof T]?: Exclude<T[K], undefined>};
const given = <T extends Record<string, unknown>>(properties: T): Given<T> =>
	Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Given<T>;

function layBlocks(loose: readonly LooseBlock[]): {text: string; blocks: Block[]; links: Link[]} {
	const blocks: Block[] = [];
	const links: Link[] = [];
	let start = 0;
	for (const block of loose) {
		const end = start + block.text.length;
		blocks.push({kind: block.kind, span: {start, end}});
		for (const {span, href} of block.links) {
			links.push({span: {start: start + span.start, end: start + span.end}, href});
		}
		start = end + blockSeparator.length;
	}
	return {text: loose.map(block => block.text).join(blockSeparator), blocks, links};
}

/** Twelve hexadecimal digits of the SHA-256 of what identifies an article: its address, else its words. */
const articleId = (identity: string): string => createHash('sha256').update(identity).digest('hex').slice(0, 12);
