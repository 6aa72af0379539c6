import {describe, expect, test} from 'vitest';
import type {Correction} from '../../source/correction/schema.ts';
import {chooserChoices} from '../../source/workbench/selectors/chooser.ts';
import {correctedOf} from '../../source/workbench/selectors/corrected.ts';
import {quotationOf, quotationsOf, wordsOf} from '../../source/workbench/selectors/quotations.ts';
import {quoteRows} from '../../source/workbench/selectors/quote-list.ts';
import {Workbench} from '../helpers/workbench.ts';

const choose = (workbench: Workbench, value: string) => workbench.act({type: 'menu-chosen', value});
const shown = (workbench: Workbench, id: string) => quotationOf(workbench.state, id);
const kept = (workbench: Workbench) =>
	workbench.effects.flatMap(effect => (effect.type === 'keep-correction' ? [effect.correction] : []));
const ids = (workbench: Workbench) => quotationsOf(workbench.state).map(({id}) => id);

describe('accepting and rejecting', () => {
	test('a accepts, and is kept at once with its time', () => {
		const workbench = new Workbench().type('2a', Date.UTC(2026, 2, 3, 10));
		expect(shown(workbench, 'q1')?.confidence).toBe(1);
		expect(kept(workbench)).toMatchObject([
			{article: 'small', at: '2026-03-03T10:00:00.000Z', change: {type: 'quotation-accepted'}},
		]);
		expect(workbench.type('a').state.message?.text).toBe('It is accepted already.');
		expect(kept(workbench)).toHaveLength(1);
	});

	test('X in the list takes it out of all but its own group, and goes on to the next row', () => {
		const workbench = new Workbench().type('2X');
		expect(ids(workbench)).toEqual(['q2', 'q3']);
		expect(workbench.state.quotation).toBe('q2');
		expect(quoteRows(workbench.state).slice(-2)).toMatchObject([
			{kind: 'group', label: 'Rejected by you', count: 1},
			{kind: 'quotation', rejected: true},
		]);
		expect(ids(workbench.type('Ga'))).toEqual(['q1', 'q2', 'q3']);
	});

	test('in the text they act on the selected quotation, and say so without one', () => {
		const workbench = new Workbench().type('X');
		expect(workbench.state.message?.text).toContain('No quotation is selected');
		expect(ids(workbench.type(']]X'))).toEqual(['q1', 'q3']);
	});
});

describe('editing', () => {
	test('e offers speaker, via, kind and words, each as it is now', () => {
		const {overlay} = new Workbench().type('2je').state;
		expect(overlay).toMatchObject({
			kind: 'menu',
			choices: [
				{label: 'Speaker   Mara Voss'},
				{label: 'Via       Northern Wire'},
				{label: 'Kind      indirect'},
				{value: 'words'},
			],
		});
	});

	test('the speaker is chosen from a list that filters as one types', () => {
		const workbench = choose(new Workbench().type('2e'), 'speaker');
		const {overlay} = workbench.type('ivo').state;
		if (overlay?.kind !== 'chooser') throw new Error('no chooser');
		expect(chooserChoices(workbench.state, overlay).map(({label}) => label)).toEqual(['Ivo Lantz', 'ivo']);
		workbench.press('enter');
		expect(shown(workbench, 'q1')?.speaker).toEqual({actor: 'a2', name: 'Ivo Lantz'});
		expect(workbench.state.overlay).toBeUndefined();
		expect(workbench.state.pane).toBe('quotes');
	});

	test('or a name is typed that nobody here has', () => {
		const workbench = choose(new Workbench().type('2e'), 'speaker').type('A passer-by').press('enter');
		expect(shown(workbench, 'q1')?.speaker).toEqual({name: 'A passer-by'});
	});

	test('or it is said that the text does not tell', () => {
		const workbench = choose(new Workbench().type('2e'), 'speaker').type('does not tell').press('enter');
		expect(shown(workbench, 'q1')).toMatchObject({id: 'q1'});
		expect(shown(workbench, 'q1')?.speaker).toBeUndefined();
	});

	test('Esc leaves everything as it was', () => {
		const workbench = choose(new Workbench().type('2e'), 'speaker').type('ivo').press('escape');
		expect(kept(workbench)).toEqual([]);
		expect(workbench.state.overlay).toBeUndefined();
	});

	test('via takes several names, the nearest first, and can be none', () => {
		const workbench = choose(new Workbench().type('2e'), 'via').type('Radio Nine, Northern Wire').press('enter');
		expect(shown(workbench, 'q1')?.via).toEqual([{name: 'Radio Nine'}, {actor: 'a3', name: 'Northern Wire'}]);
		choose(workbench.type('e'), 'via').press('enter');
		expect(shown(workbench, 'q1')?.via).toEqual([]);
	});

	test('the kind', () => {
		const workbench = choose(choose(new Workbench().type('2e'), 'kind'), 'mixed');
		expect(shown(workbench, 'q1')?.kind).toBe('mixed');
	});

	test('the words, from the list and back to it', () => {
		const workbench = choose(new Workbench().type('2je'), 'words');
		expect(workbench.state).toMatchObject({pane: 'text', text: {selection: {corrects: {quotation: 'q2'}}}});
		workbench.press('left', 'left').press('enter');
		const quotation = shown(workbench, 'q2');
		const {article} = workbench.state;
		expect(quotation && article && wordsOf(article, quotation)).toBe('repairs would begin');
		expect(workbench.state.pane).toBe('quotes');
		expect(workbench.state.text.selection).toBeUndefined();
	});

	test('reported words leave the stop behind that ends their sentence', () => {
		const workbench = choose(new Workbench().type('2je'), 'words').press('left', 'right', 'enter');
		expect(workbench.state.message?.text).toBe('The words are the same as before.');
		expect(kept(workbench)).toEqual([]);
	});

	test('words that would cross another quotation are refused, and stay selected', () => {
		const workbench = choose(new Workbench().type('2e'), 'words');
		for (let word = 0; word < 16; word++) workbench.press('right');
		workbench.press('enter');
		expect(workbench.state.message).toMatchObject({tone: 'bad'});
		expect(workbench.state.text.selection).toBeDefined();
		expect(kept(workbench)).toEqual([]);
	});

	test('Enter in an ordinary selection changes nothing', () => {
		expect(kept(new Workbench().type(']v').press('enter'))).toEqual([]);
	});
});

