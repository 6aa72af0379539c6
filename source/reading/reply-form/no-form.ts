import type {HtmlElement} from '../html/html-tree.ts';
import {attribute, hasClass, wordsIn} from '../html/page-elements.ts';
import {closedWords, loginWords} from './form-words.ts';
import type {PageSurvey} from './page-survey.ts';

/** Why nobody can reply from here, in the words for the reader. */
export const unusableReasons = {
	login: 'The site takes comments only from readers who are logged in there.',
	closed: 'Comments are closed.',
	captcha: 'The form sets a task for people only (a captcha), which needs a browser.',
	jetpack: 'The comment form is a frame by Jetpack, which needs a browser.',
	script: 'The comment form works only by the page’s scripts, which needs a browser.',
	address: 'The page does not say in full where its comment form leads: open it by its address.',
} as const;

/** Services that run the comments of a page in frames or scripts of their own: how they are known. */
const services: readonly (readonly [name: string, pattern: RegExp])[] = [
	['Disqus', /^disqus_thread$|\bdisqus\.com\/(?:embed|count)/i],
	['Facebook', /^fb-comments$|facebook\.com\/plugins\/(?:comments|feedback)/i],
	['OpenWeb', /\bspot\.im\/|openweb\.com\/|^spcv_conversation$/i],
	['Coral', /^coral_(?:thread|talk_stream)$|\bcoral\.coralproject\.net/i],
	['Hyvor Talk', /^hyvor-talk-(?:view|comments)$|talk\.hyvor\.com/i],
	['Commento', /^commento$|cdn\.commento\.io/i],
	['Giscus', /^giscus$|\bgiscus\.app/i],
	['Utterances', /^utterances$|\butteranc\.es/i],
	['Remark42', /^remark42$/i],
	['Vuukle', /^vuukle-comments$|cdn\.vuukle\.com/i],
	['Viafoura', /^viafoura$|cdn\.viafoura\.net/i],
	['Hypercomments', /^hypercomments_widget$/i],
	['Cusdis', /^cusdis_thread$/i],
	['Isso', /^isso-thread$/i],
	['wpDiscuz', /^wpd(?:iscuz)?[-_]?(?:comm(?:ents)?[-_]form|comm_form|form|threads|main-form-wrapper.*)$|^wpdcom$/i],
];

const jetpackMark = /^jetpack_remote_comment$|jetpack\.wordpress\.com\/jetpack-comment/i;

/** Where a service shows itself: an id, a class, or what a frame or a script loads. */
function marksOf(element: HtmlElement): string[] {
	// The tag itself is one of the marks: services make elements of their own names.
	let marks = [element.tagName];
	for (const {name, value} of element.attrs) {
		if (name === 'class') marks = marks.concat(value.split(/\s+/));
		else if (markNames.has(name)) marks.push(value);
	}
	return marks;
}

const markNames: ReadonlySet<string> = new Set(['id', 'name', 'src', 'data-src', 'data-lazy-src']);

/** Any mark of any service: nearly every element has none, and is asked once instead of once a service. */
const anyMark = new RegExp(
	[jetpackMark, ...services.map(([, pattern]) => pattern)].map(({source}) => source).join('|'),
	'i',
);

const noticeClass = /^(?:must-log-in|no-?comments|comments?-closed|nocomments|closed-comments|login-to-comment)$/;
const noticeTags: ReadonlySet<string> = new Set(['p', 'div', 'span', 'h2', 'h3', 'h4', 'li', 'em', 'strong', 'a']);
/** A notice is one sentence; the words of longer elements are not read to the end, in UTF-16 units. */
const noticeLength = 160;

/** Whether words stand in the element directly; those in its children are looked at with them. */
const saysSomething = ({childNodes}: HtmlElement): boolean =>
	childNodes.some(child => child.nodeName === '#text' && 'value' in child && child.value.trim() !== '');

/** The words the element has itself; what stands in a notice's link counts, what stands in its blocks does not. */
function ownWords(element: HtmlElement): string {
	if (element.childNodes.length > 12) return '';
	const words = wordsIn(element, noticeLength + 1);
	return words.length > noticeLength ? '' : words;
}

/** Why the page has no comment form that can be used here; undefined when it does not speak of comments at all. */
export function reasonWithoutForm({elements}: PageSurvey): string | undefined {
	let service: string | undefined;
	let closed: string | undefined;
	for (const element of elements) {
		const marks = marksOf(element).filter(mark => anyMark.test(mark));
		if (marks.some(mark => jetpackMark.test(mark))) return unusableReasons.jetpack;
		service ??= services.find(([, pattern]) => marks.some(mark => pattern.test(mark)))?.[0];
		if (!noticeTags.has(element.tagName)) continue;
		const marked = hasClass(element, noticeClass);
		if (!marked && !saysSomething(element)) continue;
		const words = ownWords(element);
		if (loginWords.test(words) || (marked && /wp-login\.php/.test(linkIn(element)))) return unusableReasons.login;
		if (closedWords.test(words) || (marked && words !== '')) closed ??= unusableReasons.closed;
	}
	if (service === undefined) return closed;
	return `The comments are run by ${service}, which needs a browser.`;
}

const linkIn = (element: HtmlElement): string =>
	element.childNodes
		.flatMap(child => ('tagName' in child && child.tagName === 'a' ? [attribute(child, 'href') ?? ''] : []))
		.join(' ');
