import {cleanText} from '../../article/clean.ts';
import type {Link} from '../../article/schema.ts';

/** Words of one block as they gather: white space as a browser shows it, links as spans. */
export class InlineText {
	text = '';
	linked = 0;
	readonly links: Link[] = [];
	/** Where the links that are open now began. */
	readonly #open: {href: string | undefined; start: number}[] = [];

	/** Text of the page: each run of white space is one space, none at the start or after another. */
	add(text: string): void {
		const clean = cleanText(text);
		const words = clean.replace(/[ \t\n]+/g, ' ');
		this.#append(this.text === '' || /[ \n]$/.test(this.text) ? words.replace(/^ /, '') : words);
	}

	/** Text whose white space counts. */
	addVerbatim(text: string): void {
		this.#append(cleanText(text).replaceAll('\t', '    '));
	}

	/** A line end that the page asks for. */
	break(): void {
		this.text = this.text.replace(/ $/, '');
		if (this.text !== '') this.text += '\n';
	}

	openLink(href: string | undefined): void {
		this.#open.push({href, start: this.text.length});
	}

	closeLink(): void {
		const link = this.#open.pop();
		if (link?.href === undefined) return;
		const words = this.text.slice(link.start);
		const start = link.start + (words.length - words.trimStart().length);
		const end = this.text.trimEnd().length;
		if (end > start) this.links.push({span: {start, end}, href: link.href});
	}

	/** The words so far, and the links in them that are closed; what follows begins anew, open links go on in it. */
	take(): {text: string; links: Link[]; linked: number} {
		for (const link of this.#open) {
			const end = this.text.trimEnd().length;
			if (link.href !== undefined && end > link.start)
				this.links.push({span: {start: link.start, end}, href: link.href});
			link.start = 0;
		}
		const text = this.text.trimEnd();
		const links = this.links.splice(0).filter(({span}) => span.end <= text.length);
		const taken = {text, links: links.sort((a, b) => a.span.start - b.span.start), linked: this.linked};
		this.text = '';
		this.linked = 0;
		return taken;
	}

	#append(words: string): void {
		this.text += words;
		if (this.#open.length > 0) this.linked += words.length;
	}
}
