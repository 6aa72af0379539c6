import type {Span} from '../../article/schema.ts';
import type {Passage} from '../document.ts';
import type {Content} from '../frames/frame.ts';
import type {Run} from '../spans/span-labels.ts';
import type {SpanRow} from '../spans/span-row.ts';

/** A stretch of which this share is content, or all of one, is content as a whole: half a quotation is nothing anybody said. */
const wholeFrom = 0.7;

/** A run that ends or begins inside a quotation is widened or narrowed to its marks. */
function snapped(row: SpanRow, run: Run): Run {
	let {from, to} = run;
	const atStart = row.stretches[row.stretch[from] ?? -1];
	if (atStart !== undefined && atStart.run.from < from) {
		const {run: whole} = atStart;
		const inside = Math.min(to, whole.to) - from;
		if (to <= whole.to || from - whole.from <= 1 || inside / (whole.to - whole.from) >= wholeFrom) from = whole.from;
	}
	const atEnd = row.stretches[row.stretch[to - 1] ?? -1];
	if (atEnd !== undefined && atEnd.run.to > to) {
		const {run: whole} = atEnd;
		const inside = to - Math.max(from, whole.from);
		if (from >= whole.from || whole.to - to <= 1 || inside / (whole.to - whole.from) >= wholeFrom) to = whole.to;
	}
	return {from, to};
}

const isEdge = /^(?:[,;:.—–)\]-]|\.{2,})$/u;

/** A run without punctuation at its edges, unless that belongs to words in marks. */
function trimmed({tokens}: Passage, row: SpanRow, run: Run): Run {
	let {from, to} = run;
	while (from < to && row.marks[from] === 0 && isEdge.test(tokens[from]?.text ?? '')) from++;
	while (to > from && row.marks[to - 1] === 0 && isEdge.test(tokens[to - 1]?.text ?? '')) to--;
	// “said that”: the word that leads in is not what was said.
	if (to - from > 1 && row.marks[from] === 0 && tokens[from]?.lower === 'that') from++;
	return {from, to};
}

function kindOf({tokens}: Passage, row: SpanRow, {from, to}: Run): Content['kind'] {
	let inMarks = 0;
	let words = 0;
	for (let at = from; at < to; at++) {
		if (tokens[at]?.kind !== 'word' && tokens[at]?.kind !== 'number') continue;
		words++;
		if ((row.marks[at] ?? 0) > 0) inMarks++;
	}
	return inMarks === 0 ? 'indirect' : inMarks === words ? 'direct' : 'mixed';
}

/**
 * The contents that runs of tokens make: direct speech one for each run, for it ends where narrative interrupts;
 * a reported clause that its frame interrupts is one with several spans.
 */
export function contentsOf(passage: Passage, row: SpanRow, runs: readonly Run[]): Content[] {
	const contents: Content[] = [];
	let clause: Content | undefined;
	let reached = 0;
	for (const one of runs) {
		const wide = snapped(row, one);
		const run = trimmed(passage, row, {from: Math.max(reached, wide.from), to: wide.to});
		const first = passage.tokens[run.from];
		const last = passage.tokens[run.to - 1];
		if (first === undefined || last === undefined || run.from >= run.to) continue;
		reached = run.to;
		const span: Span = {start: first.start, end: last.end};
		const kind = kindOf(passage, row, run);
		if (kind === 'direct' || clause === undefined) {
			const content: Content = {spans: [span], kind};
			contents.push(content);
			if (kind !== 'direct') clause = content;
		} else {
			clause.spans.push(span);
			if (kind === 'mixed') clause.kind = 'mixed';
		}
	}
	return contents;
}
