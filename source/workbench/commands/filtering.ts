import type {KeyPress} from '../key-press.ts';

/** An overlay that filters as one types, after a key; undefined where the key types nothing. */
export function withQuery<O extends {query: string}>(overlay: O, key: KeyPress): O | undefined {
	if (key.name === 'backspace') return {...overlay, query: Array.from(overlay.query).slice(0, -1).join('')};
	if (key.name === 'ctrl-u') return {...overlay, query: ''};
	return key.text && key.text !== '\n' ? {...overlay, query: overlay.query + key.text} : undefined;
}
