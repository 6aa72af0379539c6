import {type CueForm, cueFormOf} from '../../cue-forms.ts';
import {subjectForms} from '../../lexicon/function-words.ts';
import {phraseAfter, phraseIn, type SourcePhrase} from '../phrases/phrases.ts';
import {type Subject, subjectBefore} from '../phrases/subjects.ts';
import {lowerAt, type Row} from '../row.ts';
import type {Cue} from './cue.ts';
import {canSpeak} from './who-can-speak.ts';

/** “Tass quoted Choe as saying”, “was quoted as saying by”, “TASS quoted Choe.” after the words. */
export function quotingCue(
	row: Row,
	at: number,
	form: CueForm,
	group: {from: number; passive: boolean},
): Cue | undefined {
	let as = at + 1;
	while (
		as < Math.min(row.length, at + 14) &&
		!(lowerAt(row, as) === 'as' && /^(?:saying|telling|adding|warning|having)$/u.test(lowerAt(row, as + 1)))
	)
		as++;
	const says = lowerAt(row, as) === 'as' && cueFormOf(lowerAt(row, as + 1)) !== undefined;
	const left = subjectBefore(row, group.from);
	if (group.passive) return says && left !== undefined ? quotedBy(row, at, as, left) : undefined;
	const participle = says || left === undefined ? undefined : participleBehind(row, at, left);
	if (participle !== undefined) return participle;
	const object = objectOf(row, at + 1);
	if (object === undefined || (form.lemma === 'cite' && !says)) return undefined;
	const attributes =
		says || row[object.to] === undefined || row[object.to]?.kind === 'mark' || row[object.to]?.kind === 'quoted';
	if (!attributes) return undefined;
	const words: readonly [number, number] = says ? [as + 1, as + 2] : [at, at + 1];
	return {
		at,
		words,
		from: left?.from ?? at,
		to: says ? as + 2 : object.to,
		form: cueFormOf('saying'),
		pattern: 'quoted-as',
		source: object,
		...(left === undefined ? {} : {via: left.source}),
		inverted: false,
	};
}

/** “was quoted as saying by Tass”, “was quoted by Tass as saying”: the subject of the passive said it. */
function quotedBy(row: Row, at: number, as: number, {source, from}: Subject): Cue {
	const behind = lowerAt(row, as + 2) === 'by' ? phraseAfter(row, as + 3) : undefined;
	const by = lowerAt(row, as + 2) !== 'by' && lowerAt(row, at + 1) === 'by' ? phraseAfter(row, at + 2) : behind;
	return {
		at,
		words: [as + 1, as + 2],
		from,
		to: by !== undefined && by.from > as ? by.to : as + 2,
		form: cueFormOf('saying'),
		pattern: 'quoted-as',
		source,
		...(by === undefined ? {} : {via: by}),
		inverted: false,
	};
}

/** “quoted a spokesman saying”, “cited a study showing”: the participle right behind the one quoted is the cue. */
function participleBehind(row: Row, at: number, {source: via, from}: Subject): Cue | undefined {
	for (let behind = at + 2; behind < Math.min(row.length, at + 12); behind++) {
		const {kind, lower} = row[behind] ?? {};
		if (kind === 'mark' || kind === 'quoted' || lower === undefined) return undefined;
		const form = kind === 'word' ? cueFormOf(lower) : undefined;
		if (form?.form === 'past' || form?.form === 'present') return undefined;
		if (form?.form !== 'gerund') continue;
		const source = phraseIn(row, at + 1, behind);
		if (source === undefined || !canSpeak(source)) return undefined;
		return {
			at,
			words: [behind, behind + 1],
			from,
			to: behind + 1,
			form,
			pattern: 'quoted-as',
			source,
			via,
			inverted: false,
		};
	}
	return undefined;
}

function objectOf(row: Row, index: number): SourcePhrase | undefined {
	const element = row[index];
	const subject = subjectForms.get(element?.lower ?? '');
	if (element === undefined || subject === undefined || row[index + 1]?.kind === 'name') return phraseAfter(row, index);
	return {
		kind: 'pronoun',
		from: index,
		to: index + 1,
		span: {start: element.start, end: element.end},
		lower: subject,
		names: [],
	};
}
