import {type DefaultTreeAdapterTypes, defaultTreeAdapter} from 'parse5';
import {concealingSelectors, isConcealed} from './concealed.ts';

export type PageDocument = DefaultTreeAdapterTypes.Document;
export type PageElement = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A control of a form as it stands on the page. `hidden` is said of the control within its form, not of the form. */
export type PageControl = {element: PageElement; form: PageElement | undefined; label?: PageElement; hidden: boolean};

/** What is asked of a page more than once, gathered in one walk in the order of the document. */
export type PageSurvey = {
	elements: readonly PageElement[];
	forms: readonly PageElement[];
	controls: readonly PageControl[];
	/** Labels by the id of the control they are for. */
	labels: ReadonlyMap<string, PageElement>;
};

export function attribute({attrs}: PageElement, name: string): string | undefined {
	for (const one of attrs) if (one.name === name) return one.value;
	return undefined;
}

export const hasClass = (element: PageElement, pattern: RegExp): boolean =>
	(attribute(element, 'class') ?? '').split(/\s+/).some(name => pattern.test(name));

const controlTags: ReadonlySet<string> = new Set(['input', 'textarea', 'select', 'button']);
/** What is in them is not part of the page as it is shown. */
const unseenTags: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);

/** What is in these is not said beside a field. */
const wordlessTags: ReadonlySet<string> = new Set([...unseenTags, 'select', 'textarea']);
/** Words on both sides of these are two words. */
const blockTags: ReadonlySet<string> = new Set(['p', 'br', 'div', 'li', 'blockquote', 'td', 'pre', 'h1', 'h2', 'h3']);

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

/** Puts the children of a node on a pile so that the first of them is taken next. */
function pile(node: Node, waiting: Node[]): void {
	const children = childrenOf(node);
	for (let i = children.length - 1; i >= 0; i--) {
		const child = children[i];
		if (child !== undefined) waiting.push(child);
	}
}

/** Elements in the order of the document, without recursion: a hostile page may be nested ten thousand deep. */
export function* elementsIn(root: Node): Generator<PageElement> {
	const waiting: Node[] = [];
	pile(root, waiting);
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		if (!defaultTreeAdapter.isElementNode(node)) continue;
		yield node;
		if (!unseenTags.has(node.tagName)) pile(node, waiting);
	}
}

/**
 * The words of an element as one line, up to `limit` UTF-16 units and as many nodes; without scripts, styles and the
 * options of a list.
 */
export function wordsIn(root: Node, limit = 400): string {
	let words = '';
	let seen = 0;
	const waiting: Node[] = [root];
	for (let node = waiting.pop(); node && words.length < limit && seen < limit; node = waiting.pop()) {
		seen++;
		if (defaultTreeAdapter.isTextNode(node)) words += node.value;
		if (defaultTreeAdapter.isElementNode(node)) {
			if (wordlessTags.has(node.tagName)) continue;
			if (blockTags.has(node.tagName)) words += ' ';
		}
		pile(node, waiting);
	}
	return words.replace(/\s+/g, ' ').trim().slice(0, limit);
}

/** Where the walk is: what the element stands in. */
type Around = {form?: PageElement; label?: PageElement; hidden: boolean};

/** Walks over the page once. Controls in `noscript` and in templates are none: a browser would not send them. */
export function surveyPage(document: PageDocument): PageSurvey {
	const concealing = concealingSelectors(styleSheets(document));
	const elements: PageElement[] = [];
	const forms: PageElement[] = [];
	const controls: PageControl[] = [];
	const labels = new Map<string, PageElement>();
	const waiting: {node: Node; around: Around}[] = [{node: document, around: {hidden: false}}];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const {node} = next;
		let {around} = next;
		if (defaultTreeAdapter.isElementNode(node)) {
			elements.push(node);
			if (unseenTags.has(node.tagName)) continue;
			around = entering(node, around, concealing);
			if (node.tagName === 'form') forms.push(node);
			if (node.tagName === 'label') labels.set(attribute(node, 'for') ?? '', node);
			if (controlTags.has(node.tagName)) {
				const {form, label, hidden} = around;
				controls.push({element: node, form, hidden, ...(label && {label})});
			}
		}
		for (const child of [...childrenOf(node)].reverse()) waiting.push({node: child, around});
	}
	labels.delete('');
	return {elements, forms, controls: withOwners(controls, forms, elements), labels};
}

function entering(element: PageElement, around: Around, concealing: ReadonlySet<string>): Around {
	// The form as a whole may be folded away until a button is pressed: that says nothing about its fields.
	if (element.tagName === 'form') return {form: element, hidden: false};
	const hidden = around.hidden || isConcealed(element, concealing);
	if (element.tagName === 'label') return {...around, label: element, hidden};
	return hidden === around.hidden ? around : {...around, hidden};
}

function styleSheets(document: PageDocument): string {
	let sheets = '';
	for (const element of elementsIn(document))
		if (element.tagName === 'style')
			for (const child of element.childNodes) if (defaultTreeAdapter.isTextNode(child)) sheets += `${child.value}\n`;
	return sheets;
}

/**
 * Each control with the form it belongs to: the one it names (`form="id"`), the one it stands in, or, where a form was
 * opened inside a table and so is empty in the tree, the empty form before it (HTML, "form element pointer").
 */
function withOwners(
	controls: readonly PageControl[],
	forms: readonly PageElement[],
	elements: readonly PageElement[],
): PageControl[] {
	const byId = new Map(forms.map(form => [attribute(form, 'id'), form]));
	const place = new Map(elements.map((element, index) => [element, index]));
	const placeOf = (element: PageElement): number => place.get(element) ?? 0;
	const emptied = forms.filter(form => form.childNodes.length === 0);
	return controls.map(control => {
		const named = attribute(control.element, 'form');
		if (named !== undefined) return {...control, form: byId.get(named)};
		if (control.form || emptied.length === 0) return control;
		const at = placeOf(control.element);
		const before = forms.filter(form => placeOf(form) < at).at(-1);
		return {...control, form: before && emptied.includes(before) ? before : undefined};
	});
}
