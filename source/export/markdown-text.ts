/** Signs that mean something to Markdown wherever they stand (CommonMark 0.31, GitHub's tables and strike-through). */
const signs = /[\\`*_[\]<>&#|~]/g;

/** What means something only at the start of a line: list markers, rules, underlines of headings. */
const lineStart = /^(\s*)([-+=:])/gm;
const numberedLine = /^(\s*\d{1,9})([.)])/gm;

/** Where an address begins, which GitHub's Markdown takes with all backslashes in it: a character reference stops it. */
const addressStart = /(?<=https?|ftp):(?=\/\/)|(?<=www)\./gi;

/** Words as Markdown that shows them as they are; a line end in them stays one. */
export const markdownText = (words: string): string =>
	words
		.replace(signs, sign => `\\${sign}`)
		.replace(lineStart, '$1\\$2')
		.replace(numberedLine, '$1\\$2')
		.replace(addressStart, sign => `&#${sign.charCodeAt(0)};`)
		.replaceAll('\n', '\\\n');

/** Words as Markdown on one line. */
export const markdownLine = (words: string): string => markdownText(words.replace(/\s+/g, ' ').trim());
