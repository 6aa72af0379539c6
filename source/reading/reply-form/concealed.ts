import type {HtmlElement} from '../html/html-tree.ts';

/** Declarations that keep an element from the eye: how trap fields are laid. */
const concealingDeclarations =
	/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:[;!]|$)|(?:left|top|right|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect|(?:height|width|max-height)\s*:\s*[01](?:px)?\s*(?:[;!]|$))/i;

/** Class names that style sheets outside the page hide by custom. */
const concealingClasses =
	/^(?:hidden|hide|d-none|sr-only|visually-hidden|visuallyhidden|screen-reader-text|.*honey-?pot.*|(?:.*[-_])?hp(?:[-_].*)?)$/i;

const simpleSelector = /^[.#][\w-]+$/;
/** Longer sheets are not looked at to the end: what hides a trap stands beside the form, or in a file we do not load. */
const sheetLimit = 200_000;

/** Classes and ids (with their sign) that the page's own style sheets conceal. Rules for some media only do not count. */
export function concealingSelectors(sheets: string): ReadonlySet<string> {
	const found = new Set<string>();
	let depth = 0;
	let head = '';
	const parts = sheets.slice(0, sheetLimit).split(/([{}])/);
	for (const [index, part] of parts.entries()) {
		if (part === '{') {
			depth++;
			if (depth === 1) head = parts[index - 1] ?? '';
		} else if (part === '}') depth = Math.max(0, depth - 1);
		else if (depth === 1 && concealingDeclarations.test(part))
			for (const selector of head.split(',')) if (simpleSelector.test(selector.trim())) found.add(selector.trim());
	}
	return found;
}

/** Whether the element itself is kept from the eye, by its style, its attributes, its class or the page's style sheets. */
export function isConcealed(element: HtmlElement, selectors: ReadonlySet<string>): boolean {
	return element.attrs.some(({name, value}) => {
		if (name === 'style') return concealingDeclarations.test(value);
		if (name === 'hidden') return true;
		if (name === 'aria-hidden') return value === 'true';
		if (name === 'id') return selectors.has(`#${value}`);
		if (name !== 'class') return false;
		return value.split(/\s+/).some(one => concealingClasses.test(one) || selectors.has(`.${one}`));
	});
}
