import type {HtmlElement} from '../html/html-tree.ts';
import {attribute, hasClass, wordsIn} from '../html/page-elements.ts';
import type {PageControl, PageSurvey} from './page-survey.ts';

/** A control that a browser would look at when the form is sent. `words` is what the page says beside it. */
export type FormField = {
	element: HtmlElement;
	name: string;
	type: string;
	hidden: boolean;
	words: string;
	/** Inside the wrapper that WordPress's own `comment_form()` gives its fields. */
	core: boolean;
};

/** Types of `input` that one writes in; anything unknown is one, as in HTML. */
const otherTypes: ReadonlySet<string> = new Set([
	'hidden',
	'checkbox',
	'radio',
	'submit',
	'button',
	'reset',
	'image',
	'file',
	'password',
	'color',
	'range',
]);

/** Whether a reader writes words into the field. */
export const isWritten = ({type}: FormField): boolean => type === 'textarea' || !otherTypes.has(type);

/** `submit`, `textarea`, `select`, or the `type` of an input. */
function typeOf(element: HtmlElement): string {
	if (element.tagName === 'input') return (attribute(element, 'type') ?? 'text').trim().toLowerCase();
	if (element.tagName === 'button') return (attribute(element, 'type') ?? 'submit').trim().toLowerCase();
	return element.tagName;
}

/** The fields of a form with their names, in the order a browser sends them. Disabled ones are none. */
export function fieldsOf(form: HtmlElement, {controls, labels}: PageSurvey): FormField[] {
	return controls.flatMap(control => {
		if (control.form !== form || attribute(control.element, 'disabled') !== undefined) return [];
		const name = attribute(control.element, 'name') ?? '';
		if (name === '') return [];
		const type = typeOf(control.element);
		return [
			{
				element: control.element,
				name,
				type,
				hidden: control.hidden,
				words: type === 'hidden' ? '' : wordsBeside(control, labels),
				core: inCoreWrapper(control.element),
			},
		];
	});
}

function wordsBeside({element, label}: PageControl, labels: ReadonlyMap<string, HtmlElement>): string {
	const labelled = label ?? labels.get(attribute(element, 'id') ?? '');
	const said = [
		labelled && wordsIn(labelled),
		...['aria-label', 'placeholder', 'title'].map(n => attribute(element, n)),
	];
	const words = said.filter(one => one !== undefined && one !== '').join(' ');
	// Words that stand beside a field without being its label still tell what it asks.
	return `${words} ${wrapperWords(element)}`.trim();
}

/** The words of the paragraph that holds this control and no other. */
function wrapperWords(element: HtmlElement): string {
	const parent = element.parentNode;
	if (!parent || !('tagName' in parent) || !['p', 'div', 'td', 'li', 'label', 'span'].includes(parent.tagName))
		return '';
	const controls = parent.childNodes.filter(
		child => 'tagName' in child && ['input', 'textarea', 'select'].includes(child.tagName),
	);
	return controls.length === 1 ? wordsIn(parent) : '';
}

function inCoreWrapper(element: HtmlElement): boolean {
	const parent = element.parentNode;
	return parent !== null && 'tagName' in parent && hasClass(parent, /^comment-form-(?:author|email|url|comment)$/);
}

/** The value the field has on the page; undefined for one that a browser would not send as it stands (an empty box). */
export function presetValue({element, type}: FormField): string | undefined {
	if (type === 'textarea') return rawText(element).replace(/^\n/, '');
	if (type === 'select') return chosenOption(element);
	if (type === 'checkbox' || type === 'radio')
		return attribute(element, 'checked') === undefined ? undefined : boxValue(element);
	return attribute(element, 'value') ?? '';
}

/** What a box sends when it is ticked. */
export const boxValue = (element: HtmlElement): string => attribute(element, 'value') ?? 'on';

const rawText = (element: HtmlElement): string =>
	element.childNodes.map(child => ('value' in child ? child.value : '')).join('');

/** The option that is chosen, or the first, which a browser shows. */
function chosenOption(select: HtmlElement): string | undefined {
	const options = select.childNodes
		.flatMap(child => ('tagName' in child && child.tagName === 'optgroup' ? child.childNodes : [child]))
		.filter((child): child is HtmlElement => 'tagName' in child && child.tagName === 'option');
	const chosen = options.findLast(option => attribute(option, 'selected') !== undefined) ?? options[0];
	return chosen && (attribute(chosen, 'value') ?? wordsIn(chosen));
}
