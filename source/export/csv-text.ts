/**
 * What a spreadsheet would run as a formula (OWASP, "CSV Injection"): one of these signs first, or after blanks.
 * The full-width forms are run by some of them too.
 */
const formula = /^\s*[=+\-@＝＋－＠|%]|^[\t\r\n]/;

/** Rows of values as CSV by RFC 4180. Words that a spreadsheet would run get an apostrophe in front. */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
	rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: string | number): string {
	if (typeof value === 'number') return String(value);
	const words = formula.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
