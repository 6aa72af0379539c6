/** A part of the reply, as the site and the exports show it. Lines are as typed, without the ">" of a quotation. */
export type ReplyPart =
	| {kind: 'paragraph'; lines: readonly string[]}
	/** Paragraphs of quoted lines; `attribution` is the last line where it begins with a dash. */
	| {kind: 'quotation'; paragraphs: readonly (readonly string[])[]; attribution?: string};

/** A line ends at a newline only, as the editor takes it; the separators of Unicode stand within one. */
const quotedLine = /^\s*>\s?(.*)$/s;
const attributionLine = /^[—–]\s*\S/;

/** Whether a line of a quotation says who spoke: it begins with a dash, as citing writes it. */
export const isAttribution = (line: string): boolean => attributionLine.test(line.trim());

/** The line without its quotation sign; undefined for a line that is not quoted. */
export const unquoted = (line: string): string | undefined => quotedLine.exec(line)?.[1];

/** The lines between blank ones. */
function paragraphsOf(lines: readonly string[]): string[][] {
	const paragraphs: string[][] = [[]];
	for (const line of lines) {
		if (line.trim() === '') paragraphs.push([]);
		else paragraphs.at(-1)?.push(line.trim());
	}
	return paragraphs.filter(paragraph => paragraph.length > 0);
}

function quotationOf(lines: readonly string[]): ReplyPart[] {
	const paragraphs = paragraphsOf(lines);
	const last = paragraphs.at(-1);
	const attribution = last?.at(-1);
	if (!last || attribution === undefined) return [];
	if (!isAttribution(attribution) || lines.length === 1) return [{kind: 'quotation', paragraphs}];
	last.pop();
	return [{kind: 'quotation', paragraphs: paragraphs.filter(({length}) => length > 0), attribution}];
}

/**
 * The comment in its parts: lines that begin with ">" are a quotation, as citing writes them; a blank line ends a
 * paragraph and a single newline is a break, as WordPress takes them. No other mark-up has a meaning.
 */
export function composeReply(comment: string): ReplyPart[] {
	const parts: ReplyPart[] = [];
	let quoted: string[] = [];
	let own: string[] = [];
	const finish = () => {
		parts.push(...paragraphsOf(own).map((lines): ReplyPart => ({kind: 'paragraph', lines})), ...quotationOf(quoted));
		own = [];
		quoted = [];
	};
	for (const line of comment.split('\n')) {
		const words = unquoted(line);
		if (words === undefined ? quoted.length > 0 : own.length > 0) finish();
		if (words === undefined) own.push(line);
		else quoted.push(words);
	}
	finish();
	return parts;
}
