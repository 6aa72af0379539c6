import {type Change, change, saying} from '../change.ts';
import {currentActor} from '../selectors/actor-list.ts';
import {keyTo} from '../selectors/key-to.ts';
import {paragraphOf, shownSpeaker, viaNames, wordsOf} from '../selectors/quotations.ts';
import {selectedSpan} from '../selectors/selection.ts';
import type {State} from '../state.ts';
import {quotationHere} from './replying.ts';
import {stopSelection} from './selecting.ts';

/** Copies the words that are selected or that the pane stands on; with `attributed`, who said them and where. */
export function copyWords(state: State, attributed: boolean): Change {
	const {article} = state;
	if (!article) return change(saying(state, 'There is nothing to copy yet.'));
	const {selection} = state.text;
	if (state.pane === 'text' && selection) {
		const span = selectedSpan(selection);
		const words = article.text.slice(span.start, span.end);
		const place = ` (${placeIn(state, span.start)})`;
		return change(stopSelection(state), {
			type: 'copy-text',
			text: attributed ? words + place : words,
			what: 'the selected words',
		});
	}
	const quotation = quotationHere(state);
	if (quotation) {
		const words = wordsOf(article, quotation);
		const via = viaNames(quotation);
		const place = placeIn(state, quotation.content[0]?.start ?? 0);
		const attribution = ` — ${shownSpeaker(quotation)}${via ? `, via ${via}` : ''} (${place})`;
		return change(state, {type: 'copy-text', text: attributed ? words + attribution : words, what: 'the quotation'});
	}
	const actor = state.pane === 'actors' ? currentActor(state)?.actor : undefined;
	if (actor) return change(state, {type: 'copy-text', text: actor.name, what: 'the name'});
	const keys = [keyTo(state, 'quotation.next'), keyTo(state, 'selection.start')];
	return change(saying(state, `Nothing is selected to copy: ${keys[0]} selects a quotation, ${keys[1]} words.`));
}

function placeIn({article}: State, offset: number): string {
	if (!article) return '';
	const source = [article.outlet, article.url].filter(Boolean).join(', ');
	return `“${article.headline}”${source ? `, ${source}` : ''}, paragraph ${paragraphOf(article, offset)}`;
}
