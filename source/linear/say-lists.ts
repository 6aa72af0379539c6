import {languageNote} from '../analysis/language-note.ts';
import type {Analysis, Quotation} from '../analysis/schema.ts';
import {isUncertain} from '../analysis/uncertain.ts';
import {counted} from '../article/counted.ts';
import type {Article} from '../article/schema.ts';
import {textOf} from '../article/span.ts';
import {describeChange} from '../correction/describe.ts';
import {rowDetailLines} from '../panes/quotes/quote-detail.ts';
import {
	type ActorEntry,
	type ActorStanding,
	actorRows,
	currentActor,
	entriesOf,
} from '../workbench/selectors/actor-list.ts';
import {markOf} from '../workbench/selectors/corrected.ts';
import {keyTo} from '../workbench/selectors/key-to.ts';
import {analysisOf, quotationsOf, speakerName, viaNames, wordsOf} from '../workbench/selectors/quotations.ts';
import {currentQuoteRow, quoteRowId, quoteRows, selectedQuoteRow} from '../workbench/selectors/quote-list.ts';
import type {State} from '../workbench/state.ts';
import {asRead, lines, type Utterance} from './utterance.ts';

/** The most of a quotation that a row says; its detail says all. */
const mostWords = 200;

const firstWords = (words: string): string => (words.length > mostWords ? `${words.slice(0, mostWords)}…` : words);

/** How many there are, and how they are sorted and filtered. */
export function quotesHeading(state: State): string {
	const shown = quoteRows(state).filter(row => row.kind === 'quotation' && !row.rejected).length;
	const {filter, sort} = state.quotes;
	const listed = filter
		? `${shown} of ${quotationsOf(state).length}, only ${filter.label}`
		: counted(shown, 'quotation');
	const analysis = analysisOf(state);
	const note = analysis && state.article ? languageNote(analysis, state.article) : '';
	return `${listed}, by ${sort}.${note === '' ? '' : ` ${note}`}`;
}

/** The row the list of quotations stands on. */
export function quoteRow(state: State): Utterance[] {
	const {article} = state;
	const rows = quoteRows(state);
	const at = selectedQuoteRow(state);
	const row = rows[at];
	if (!article || !row || row.kind === 'group') return lines(nothingListed(state, quotesEmpty(state)));
	const group = rows.slice(0, at).findLast(({kind}) => kind === 'group');
	const members = rows.filter(({kind}) => kind !== 'group');
	const place = [`${members.indexOf(row) + 1} of ${members.length}`, ...(group?.kind === 'group' ? [group.label] : [])];
	if (row.kind === 'lost') return lines(`${place.join(', ')}: ${describeChange(row.correction.change)}`);
	const told = [...place, ...quotationFacts(state, row.quotation)];
	return lines(`${told.join(', ')}: ${firstWords(wordsOf(article, row.quotation))}`);
}

function quotationFacts(state: State, quotation: Quotation): string[] {
	const via = viaNames(quotation);
	const mark = markOf(state, quotation);
	return [
		`${speakerName(quotation)}${via ? ` via ${via}` : ''}`,
		quotation.kind,
		...(isUncertain(quotation) && !mark ? ['speaker uncertain'] : []),
		...(quotation.inside ? ['inside another quotation'] : []),
		...(mark ? [`${mark.state} by you`] : []),
		...(state.quotes.picked.includes(quotation.id) ? ['picked'] : []),
	];
}

const quotesEmpty = (state: State): string =>
	state.quotes.filter
		? `No quotation passes the filter: ${keyTo(state, 'list.filter')} changes it.`
		: 'Nobody is quoted in this article.';

/** Why a list is empty, while there is no analysis or after it. */
function nothingListed(state: State, empty: string): string {
	if (state.analysis.status === 'failed') return `${state.analysis.problem.message} ${state.analysis.problem.nextStep}`;
	if (!state.article) return `No article is open: ${keyTo(state, 'article.open')} opens one.`;
	return analysisOf(state) ? empty : 'The article is still being looked through.';
}

/** Everything about the row the list stands on. */
function quoteDetail(state: State): Utterance[] {
	const row = currentQuoteRow(state);
	return state.article && row ? asRead(rowDetailLines(state, state.article, row, state.size.columns)) : [];
}

