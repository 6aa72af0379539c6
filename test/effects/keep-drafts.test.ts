import {readdirSync} from 'node:fs';
import {expect, test} from 'vitest';
import {createDraftStore, type DraftStore} from '../../source/effects/keep-drafts.ts';
import {draftCopies} from '../../source/library/draft-copies.ts';
import {openLibrary} from '../../source/library/library.ts';
import {emptyHistory, newDraft} from '../../source/reply/draft.ts';
import type {Draft} from '../../source/reply/schema.ts';
import type {Action} from '../../source/workbench/action.ts';
import {awkwardArticle} from '../helpers/awkward-article.ts';
import {type Home, makeHome} from '../helpers/home.ts';
import {keptComments} from '../helpers/kept-comments.ts';

const editing = {cursor: 0, history: emptyHistory};
const draftOf = (comment: string, id = 'd1'): Draft => {
	const draft = newDraft(awkwardArticle.id, id, '2026-03-04T12:00:00Z');
	return {...draft, fields: {...draft.fields, comment}};
};

/** The draft store of one running whosaid, with what it has told. */
function running(home: Home): {drafts: DraftStore; told: Action[]; write: (draft: Draft) => void} {
	const told: Action[] = [];
	const drafts = createDraftStore(
		async () => openLibrary(home.path),
		action => told.push(action),
		draftCopies(home.path),
	);
	const write = (draft: Draft) => {
		drafts.changed(awkwardArticle, draft, editing, false);
		drafts.flush();
	};
	return {drafts, told, write};
}

test('two that write on one draft both keep their words, and the later is told', async () => {
	using home = makeHome();
	const [one, two] = [running(home), running(home)];
	await one.drafts.find(awkwardArticle);
	one.write(draftOf('Common words.'));
	await two.drafts.find(awkwardArticle);
	one.write(draftOf('Common words. By one.'));
	two.write(draftOf('Common words. By two.'));
	const [parted] = two.told.filter(({type}) => type === 'draft-parted');
	expect(parted).toMatchObject({former: 'd1', id: expect.not.stringMatching(/^d1$/)});
	// Both go on: each on its own, also when a change of before still names the former draft.
	two.write(draftOf('Common words. By two, more.'));
	one.write(draftOf('Common words. By one, more.'));
	expect(one.told.some(({type}) => type === 'draft-parted')).toBe(false);
	expect(two.told.filter(({type}) => type === 'draft-parted')).toHaveLength(1);
	// Neither leaves in order: the store has both, and no copy makes one of them.
	expect(keptComments(home.path)).toEqual(['Common words. By one, more.', 'Common words. By two, more.']);
	one.drafts.close();
	two.drafts.close();
	expect(readdirSync(home.path).filter(name => name.startsWith('draft-'))).toEqual([]);
});

test('one that was taken up by the next run is still the same draft', async () => {
	using home = makeHome();
	const one = running(home);
	await one.drafts.find(awkwardArticle);
	one.write(draftOf('Words.'));
	one.drafts.close();
	const two = running(home);
	await two.drafts.find(awkwardArticle);
	two.write(draftOf('Words. More.'));
	two.write(draftOf('Words. More of them.'));
	two.drafts.close();
	expect(two.told.map(({type}) => type)).toEqual(['draft-kept', 'draft-kept']);
	expect(keptComments(home.path)).toEqual(['Words. More of them.']);
});

test('a draft that was recovered and left for later is not recovered again at every start', async () => {
	using home = makeHome();
	const killed = running(home);
	await killed.drafts.find(awkwardArticle);
	killed.write(draftOf('Words of one that was killed.'));
	const next = running(home);
	expect(await next.drafts.find(awkwardArticle)).toMatchObject({value: {left: false}});
	next.drafts.close();
	const after = running(home);
	expect(await after.drafts.find(awkwardArticle)).toMatchObject({value: {left: true, draft: {id: 'd1'}}});
	after.drafts.close();
	killed.drafts.close();
});
