import {expect, test} from 'vitest';
import {joined, madeAgain, redoable, replaced, takenBack, undoable} from '../../source/correction/history.ts';
import type {Correction} from '../../source/correction/schema.ts';

const one = (id: string): Correction => ({
	...{id, article: 'small', at: '2026-03-03T10:00:00Z'},
	change: {type: 'actor-split', actor: {name: 'Ada', kind: 'person'}, form: 'A'},
});
const ids = (corrections: readonly Correction[]) => corrections.map(({id, undone}) => (undone ? `-${id}` : id));

test('undo goes back, redo comes again, and a new one closes the way forward', () => {
	let all = [one('1'), one('2')];
	expect(redoable(all)).toBeUndefined();
	all = replaced(all, takenBack(all[1] ?? one('')));
	all = replaced(all, takenBack(undoable(all) ?? one('')));
	expect(ids(all)).toEqual(['-1', '-2']);
	expect(undoable(all)).toBeUndefined();
	expect(redoable(all)?.id).toBe('1');
	all = replaced(all, madeAgain(redoable(all) ?? one('')));
	expect(ids(all)).toEqual(['1', '-2']);
	expect(redoable(all)?.id).toBe('2');
	all = [...all, one('3')];
	expect(redoable(all)).toBeUndefined();
	expect(undoable(all)?.id).toBe('3');
});

test('what was made before the library answered comes after what it kept', () => {
	expect(ids(joined([one('1'), one('2')], [takenBack(one('2')), one('3')]))).toEqual(['1', '-2', '3']);
});
