import {languageNote} from '../../analysis/language-note.ts';
import type {Analysis, Quotation} from '../../analysis/schema.ts';
import {isUncertain} from '../../analysis/uncertain.ts';
import {counted} from '../../article/counted.ts';
import type {Article} from '../../article/schema.ts';
import {blankLine, type Line, lineOf, piece} from '../../components/line.ts';
import {emptyList, visibleRows} from '../../components/list.ts';
import type {Token} from '../../components/theme.ts';
import type {ActorMark} from '../../correction/correct-actors.ts';
import {drawable, fitted, padded} from '../../workbench/layout/cells.ts';
import {shownDate} from '../../workbench/layout/facts.ts';
import {
	type ActorEntry,
	type ActorRow,
	type ActorStanding,
	actorRows,
	entriesOf,
	selectedActorRow,
} from '../../workbench/selectors/actor-list.ts';
import {keyTo} from '../../workbench/selectors/key-to.ts';
import {analysisOf, paragraphOf, speakerSigns, viaNames, wordsOf} from '../../workbench/selectors/quotations.ts';
import type {State} from '../../workbench/state.ts';
import {waitingFor} from '../quotes/quote-lines.ts';
import {wrapped} from '../wrapped.ts';

/** The rows of the actor list in sight. */
export function actorListLines(state: State, width: number, height: number): Line[] {
	const analysis = analysisOf(state);
	if (!analysis) return emptyList(waitingFor(state));
	const rows = actorRows(state);
	if (rows.length === 0) return nobodyListed(state, analysis, width);
	const selected = selectedActorRow(state);
	return visibleRows(rows, selected, height, (row, index) => [actorLine(row, analysis, width, index === selected)]);
}

function nobodyListed(state: State, analysis: Analysis, width: number): Line[] {
	if (state.actors.filter)
		return emptyList('No actor passes the filter.', `${keyTo(state, 'list.filter')} shows all again.`);
	const note = state.article ? languageNote(analysis, state.article) : '';
	if (note !== '') return [blankLine, ...wrapped(note, width - 2, 'warning', ' ')];
	return emptyList(
		'Nobody is named in this article.',
		`${keyTo(state, 'pane.text')} shows its text, ${keyTo(state, 'article.open')} opens another.`,
	);
}

/** Cells of the bar that shows an actor's share of all quoted words. */
const barCells = 8;

function actorLine(row: ActorRow, analysis: Analysis, width: number, selected: boolean): Line {
	if (row.kind === 'group') return [piece(fitted(` ${row.label} (${row.count})`, width), 'group')];
	const {actor, said, share} = row.standing;
	const sign = speakerSigns(analysis).get(actor.id);
	const initials = said.length > 0 ? (sign?.initials ?? '  ') : '  ';
	const figures =
		width >= 40 ? `${bar(share)} ${said.length > 0 ? `${Math.round(share * 100)}%`.padStart(4) : '    '} ` : '';
	const count = `${String(actor.mentions.length).padStart(3)}× `;
	const left = Math.max(0, width - 5 - figures.length - count.length);
	const role = actor.roles[0] ? `, ${actor.roles[0].text}` : '';
	const name = padded(drawable(`${actor.name}${role}`), left);
	const focus = selected ? '>' : ' ';
	if (selected) return [piece(`${focus} ${initials} ${name}${count}${figures}`, 'selected')];
	const token: Token | undefined = said.length > 0 && sign ? `speaker-${sign.colour}` : undefined;
	return [piece(`${focus} `), piece(`${initials} ${name}`, token), piece(count, 'quiet'), piece(figures, token)];
}

function bar(share: number): string {
	const full = Math.round(share * barCells);
	// Whoever speaks at all has at least one cell, so that speaking shows.
	const cells = share > 0 ? Math.max(1, full) : 0;
	return '█'.repeat(cells) + '·'.repeat(barCells - cells);
}

/** An actor in full; `entry` is the entry the keys stand on, if they are in the detail. */
export function actorDetailLines(
	article: Article,
	analysis: Analysis,
	standing: ActorStanding,
	marks: readonly ActorMark[],
	width: number,
	entry: number | undefined,
): {lines: Line[]; focus: number} {
	const inner = Math.max(1, width - 2);
	const {actor, said, words, share} = standing;
	const lines: Line[] = [
		...wrapped(actor.name, inner, 'strong'),
		...wrapped([actor.kind, ...actor.roles.map(({text}) => text)].join(' · '), inner),
	];
	const others = actor.aliases.filter(alias => alias !== actor.name);
	if (others.length > 0) lines.push(...wrapped(`Also: ${others.join(', ')}`, inner, 'quiet'));
	for (const mark of marks) lines.push(...wrapped(markInWords(mark), inner, 'good'));
	const quoted = said.length === 0 ? 'not quoted' : `${counted(words, 'word')} quoted (${Math.round(share * 100)}%)`;
	lines.push(...wrapped(`${counted(actor.mentions.length, 'mention')}, ${quoted}`, inner, 'quiet'));
	const first = actor.mentions[0];
	if (first) lines.push(...wrapped(`First named in paragraph ${paragraphOf(article, first.start)}`, inner, 'quiet'));
	let focus = 0;
	let heading = '';
	for (const [index, one] of entriesOf(article, analysis, standing).entries()) {
		const title = one.kind === 'said' ? 'Said' : 'Spoken about';
		if (title !== heading) lines.push(blankLine, lineOf(title, 'group'));
		heading = title;
		if (index === entry) focus = lines.length;
		lines.push(...entryLines(article, one, inner, index === entry));
	}
	return {lines: lines.map(line => [piece(' '), ...line]), focus};
}

const markInWords = ({kind, name, at}: ActorMark): string =>
	kind === 'merged' ? `Merged with ${name} by you, ${shownDate(at)}.` : `${name} split off by you, ${shownDate(at)}.`;

/** Through whom the words came, and whether it is sure that the actor said them. */
function asideOn(quotation: Quotation): string {
	const via = viaNames(quotation);
	const asides = [...(via === '' ? [] : [`via ${via}`]), ...(isUncertain(quotation) ? ['not sure'] : [])];
	return asides.length === 0 ? '' : ` (${asides.join(', ')})`;
}

function entryLines(article: Article, entry: ActorEntry, width: number, focused: boolean): Line[] {
	const words =
		entry.kind === 'said' ? wordsOf(article, entry.quotation) : article.text.slice(entry.span.start, entry.span.end);
	const rows = wrapped(
		`${words}${entry.kind === 'said' ? asideOn(entry.quotation) : ''}`,
		Math.max(1, width - 2),
		focused ? 'selected' : undefined,
	);
	return rows.map((line, index) => [piece(index === 0 ? (focused ? '> ' : '- ') : '  '), ...line]);
}
