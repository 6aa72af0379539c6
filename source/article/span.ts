import type {Span} from './schema.ts';

/** The words a span points at. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether the two half-open spans share at least one position. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly inside `outer` (equal spans count). */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span around all of `spans`; `spans` must not be empty. */
export const hull = (spans: readonly Span[]): Span => ({
	start: Math.min(...spans.map(span => span.start)),
	end: Math.max(...spans.map(span => span.end)),
});

/** The span without white space at its edges; an all-blank span becomes empty at its start. */
export function trimSpan(text: string, span: Span): Span {
	const words = text.slice(span.start, span.end);
	const start = span.start + (words.length - words.trimStart().length);
	const end = span.end - (words.length - words.trimEnd().length);
	return {start: Math.min(start, span.end), end: Math.max(end, Math.min(start, span.end))};
}

/**
 * Index of the last of `spans` (sorted by start) that starts at or before `offset`, or -1.
 * Binary search, so that finding a place costs the same in a long article as in a short one.
 */
export function indexAt(spans: readonly Span[], offset: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.start ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
