import {keyBindings} from './key-bindings.ts';
import {shownKey} from './key-names.ts';

/** The key map as a Markdown table: for the README and `whosaid keys --format markdown`. */
export function keyTable(): string {
	const rows = keyBindings.map(
		({keys, where, category, help}) =>
			`| ${keys.map(key => `\`${shownKey(key)}\``).join(' ')} | ${category} | ${where} | ${help} |`,
	);
	return ['| key | for | where | does |', '|---|---|---|---|', ...rows].join('\n');
}