describe('actors', () => {
	const list = (workbench: Workbench) => correctedOf(workbench.state)?.analysis.actors.map(({name}) => name);

	test('M makes two one', () => {
		const workbench = new Workbench().type('3M').type('ivo').press('enter');
		expect(list(workbench)).toEqual(['Mara Voss', 'Northern Wire']);
		expect(list(workbench.type('U'))).toEqual(['Mara Voss', 'Ivo Lantz', 'Northern Wire']);
	});

	test('S needs a second form', () => {
		expect(new Workbench().type('3S').state.message?.text).toContain('has one form only');
	});

	test('what was merged can be split by its form', () => {
		const workbench = new Workbench().type('3M').type('ivo').press('enter').type('S').type('ivo').press('enter');
		expect(list(workbench)).toEqual(['Mara Voss', 'Ivo Lantz', 'Northern Wire']);
	});
});

describe('undo and redo', () => {
	test('go step by step, select what they change, and are kept', () => {
		const workbench = new Workbench().type('2XX');
		expect(ids(workbench)).toEqual(['q3']);
		expect(ids(workbench.type('U'))).toEqual(['q2', 'q3']);
		expect(workbench.state.quotation).toBe('q2');
		expect(ids(workbench.type('U'))).toEqual(['q1', 'q2', 'q3']);
		expect(workbench.type('U').state.message?.text).toBe('There is no correction to undo.');
		expect(ids(workbench.press('ctrl-r'))).toEqual(['q2', 'q3']);
		expect(kept(workbench).map(({undone}) => undone ?? false)).toEqual([false, false, true, true, false]);
	});
});

describe('what the library keeps', () => {
	const earlier: Correction = {
		...{id: 'old', article: 'small', at: '2026-01-01T00:00:00Z'},
		change: {
			type: 'speaker-changed',
			speaker: 'Ivo Lantz',
			quotation: {
				content: [{exact: '“The bridge is safe,”', prefix: '', suffix: ' said Mara', span: {start: 53, end: 74}}],
				kind: 'direct',
				via: [],
			},
		},
	};
	const gone: Correction = {
		...earlier,
		id: 'gone',
		change: {
			type: 'quotation-accepted',
			quotation: {
				content: [{exact: 'words of another day', prefix: '', suffix: '', span: {start: 0, end: 20}}],
				kind: 'direct',
				via: [],
			},
		},
	};
	const found = (...corrections: Correction[]) =>
		new Workbench().act({type: 'corrections-found', request: 0, corrections});

	test('is asked for with the article and applied when it comes', () => {
		const workbench = new Workbench();
		expect(workbench.lastEffect('find-corrections')).toEqual({type: 'find-corrections', request: 0, article: 'small'});
		expect(shown(found(earlier), 'q1')?.speaker?.name).toBe('Ivo Lantz');
	});

	test('comes below what was corrected meanwhile', () => {
		const workbench = new Workbench().type('2X').act({type: 'corrections-found', request: 0, corrections: [earlier]});
		expect(workbench.state.corrections.map(({id}) => id === 'old')).toEqual([true, false]);
	});

	test('an answer to an older request is dropped', () => {
		const workbench = new Workbench().act({type: 'corrections-found', request: 7, corrections: [earlier]});
		expect(workbench.state.corrections).toEqual([]);
	});

	test('what is not found again is listed last, and can be stood on', () => {
		const workbench = found(earlier, gone).type('2G');
		expect(quoteRows(workbench.state).slice(-2)).toMatchObject([
			{kind: 'group', label: 'Corrections not found again'},
			{kind: 'lost', correction: {id: 'gone'}},
		]);
		expect(workbench.state.quotation).toBe('lost-gone');
		expect(workbench.type('x').state.quotes.picked).toEqual([]);
	});
});
