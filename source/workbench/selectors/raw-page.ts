import type {Page} from '../../reading/page.ts';
import {drawable} from '../layout/cells.ts';
import {wrapText} from '../layout/wrap.ts';
import type {State} from '../state.ts';
import {textColumn} from './geometry.ts';

const wrapped = new WeakMap<Page, {width: number; rows: readonly string[]}>();
const noRows: readonly string[] = [];

/** The page's raw text as rows of the reading column, safe to draw; the same array while page and width are the same. */
export function rawRows({page, size, settings}: State): readonly string[] {
	if (!page) return noRows;
	const {width} = textColumn(size.columns, settings.width);
	const known = wrapped.get(page);
	if (known?.width === width) return known.rows;
	const text = page.rawText
		.split('\n')
		.map(line => drawable(line))
		.join('\n');
	const rows = wrapText(text, width).map(({start, end}) => text.slice(start, end));
	wrapped.set(page, {width, rows});
	return rows;
}
