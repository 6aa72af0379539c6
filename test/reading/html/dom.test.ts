import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type DomElement, type DomNode, isDomElement, isDomText, PageDom} from '../../../source/reading/html/dom.ts';
import {mainContent} from '../../../source/reading/html/main-content.ts';

/** The text of a node read from its leaves, as nothing that is kept can be wrong about it. */
const textFromLeaves = (node: DomNode): string =>
	isDomText(node) ? node.textContent : node.childNodes.map(textFromLeaves).join('');

const elementsBelow = (element: DomElement): DomElement[] =>
	element.children.flatMap(child => [child, ...elementsBelow(child)]);

function expectLinked(element: DomElement): void {
	const nodes = element.childNodes;
	expect(element.firstChild).toBe(nodes[0] ?? null);
	expect(element.lastChild).toBe(nodes.at(-1) ?? null);
	for (const [i, node] of nodes.entries()) {
		expect(node.parentNode).toBe(element);
		expect(node.previousSibling).toBe(nodes[i - 1] ?? null);
		expect(node.nextSibling).toBe(nodes[i + 1] ?? null);
		if (isDomElement(node)) expectLinked(node);
	}
}

const change = fc.record({kind: fc.nat(4), at: fc.nat(), other: fc.nat()});

test('after any changes nodes are linked both ways, and texts and lists are those of the tree', () => {
	fc.assert(
		fc.property(fc.array(change, {maxLength: 60}), changes => {
			const document = new PageDom('');
			const {body} = document;
			const pick = (index: number): DomElement => {
				const all = [body, ...elementsBelow(body)];
				return all[index % all.length] ?? body;
			};
			for (const [i, {kind, at, other}] of changes.entries()) {
				const one = pick(at);
				const two = pick(other);
				const nested = (inner: DomElement, outer: DomElement): boolean =>
					inner === outer || elementsBelow(outer).includes(inner);
				if (kind === 0) one.appendChild(document.createElement(['p', 'DIV', 'b'][other % 3] ?? 'p'));
				if (kind === 1) one.appendChild(document.createTextNode(`${i} `));
				if (kind === 2 && one !== body) one.remove();
				if (kind === 3 && !nested(one, two)) one.appendChild(two);
				if (kind === 4 && one.firstChild !== null && !nested(one, two)) one.replaceChild(two, one.firstChild);
				for (const element of [body, ...elementsBelow(body)]) expect(element.textContent).toBe(textFromLeaves(element));
				expectLinked(body);
			}
			const below = elementsBelow(body);
			expect(body.getElementsByTagName('*')).toEqual(below);
			expect(body.querySelectorAll('DIV,b')).toEqual(below.filter(({localName}) => localName !== 'p'));
		}),
	);
});

test('what stood in an element can be put back more than once', () => {
	const {body} = pageOf('First.', 'Second.');
	const before = body.innerHTML;
	for (const _round of [1, 2]) {
		body.firstElementChild?.remove();
		body.innerHTML = before;
		expect(body.children.map(({localName, className, textContent}) => [localName, className, textContent])).toEqual([
			['p', 'words', 'First.'],
			['p', 'words', 'Second.'],
		]);
	}
});

test('attributes are set, replaced and taken away by name', () => {
	const element = new PageDom('').createElement('DIV');
	element.setAttribute('class', 'one');
	element.className = 'two';
	element.id = 'place';
	expect([element.className, element.id, element.attributes.length]).toEqual(['two', 'place', 2]);
	element.removeAttribute('class');
	expect([element.className, element.getAttribute('class'), element.hasAttribute('id')]).toEqual(['', null, true]);
});

test.each([
	['a long article at once', 40],
	['a short one at a later try', 2],
])('Readability finds %s', (_, sentences) => {
	const paragraph = 'The council said on Monday, after a long debate, that the bridge would be closed. ';
	const document = pageOf(paragraph.repeat(sentences), paragraph.repeat(sentences));
	const content = mainContent({document, nodes: 4});
	expect(content?.textContent).toBe(paragraph.repeat(sentences * 2));
});

function pageOf(...paragraphs: string[]): PageDom {
	const document = new PageDom('A title');
	for (const text of paragraphs) {
		const paragraph = document.createElement('p');
		paragraph.className = 'words';
		paragraph.appendChild(document.createTextNode(text));
		document.body.appendChild(paragraph);
	}
	return document;
}
