import {defaultTreeAdapter} from 'parse5';
import type {HtmlDocument, HtmlElement, HtmlNode} from '../html/html-tree.ts';
import {attribute, childrenOf, elementsIn, unseenTags} from '../html/page-elements.ts';
import {concealingSelectors, isConcealed} from './concealed.ts';

/** A control of a form as it stands on the page. `hidden` is said of the control within its form, not of the form. */
export type PageControl = {element: HtmlElement; form: HtmlElement | undefined; label?: HtmlElement; hidden: boolean};

/** What is asked of a page more than once, gathered in one walk in the order of the document. */
export type PageSurvey = {
	elements: readonly HtmlElement[];
	forms: readonly HtmlElement[];
	controls: readonly PageControl[];
	/** Labels by the id of the control they are for. */
	labels: ReadonlyMap<string, HtmlElement>;
};

const controlTags: ReadonlySet<string> = new Set(['input', 'textarea', 'select', 'button']);

/** Where the walk is: what the element stands in. */
type Around = {form?: HtmlElement; label?: HtmlElement; hidden: boolean};

/** Walks over the page once. Controls in `noscript` and in templates are none: a browser would not send them. */
export function surveyPage(document: HtmlDocument): PageSurvey {
	const concealing = concealingSelectors(styleSheets(document));
	const elements: HtmlElement[] = [];
	const forms: HtmlElement[] = [];
	const controls: PageControl[] = [];
	const labels = new Map<string, HtmlElement>();
	const waiting: {node: HtmlNode; around: Around}[] = [{node: document, around: {hidden: false}}];
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

function entering(element: HtmlElement, around: Around, concealing: ReadonlySet<string>): Around {
	// The form as a whole may be folded away until a button is pressed: that says nothing about its fields.
	if (element.tagName === 'form') return {form: element, hidden: false};
	const hidden = around.hidden || isConcealed(element, concealing);
	if (element.tagName === 'label') return {...around, label: element, hidden};
	return hidden === around.hidden ? around : {...around, hidden};
}

function styleSheets(document: HtmlDocument): string {
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
	forms: readonly HtmlElement[],
	elements: readonly HtmlElement[],
): PageControl[] {
	const byId = new Map(forms.map(form => [attribute(form, 'id'), form]));
	const place = new Map(elements.map((element, index) => [element, index]));
	const placeOf = (element: HtmlElement): number => place.get(element) ?? 0;
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
