import {type DomElement, type DomNode, isDomElement, isDomText} from './dom.ts';

/** How much stands in an element, in UTF-16 units without white space: all of it, and what is inside links. */
export type Measure = {text: number; linked: number};

/** The measures of an element and of all elements below it. Linear in the size of the tree. */
export function measureAll(top: DomElement): Map<DomNode, Measure> {
	const measures = new Map<DomNode, Measure>();
	const measure = (element: DomElement): Measure => {
		const sum = {text: 0, linked: 0};
		for (const child of element.childNodes) {
			if (isDomText(child)) sum.text += child.textContent.replace(/\s+/g, '').length;
			if (!isDomElement(child)) continue;
			const inner = measure(child);
			sum.text += inner.text;
			sum.linked += inner.linked;
		}
		if (element.localName === 'a') sum.linked = sum.text;
		measures.set(element, sum);
		return sum;
	};
	measure(top);
	return measures;
}
