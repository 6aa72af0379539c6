import type {DomElement} from './dom.ts';

/** Class and id of an element as words: "article__imageCaption" is " article image caption ". */
export function nameWords(element: DomElement): string {
	const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
	if (names === ' ') return '';
	return ` ${names
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.replace(/[^\p{L}]+/gu, ' ')
		.toLowerCase()
		.trim()} `;
}

const anyOf = (names: readonly string[]): RegExp => new RegExp(` (?:${names.join('|')}) `, 'u');

/** Names that pages give to the words under a picture. */
const captionNames = anyOf([
	'captions?',
	'wp caption text',
	'cutline',
	'credits?',
	'image (?:credit|attribution|copyright|source)',
	'photo ?(?:credit|graphers?|by)',
	'newscaption',
	'media ?caption',
	'img ?caption',
]);

/** Names that pages give to what stands around an article or breaks into it. */
const furnitureNames = anyOf([
	'breadcrumbs?',
	'bread crumbs?',
	'related ?(?:content|posts?|articles?|stories|links?|news|topics|items?|video|widget|list|block|box|container|module)?',
	'recirc(?:ulation)?',
	'recommend(?:ed|ations?)',
	'read ?more',
	'also ?(?:read|like|see)',
	'see ?also',
	'dont ?miss',
	'trending',
	'most ?(?:read|popular|viewed)',
	'news ?letters?',
	'e ?mail ?sign ?up',
	'sign ?up',
	'subscri(?:be|ption|ptions)',
	'paywall',
	'shar(?:e|ing|ers?|edaddy|ethis)',
	'social(?! embed)',
	'add ?this',
	'follow(?: us)?',
	'promo(?:s|ted|tion|tions)?',
	'sponsor(?:ed|s|ship)?',
	'advert(?:s|isement|isements|ising|orial)?',
	'ads?',
	'outbrain',
	'taboola',
	'comments?',
	'respond',
	'disqus',
	'pag(?:ination|er)',
	'author ?(?:bio|box|info|details?|card|flyout|about|block|profile|description|gear)?',
	'about(?: the)? author',
	'(?:post|article|entry) author',
	'bio',
	'byline',
	'date ?line',
	'time ?stamp',
	'pub(?:lish(?:ed)?)? ?date',
	'(?:post|entry|article|story) ?(?:date|time|meta|info|tags?|tools?|controls?|footer)',
	'tags',
	'tag ?(?:s|list|cloud|links)',
	'key ?words',
	'copyright',
	'tool ?bar',
	'(?:rollover|popover|flyout|dropdown|modal|popup|lightbox)',
	'call ?to ?action',
	'cta',
	'click to tweet',
	'eyebrow',
	'kicker',
	'gallery',
	'slide ?shows?',
	'carousel',
	'skip ?link',
	'print ?only',
	'widget ?areas?',
	'(?:article|post|entry|story|page|blog|single) header',
	'(?:article|post|entry|story) summary',
	'standfirst',
	'dec?k',
	'jump ?to',
]);

export type ElementRole = 'caption' | 'furniture' | undefined;

/** Names of what only some readers are shown; it breaks into sentences, so that it counts within a line too. */
const unseenNames = anyOf([
	'screen ?reader(?: text)?',
	'sr only',
	'visually ?hidden',
	'off ?screen',
	'tool ?tip',
	'(?:rollover|popover|popup|flyout|hover)(?: \\p{L}+)? ?(?:block|card|content|box|body|panel)',
]);

/**
 * What the element's name, role and class say it is, if it is not the article itself. Within a line a class such as
 * "popup" names what a word does, not what the word is.
 */
export function roleOf(element: DomElement, isBlock: boolean): ElementRole {
	if (element.localName === 'figcaption') return 'caption';
	if (element.localName === 'header') return 'furniture';
	const words = nameWords(element);
	if (words === '') return undefined;
	if (captionNames.test(words)) return 'caption';
	return (isBlock ? furnitureNames : unseenNames).test(words) || unseenNames.test(words) ? 'furniture' : undefined;
}
