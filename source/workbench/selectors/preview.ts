import {commentHtml} from '../../export/reply-html.ts';
import {type Look, type Run, shownParagraphs} from '../../reply/shown-html.ts';
import {drawable} from '../layout/cells.ts';
import {wrapText} from '../layout/wrap.ts';
import type {State} from '../state.ts';

/** One row of the preview: runs with how they look; `quoted` where it stands in a quotation. */
export type PreviewRow = {quoted: boolean; runs: readonly {text: string; look: Look}[]};

/** Cells that a quotation is set in. */
const quotedIndent = 4;

/** What stands of the runs between two offsets of their joined text. */
function cut(runs: readonly Run[], start: number, end: number): PreviewRow['runs'] {
	let at = 0;
	return runs.flatMap(({text, look}) => {
		const from = Math.max(start - at, 0);
		const to = Math.min(end - at, text.length);
		at += text.length;
		return from < to ? [{text: text.slice(from, to), look}] : [];
	});
}

/** A link whose words are not its address shows where it leads: the page would on hovering. */
const withAddress = (run: Run): Run[] =>
	run.href === undefined || run.text === run.href || `http://${run.text}` === run.href
		? [run]
		: [run, {text: ` <${run.href}>`, look: 'plain'}];

/** What the site will show of the comment, in rows of the window's width; paragraphs are set apart by a blank row. */
export function previewRows(state: State): PreviewRow[] {
	const {article, reply, settings, size} = state;
	if (!article) return [];
	const width = Math.max(1, Math.min(settings.width, size.columns - 2));
	const paragraphs = shownParagraphs(commentHtml(reply.editors.comment.text, article));
	return paragraphs.flatMap(({quoted, lines}, index) => {
		const rows = lines.flatMap((line): PreviewRow[] => {
			const runs = line.flatMap(withAddress).map(run => ({...run, text: drawable(run.text)}));
			const text = runs.map(run => run.text).join('');
			return wrapText(text, quoted ? Math.max(1, width - quotedIndent) : width).map(({start, end}) => ({
				quoted,
				runs: cut(runs, start, end),
			}));
		});
		return index === 0 ? rows : [{quoted: false, runs: []}, ...rows];
	});
}
