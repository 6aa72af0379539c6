import {describe, expect, test} from 'vitest';
import {newDraft} from '../../source/reply/draft.ts';
import type {Action} from '../../source/workbench/action.ts';
import type {Effect} from '../../source/workbench/effect.ts';
import {initialState} from '../../source/workbench/initial-state.ts';
import {defaultKeyMap} from '../../source/workbench/key-map.ts';
import {keysOf} from '../../source/workbench/key-press.ts';
import type {State} from '../../source/workbench/state.ts';
import {update} from '../../source/workbench/update.ts';
import {smallArticle} from '../helpers/workbench.ts';

const whole = smallArticle();
const beginning = {...whole, id: 'beginning', text: whole.text.slice(0, 40), blocks: whole.blocks.slice(0, 1)};
const draft = newDraft(whole.id, 'd1', '2026-03-02T08:00:00Z');
const opened: Action = {type: 'article-opened', request: 0, article: whole, draft};
const begun: Action = {type: 'article-begun', request: 0, article: beginning};

const pressed = (keys: string): Action[] =>
	keysOf({text: keys, ctrl: false, alt: false, shift: false}).map(key => ({type: 'key-pressed', key, at: 5}));

function outcome(...actions: Action[]): {state: State; effects: Effect[]} {
	let state = initialState({columns: 80, rows: 24}, {width: 76, keys: defaultKeyMap}, 'long.txt');
	const effects: Effect[] = [];
	for (const action of actions) {
		const next = update(state, action);
		state = next.state;
		effects.push(...next.effects);
	}
	return {state, effects};
}

describe('while only the beginning of an article is there', () => {
	test('it is shown, and nothing is looked for or kept', () => {
		const {state, effects} = outcome(begun);
		expect(state).toMatchObject({article: {id: 'beginning'}, analysis: {status: 'working'}});
		expect(state.opening).toBeUndefined();
		expect(effects).toEqual([]);
	});

	test('what the reader does is done to the whole, with the same outcome as without a beginning', () => {
		const input = [...pressed('2jG1G'), {type: 'text-pasted' as const, text: 'x'}, ...pressed('rab')];
		expect(outcome(begun, ...input, opened)).toEqual(outcome(opened, ...input));
		expect(outcome(begun, ...input).state.pane).toBe('text');
	});

	test('q quits when the whole is there, or when it cannot be', () => {
		const problem = {code: 'unreadable', message: 'It is gone.', nextStep: 'Look for it.'};
		expect(outcome(begun, ...pressed('q')).effects).toEqual([]);
		expect(outcome(begun, ...pressed('q'), opened).effects).toContainEqual(
			expect.objectContaining({type: 'quit-program'}),
		);
		const failed = outcome(begun, ...pressed('q'), {type: 'article-failed', request: 0, problem});
		expect(failed.effects).toContainEqual(expect.objectContaining({type: 'quit-program'}));
		expect(failed.state.article).toBeUndefined();
		expect(failed.state.failed).toEqual({location: 'long.txt', sentence: 'It is gone. Look for it.'});
	});

	test('the window can be resized', () => {
		const {state} = outcome(begun, {type: 'resized', columns: 120, rows: 40});
		expect(state.size).toEqual({columns: 120, rows: 40});
	});

	test('a beginning that comes late changes nothing', () => {
		expect(outcome(opened, begun)).toEqual(outcome(opened));
	});
});
