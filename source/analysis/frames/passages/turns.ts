import {indexAt, trimSpan} from '../../../article/span.ts';
import {type Document, elementsInside, type Passage} from '../../document.ts';
import type {Stretch} from '../../marks.ts';
import type {Frame} from '../frame.ts';
import {phraseIn, type SourcePhrase} from '../phrases/phrases.ts';

/** How a turn of a transcript opens: “WALLACE: Let’s start”, “Q: Why?”, “CHRIS WALLACE (HOST): …”. */
const opening =
	/^["“”„«'‘`\s]{0,3}(\p{Lu}[\p{Lu}.’'-]{0,30}(?: \p{Lu}[\p{Lu}.’'-]{0,30}){0,4})(?: \([^()\n]{1,40}\))?:\s/u;

/** An article with fewer turns is no transcript: “UPDATE: the story was changed”. */
const leastTurns = 3;

type Turn = {passage: Passage; paragraph: number; label: {start: number; end: number}; from: number};

function turnOf(text: string, passage: Passage, paragraph: number): Turn | undefined {
	const {start, end, heading} = passage.paragraph;
	if (heading) return undefined;
	const match = opening.exec(text.slice(start, Math.min(end, start + 120)));
	const name = match?.[1];
	if (match === null || name === undefined) return undefined;
	const at = start + match[0].indexOf(name);
	return {passage, paragraph, label: {start: at, end: at + name.length}, from: start + match[0].length};
}

/** The stretch in marks that the whole turn stands in, if it does. */
const around = ({passage, label}: Turn): Stretch | undefined =>
	passage.stretches.find(({start, end}) => start < label.start && label.end < end);

function sourceOf({text}: Document, turn: Turn): SourcePhrase {
	const {passage, label} = turn;
	const stretch = around(turn);
	const row = stretch === undefined ? (passage.sentences[0] ?? []) : elementsInside(text, passage, stretch);
	const from = Math.max(0, indexAt(row, label.start));
	const to = indexAt(row, label.end - 1) + 1;
	const read = phraseIn(row, from, to);
	if (read?.kind === 'name') return read;
	const lower = text.slice(label.start, label.end).toLowerCase().replaceAll('’', "'");
	return {kind: 'nominal', from, to, span: label, lower, names: []};
}

/**
 * The turns of a transcript: each paragraph that opens with its speaker in capitals and a colon is that speaker's, in
 * marks or not. By the paragraph; empty where the article has too few, or all with one label.
 */
export function turnsOf(document: Document): ReadonlyMap<number, Frame> {
	const {text, passages} = document;
	const turns = passages.flatMap((passage, paragraph) => turnOf(text, passage, paragraph) ?? []);
	const labels = new Set(turns.map(({label}) => text.slice(label.start, label.end)));
	if (turns.length < leastTurns || labels.size < 2 || labels.size > turns.length * 0.75) return new Map();
	return new Map(
		turns.flatMap((turn): [number, Frame][] => {
			const span = trimSpan(text, {start: turn.from, end: turn.passage.paragraph.end});
			if (span.end <= span.start) return [];
			const kind = around(turn) === undefined ? 'indirect' : 'direct';
			const colon = text.indexOf(':', turn.label.end);
			return [
				[
					turn.paragraph,
					{
						paragraph: turn.paragraph,
						sentence: 0,
						contents: [{spans: [span], kind}],
						cue: {start: colon, end: colon + 1},
						cueText: ':',
						source: sourceOf(document, turn),
						via: [],
						beside: [],
						pattern: 'turn',
					},
				],
			];
		}),
	);
}
