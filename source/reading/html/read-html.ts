import type {ArticleParts} from '../compose-article.ts';
import {guessLanguage} from '../guess-language.ts';
import type {Page} from '../page.ts';
import {readPlainText} from '../plain-text.ts';
import {findReplyForm} from '../reply-form/find-reply-form.ts';
import {articleBlocks} from './article-blocks.ts';
import {readBlocks} from './block-reader.ts';
import {splitCaptions} from './captions.ts';
import {doubtOf, keptShare} from './doubt.ts';
import {feedsOf} from './feed-links.ts';
import {type HtmlDocument, parseHtml} from './html-tree.ts';
import {bylineIn, dateIn, lineInTitle, linesBelowHeadline} from './lines-below-headline.ts';
import {mainContent} from './main-content.ts';
import {type PageMetadata, pageMetadata} from './metadata.ts';
import {nextPageOf} from './next-page.ts';
import type {PageBlock} from './page-block.ts';
import {pageDocument} from './page-document.ts';
import {type PageHead, readHead} from './page-head.ts';
import {rawText} from './raw-text.ts';
import {wordsWithoutTags} from './tags-cut.ts';

export type ReadPage = {parts: ArticleParts; page: Page};

/**
 * An HTML page to the parts of its article and what the page had beside it. `address` is where the page was found:
 * links are relative to it. Any text is a page of some kind, so that there is no failure; a page from which little
 * came says so by `page.doubt`.
 */
export function readHtml(html: string, address: string | undefined): ReadPage {
	const tree = parseHtml(html.replace(/^\ufeff/, '').trimStart());
	return tree === undefined ? readAsText(html) : readTree(tree, address);
}

function readTree(tree: HtmlDocument, address: string | undefined): ReadPage {
	const head = readHead(tree);
	const raw = rawText(tree);
	const metadata = pageMetadata(head, address);
	const headline = (head.headings.length === 0 ? lineInTitle(raw, head.title) : undefined) ?? metadata.headline;
	const base = baseOf(head, address ?? metadata.url);
	const {blocks, captions} = splitCaptions(blocksOf(tree, headline, base), headline);
	const text = blocks.map(block => block.text).join('\n\n');
	const below = linesBelowHeadline(raw, headline);
	const doubt = doubtOf(text, raw, metadata);
	const nextPage = nextPageOf(tree, address ?? metadata.url);
	return {
		parts: {
			headline,
			byline: metadata.byline.length > 0 ? metadata.byline : bylineIn(below),
			outlet: metadata.outlet,
			url: metadata.url,
			publishedAt: metadata.publishedAt ?? dateIn(below),
			language: languageOf(metadata, text),
			blocks,
			captions,
			replyForm: findReplyForm(tree, address),
		},
		page: {
			rawText: raw,
			kept: keptShare(text, raw),
			...(doubt === undefined ? {} : {doubt}),
			...(nextPage === undefined ? {} : {nextPage}),
			feeds: feedsOf(head, base),
		},
	};
}

/** The article's blocks by Readability; of the whole page when it finds nothing, or nothing is left after sorting out. */
function blocksOf(tree: HtmlDocument, headline: string, base: string | undefined): PageBlock[] {
	const content = mainContent(pageDocument(tree, headline));
	const sorted = content === undefined ? [] : articleBlocks(readBlocks(content, base), headline);
	if (sorted.some(({kind}) => kind !== 'caption')) return sorted;
	return articleBlocks(readBlocks(pageDocument(tree, headline).document.body, base), headline);
}

function baseOf({base}: PageHead, address: string | undefined): string | undefined {
	if (base === undefined || !URL.canParse(base, address)) return address;
	return new URL(base, address).href;
}

/** Little words of English, and how common they are in any English text. */
const english = /\b(?:the|and|of|to|that|was|is|with|for)\b/gi;
const englishShare = 0.1;

/**
 * What the page states, unless its words are plainly of another language: templates state "en" for everything, and
 * editions abroad their own for English stories.
 */
function languageOf({language}: PageMetadata, text: string): string | undefined {
	if (language === undefined || text.length < 200) return language;
	const guessed = guessLanguage(text);
	const isEnglish = (text.match(english)?.length ?? 0) > text.split(/\s+/).length * englishShare;
	return language.split('-')[0] !== guessed && (guessed !== 'en' || isEnglish) ? guessed : language;
}

/** A page that no browser would show either is read as the words between its tags. */
function readAsText(html: string): ReadPage {
	const raw = wordsWithoutTags(html);
	const parts = readPlainText(raw);
	return {
		parts,
		page: {rawText: raw, kept: 1, doubt: 'The page is too tangled to tell its article from the rest.', feeds: []},
	};
}
