import type {Span} from '../../article/schema.ts';

/** A name as it stands at one place of the text, without possessive ’s, title and honorific. */
export type Name = Span & {
	/** Words joined by one space, apostrophes straight. */
	text: string;
	words: readonly string[];
	/** Title or honorific right before it, written with a capital: “Gov.”, “Interior Minister”. */
	title?: Span;
	/** The word before it in lower case, `''` at a sentence start. */
	before: string;
	/** The token after it in lower case. */
	after: string;
	/** Where its second word begins; its own start for a name of one word. */
	second: number;
	/** It opens a sentence or a quotation, where every word has a capital. */
	initial: boolean;
};
