import {expect, test} from 'vitest';
import {commandNames} from '../../source/workbench/commands/run.ts';
import {keyBindings} from '../../source/workbench/key-bindings.ts';
import {tourSentence} from '../../source/workbench/tour.ts';
import {smallArticle, Workbench} from '../helpers/workbench.ts';

const touring = (): Workbench => new Workbench().act({type: 'tour-wanted'});

test('the tour goes on when one does what it speaks of, and ends after its last step', () => {
	const workbench = touring();
	expect(tourSentence(workbench.state)).toBe('Tour 1/5: ] goes to the next quotation');
	expect(tourSentence(workbench.type('j').state)).toContain('Tour 1/5');
	const steps = [']', '2', '3', 'c'].map(key => tourSentence(workbench.type(key).state));
	expect(steps.map(step => step?.slice(0, 8))).toEqual(['Tour 2/5', 'Tour 3/5', 'Tour 4/5', 'Tour 5/5']);
	expect(tourSentence(workbench.type('?').state)).toBeUndefined();
});

test('a pane that one comes to by another way is a step done too', () => {
	const workbench = touring().type(']');
	expect(tourSentence(workbench.press('enter').state)).toContain('Tour 3/5');
	expect(tourSentence(workbench.press('tab').state)).toContain('Tour 4/5');
});

test('Esc ends it', () => {
	expect(tourSentence(touring().press('escape').state)).toBeUndefined();
});

test('only the bundled article asks whether it was seen', () => {
	expect(new Workbench().lastEffect('look-for-tour')).toBeUndefined();
	const bundled = {...smallArticle(), origin: {kind: 'bundled' as const, location: 'small.md'}};
	expect(new Workbench(80, 24, bundled).lastEffect('look-for-tour')).toEqual({type: 'look-for-tour'});
});

test('every key it names is there', () => {
	const workbench = touring();
	for (const key of [']', '2', '3', 'c']) {
		expect(tourSentence(workbench.state)).not.toMatch(/: ?:|, :/);
		workbench.type(key);
	}
	expect(commandNames).toContain('help.open');
	expect(keyBindings.some(({command}) => command === 'reply.write')).toBe(true);
});