const rowNow = (state: State): string | undefined => quoteRowId(currentQuoteRow(state));

/** What changed in the list of quotations. */
export function sayQuotes(before: State, after: State): Utterance[] {
	if (after.quotes.detail !== before.quotes.detail) return after.quotes.detail ? quoteDetail(after) : quoteRow(after);
	const relisted = after.quotes.filter !== before.quotes.filter || after.quotes.sort !== before.quotes.sort;
	if (relisted) return [...lines(quotesHeading(after)), ...quoteRow(after)];
	if (rowNow(after) !== rowNow(before)) return after.quotes.detail ? quoteDetail(after) : quoteRow(after);
	if (after.corrections !== before.corrections && after.message === before.message) return quoteRow(after);
	const picked = after.quotes.picked.length - before.quotes.picked.length;
	// What a command says of the picked ones itself is enough.
	if (picked !== 0 && after.message === before.message)
		return lines(`${picked > 0 ? 'Picked' : 'Put back'}; ${after.quotes.picked.length} picked.`);
	return [];
}

/** How many there are, and how they are sorted and filtered. */
export function actorsHeading(state: State): string {
	const shown = actorRows(state).filter(({kind}) => kind === 'actor').length;
	const {filter, sort} = state.actors;
	return `${counted(shown, 'actor')}${filter ? `, only ${filter.label}` : ''}, by ${sort}.`;
}

/** The row the list of actors stands on. */
export function actorRow(state: State): Utterance[] {
	const standing = currentActor(state);
	if (!standing) return lines(nothingListed(state, 'Nobody is named in this article.'));
	const members = actorRows(state).flatMap(row => (row.kind === 'actor' ? [row.standing] : []));
	return lines(`${members.indexOf(standing) + 1} of ${members.length}, ${inWords(standing)}`);
}

function inWords({actor, said, share}: ActorStanding): string {
	const spoken =
		said.length === 0 ? 'not quoted' : `quoted ${times(said.length)}, ${Math.round(share * 100)}% of the words`;
	const roles = actor.roles.slice(0, 1).map(({text}) => text);
	return `${[actor.name, ...roles, actor.kind].join(', ')}: named ${times(actor.mentions.length)}, ${spoken}.`;
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** The actor in full, with everything it said and everything said about it. */
function actorDetail(state: State): Utterance[] {
	const standing = currentActor(state);
	const analysis = analysisOf(state);
	const {article} = state;
	if (!standing || !analysis || !article) return [];
	const {actor} = standing;
	const others = actor.aliases.filter(alias => alias !== actor.name);
	const entries = entriesOf(article, analysis, standing);
	return lines(
		inWords(standing),
		...(actor.roles.length > 1 ? [`Roles: ${actor.roles.map(({text}) => text).join(', ')}.`] : []),
		...(others.length > 0 ? [`Also: ${others.join(', ')}.`] : []),
		...entries.map((entry, index) => entrySentence(article, entry, index, entries.length)),
	);
}

function entrySentence(article: Article, entry: ActorEntry, index: number, count: number): string {
	const place = `${index + 1} of ${count}`;
	if (entry.kind === 'about') return `${place}, spoken about: ${textOf(article.text, entry.span)}`;
	const via = viaNames(entry.quotation);
	return `${place}, said${via ? ` via ${via}` : ''}: ${wordsOf(article, entry.quotation)}`;
}

function currentEntry(state: State, article: Article, analysis: Analysis): string {
	const standing = currentActor(state);
	const entries = standing ? entriesOf(article, analysis, standing) : [];
	const entry = entries[state.actors.entry];
	return entry ? entrySentence(article, entry, state.actors.entry, entries.length) : '';
}

/** What changed in the list of actors. */
export function sayActors(before: State, after: State): Utterance[] {
	const {article} = after;
	const analysis = analysisOf(after);
	const {detail, entry, filter, sort} = after.actors;
	if (detail !== before.actors.detail) return detail ? actorDetail(after) : actorRow(after);
	if (filter !== before.actors.filter || sort !== before.actors.sort)
		return [...lines(actorsHeading(after)), ...actorRow(after)];
	if (currentActor(after)?.actor.id !== currentActor(before)?.actor.id) return actorRow(after);
	if (detail && entry !== before.actors.entry && article && analysis)
		return lines(currentEntry(after, article, analysis));
	return [];
}
