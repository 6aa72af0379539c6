import {DomAttribute} from './dom-attribute.ts';

/**
 * The part of the document object model (DOM Standard) that Readability uses, and no more. It has no events, styles or
 * live lists, does not parse, and keeps the text of elements until they change: on news pages Readability takes a
 * fraction of the time that it takes on a document for all uses.
 */
export type DomNode = DomElement | DomText;

const none: readonly DomNode[] = [];

/** A run of text. */
export class DomText {
	readonly nodeType = 3;
	readonly childNodes = none;
	readonly nodeName = '#text';
	readonly textContent: string;
	parentNode: DomElement | null = null;
	previousSibling: DomNode | null = null;
	nextSibling: DomNode | null = null;

	constructor(text: string) {
		this.textContent = text;
	}

	remove(): void {
		this.parentNode?.removeChild(this);
	}
}

/**
 * What stood in an element at one moment. Readability asks for it as HTML, only to put it back into the same element
 * when its first try found little: written out and parsed again it would be the same nodes.
 */
class Snapshot {
	readonly holder: DomElement;

	constructor(holder: DomElement) {
		this.holder = holder;
	}

	toString(): string {
		return this.holder.textContent;
	}
}

/** An element, with those of its properties and methods that Readability asks for. */
export class DomElement {
	readonly nodeType = 1;
	readonly localName: string;
	readonly tagName: string;
	readonly ownerDocument: PageDom;
	attributes: DomAttribute[] = [];
	parentNode: DomElement | null = null;
	previousSibling: DomNode | null = null;
	nextSibling: DomNode | null = null;
	firstChild: DomNode | null = null;
	lastChild: DomNode | null = null;
	/** Text of the element; undefined when it is not known. Where it is known, it is known of all elements inside too. */
	#text: string | undefined;

	constructor(name: string, ownerDocument: PageDom) {
		this.localName = name;
		this.tagName = name.toUpperCase();
		this.ownerDocument = ownerDocument;
	}

	get nodeName(): string {
		return this.tagName;
	}

	get childNodes(): DomNode[] {
		const nodes: DomNode[] = [];
		for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
		return nodes;
	}

	get children(): DomElement[] {
		return this.childNodes.filter(isDomElement);
	}

	get firstElementChild(): DomElement | null {
		return elementFrom(this.firstChild);
	}

	get nextElementSibling(): DomElement | null {
		return elementFrom(this.nextSibling);
	}

	get previousElementSibling(): DomElement | null {
		let node = this.previousSibling;
		while (node !== null && !isDomElement(node)) node = node.previousSibling;
		return node;
	}

	get textContent(): string {
		if (this.#text === undefined) {
			let text = '';
			for (let node = this.firstChild; node !== null; node = node.nextSibling) text += node.textContent;
			this.#text = text;
		}
		return this.#text;
	}

	get innerHTML(): Snapshot {
		return new Snapshot(copyOf(this));
	}

	set innerHTML({holder}: Snapshot) {
		while (this.firstChild !== null) this.removeChild(this.firstChild);
		copyChildren(holder, this);
	}

	get id(): string {
		return this.getAttribute('id') ?? '';
	}

	set id(value: string) {
		this.setAttribute('id', value);
	}

	get className(): string {
		return this.getAttribute('class') ?? '';
	}

	set className(value: string) {
		this.setAttribute('class', value);
	}

	get src(): string {
		return this.getAttribute('src') ?? '';
	}

	getAttribute(name: string): string | null {
		for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
		return null;
	}

	hasAttribute(name: string): boolean {
		return this.getAttribute(name) !== null;
	}

	setAttribute(name: string, value: string): void {
		this.setAttributeNode(new DomAttribute(name, value));
	}

	setAttributeNode(attribute: DomAttribute): void {
		const at = this.attributes.findIndex(({name}) => name === attribute.name);
		if (at < 0) this.attributes.push(attribute);
		else this.attributes[at] = attribute;
	}

	removeAttribute(name: string): void {
		if (this.hasAttribute(name)) this.attributes = this.attributes.filter(one => one.name !== name);
	}

	appendChild<T extends DomNode>(child: T): T {
		this.#put(child, null);
		return child;
	}

