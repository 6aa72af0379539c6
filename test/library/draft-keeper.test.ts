import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {done, failed} from '../../source/article/problem.ts';
import {type KeptOutcome, keepDrafts, retryAfter, saveAfter} from '../../source/library/draft-keeper.ts';
import {newDraft} from '../../source/reply/draft.ts';
import type {Draft} from '../../source/reply/schema.ts';

const draftOf = (comment: string, id = 'd1'): Draft => {
	const draft = newDraft('a1', id, '2026-03-04T12:00:00Z');
	return {...draft, fields: {...draft.fields, comment}};
};

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

function keeping() {
	const saved: string[] = [];
	const reported: KeptOutcome['kind'][] = [];
	const disk = {full: false};
	const keeper = keepDrafts({
		save(draft, _now, cursor) {
			if (disk.full) return failed('library-full', 'Full.', 'Free some.');
			saved.push(`${draft.id}:${draft.fields.comment}@${cursor}`);
			return done(undefined);
		},
		report: ({kind}) => reported.push(kind),
	});
	return {keeper, saved, reported, disk};
}

describe('keepDrafts', () => {
	test('promises less than half a second', () => {
		expect(saveAfter).toBeLessThan(500);
	});

	test('saves the last of the changes, once', () => {
		const {keeper, saved, reported} = keeping();
		keeper.changed(draftOf('a'), 1);
		keeper.changed(draftOf('ab'), 2);
		vi.advanceTimersByTime(saveAfter - 1);
		expect(saved).toEqual([]);
		vi.advanceTimersByTime(1);
		vi.advanceTimersByTime(10_000);
		expect(saved).toEqual(['d1:ab@2']);
		expect(reported).toEqual(['saved']);
	});

	test('never has more than half a second unsaved while typing goes on', () => {
		const {keeper, saved} = keeping();
		for (let typed = 1; typed <= 100; typed++) {
			keeper.changed(draftOf('x'.repeat(typed)), typed);
			vi.advanceTimersByTime(50);
			const kept = Number(saved.at(-1)?.split('@')[1] ?? 0);
			expect((typed - kept) * 50).toBeLessThanOrEqual(500);
		}
	});

	test('flush saves at once, and nothing a second time', () => {
		const {keeper, saved} = keeping();
		keeper.changed(draftOf('a', 'd1'), 1);
		keeper.changed(draftOf('b', 'd2'), 1);
		expect(keeper.flush()).toBe(true);
		expect(keeper.flush()).toBe(true);
		vi.advanceTimersByTime(10_000);
		expect(saved).toEqual(['d1:a@1', 'd2:b@1']);
	});

	test('tries again what could not be saved, without a new change', () => {
		const {keeper, saved, reported, disk} = keeping();
		disk.full = true;
		keeper.changed(draftOf('a'), 1);
		expect(keeper.flush()).toBe(false);
		expect(reported).toEqual(['failed']);
		disk.full = false;
		vi.advanceTimersByTime(retryAfter);
		expect(saved).toEqual(['d1:a@1']);
		expect(reported).toEqual(['failed', 'saved']);
	});

	test('stop saves and leaves no timer behind', () => {
		const {keeper, saved, disk} = keeping();
		keeper.changed(draftOf('a'), 1);
		expect(keeper.stop()).toBe(true);
		expect(saved).toEqual(['d1:a@1']);
		disk.full = true;
		keeper.changed(draftOf('b'), 1);
		expect(keeper.stop()).toBe(false);
		expect(vi.getTimerCount()).toBe(0);
	});
});
