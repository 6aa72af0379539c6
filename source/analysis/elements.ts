import type {Span} from '../article/schema.ts';
import type {Stretch} from './marks.ts';
import type {Name} from './names/name.ts';
import type {Token, TokenKind} from './tokens/tokens.ts';

/** A token, or a whole name, or a whole stretch in quotation marks, seen as one word of the sentence around it. */
export type Element = Span & {
	kind: TokenKind | 'name' | 'quoted';
	text: string;
	lower: string;
	name?: Name;
	stretch?: Stretch;
};

/** Tokens, names and stretches in one row: a stretch swallows what it holds, the title of a work is a name, a name its words; a name inside a word leaves it whole. All three are sorted by start. */
export function elementsOf(
	text: string,
	tokens: readonly Token[],
	names: readonly Name[],
	stretches: readonly Stretch[],
): Element[] {
	const elements: Element[] = [];
	let name = 0;
	let stretch = 0;
	let reached = 0;
	for (const token of tokens) {
		if (token.start < reached) continue;
		while ((names[name]?.start ?? Number.POSITIVE_INFINITY) < token.start) name++;
		while ((stretches[stretch]?.start ?? Number.POSITIVE_INFINITY) < token.start) stretch++;
		const quoted = stretches[stretch];
		const named = names[name];
		if (quoted !== undefined && quoted.start === token.start) {
			const words = quoted.work ? text.slice(quoted.start, quoted.end) : '';
			if (quoted.work) elements.push({kind: 'name', text: words, lower: '', start: quoted.start, end: quoted.end});
			else elements.push({kind: 'quoted', text: '', lower: '', start: quoted.start, end: quoted.end, stretch: quoted});
			reached = quoted.end;
		} else if (named !== undefined && named.start === token.start && named.end >= token.end) {
			elements.push({
				kind: 'name',
				text: text.slice(named.start, named.end),
				lower: '',
				start: named.start,
				end: named.end,
				name: named,
			});
			reached = named.end;
		} else {
			elements.push(token);
			reached = token.end;
		}
	}
	return elements;
}