	removeChild<T extends DomNode>(child: T): T {
		const {previousSibling, nextSibling} = child;
		if (previousSibling === null) this.firstChild = nextSibling;
		else previousSibling.nextSibling = nextSibling;
		if (nextSibling === null) this.lastChild = previousSibling;
		else nextSibling.previousSibling = previousSibling;
		child.parentNode = null;
		child.previousSibling = null;
		child.nextSibling = null;
		this.#forgetText();
		return child;
	}

	replaceChild<T extends DomNode>(child: DomNode, replaced: T): T {
		if (child === replaced) return replaced;
		child.remove();
		this.#put(child, replaced);
		return this.removeChild(replaced);
	}

	remove(): void {
		this.parentNode?.removeChild(this);
	}

	/** All elements below of a name, or all of them by "*", in the order of the page. */
	getElementsByTagName(name: string): DomElement[] {
		const wanted = name.toLowerCase();
		return this.#below(({localName}) => wanted === '*' || localName === wanted);
	}

	/** The elements below by a list of names such as "h1,H2", in the order of the page. */
	querySelectorAll(names: string): DomElement[] {
		const wanted = new Set(names.toLowerCase().split(','));
		return this.#below(({localName}) => wanted.has(localName));
	}

	#below(isWanted: (element: DomElement) => boolean): DomElement[] {
		const found: DomElement[] = [];
		for (let element = after(this, this); element !== null; element = after(element, this))
			if (isWanted(element)) found.push(element);
		return found;
	}

	#put(child: DomNode, before: DomNode | null): void {
		child.remove();
		const previous = before === null ? this.lastChild : before.previousSibling;
		child.parentNode = this;
		child.previousSibling = previous;
		child.nextSibling = before;
		if (previous === null) this.firstChild = child;
		else previous.nextSibling = child;
		if (before === null) this.lastChild = child;
		else before.previousSibling = child;
		this.#forgetText();
	}

	#forgetText(): void {
		for (let one: DomElement | null = this; one !== null && one.#text !== undefined; one = one.parentNode)
			one.#text = undefined;
	}
}

/** A document with nothing in it but its title. */
export class PageDom {
	readonly documentElement: DomElement = new DomElement('html', this);
	readonly body: DomElement = new DomElement('body', this);
	readonly title: string;

	constructor(title: string) {
		this.title = title;
		this.documentElement.appendChild(this.body);
	}

	get firstChild(): DomElement {
		return this.documentElement;
	}

	createElement(name: string): DomElement {
		return new DomElement(name.toLowerCase(), this);
	}

	createTextNode(text: string): DomText {
		return new DomText(text);
	}

	getElementsByTagName(name: string): DomElement[] {
		return this.documentElement.getElementsByTagName(name);
	}

	querySelectorAll(names: string): DomElement[] {
		return this.documentElement.querySelectorAll(names);
	}
}

export const isDomElement = (node: DomNode): node is DomElement => node.nodeType === 1;
export const isDomText = (node: DomNode): node is DomText => node.nodeType === 3;

function elementFrom(first: DomNode | null): DomElement | null {
	let node = first;
	while (node !== null && !isDomElement(node)) node = node.nextSibling;
	return node;
}

/** The element that follows in the order of the page, inside of `top`. */
function after(element: DomElement, top: DomElement): DomElement | null {
	const inner = element.firstElementChild;
	if (inner !== null) return inner;
	for (let one: DomElement | null = element; one !== null && one !== top; one = one.parentNode) {
		const next = one.nextElementSibling;
		if (next !== null) return next;
	}
	return null;
}

/** An element with all that is in it. */
function copyOf(element: DomElement): DomElement {
	const copy = new DomElement(element.localName, element.ownerDocument);
	copy.attributes = element.attributes.slice();
	copyChildren(element, copy);
	return copy;
}

/** Adds copies of what stands in one element to another; recursive, which pages cut off at a depth allow. */
function copyChildren(from: DomElement, to: DomElement): void {
	for (let node = from.firstChild; node !== null; node = node.nextSibling)
		to.appendChild(isDomElement(node) ? copyOf(node) : new DomText(node.textContent));
}
