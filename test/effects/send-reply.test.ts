import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {Article} from '../../source/article/schema.ts';
import {createDraftStore, type DraftStore} from '../../source/effects/keep-drafts.ts';
import {listComments} from '../../source/effects/list-comments.ts';
import {type SendingAction, sendReply} from '../../source/effects/send-reply.ts';
import {openLibrary} from '../../source/library/library.ts';
import {withAttempt} from '../../source/reply/delivery.ts';
import {newDraft} from '../../source/reply/draft.ts';
import type {Draft} from '../../source/reply/schema.ts';
import {awkwardArticle} from '../helpers/awkward-article.ts';
import {type CommentServer, startCommentServer} from '../helpers/comment-server.ts';

const network = {offline: false, allowPrivate: true, environment: {}, timeout: 1000};

let folder: string;
let server: CommentServer;
let drafts: DraftStore;
let article: Article;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
	server = await startCommentServer();
	drafts = createDraftStore(
		async () => openLibrary(folder),
		() => undefined,
	);
	article = {...awkwardArticle, url: server.url};
});

afterEach(async () => {
	drafts.close();
	await server.close();
	rmSync(folder, {recursive: true, force: true});
});

const letter: Draft = {
	...newDraft(awkwardArticle.id, 'd1', '2024-05-01T10:00:00.000Z'),
	fields: {comment: 'It was open & dry.', name: 'Åse Holm', email: 'ase@example.org', website: 'example.org'},
};

async function send(draft: Draft = letter): Promise<{actions: SendingAction[]; after: Draft; kind: string}> {
	const actions: SendingAction[] = [];
	const now = () => new Date();
	await sendReply({article, draft, consents: []}, action => actions.push(action), {drafts, network, now});
	const last = actions.at(-1);
	if (last?.type !== 'reply-delivered') return {actions, after: draft, kind: last?.type ?? 'none'};
	return {actions, after: last.delivered, kind: last.delivery.kind};
}

/** What is on disk, read by a library of its own. */
function onDisk(id = 'd1'): Draft | undefined {
	const library = openLibrary(folder);
	if (!library.ok) throw new Error(library.problem.message);
	const kept = library.value.draft(id);
	library.value.close();
	return kept.ok ? kept.value?.draft : undefined;
}

describe('sending', () => {
	test('the attempt is on disk before the site stores anything, and the outcome after', async () => {
		let during: Draft | undefined;
		server.beforeStoring = () => {
			during = onDisk();
		};
		const {actions, after} = await send();
		expect(during).toMatchObject({state: 'sending', fields: letter.fields});
		expect(actions.map(({type}) => type)).toEqual(['attempt-kept', 'reply-delivered']);
		expect(after.state).toBe('published');
		expect(onDisk()).toEqual(after);
	});

	test('as a browser would: the page’s own fields, its address as referer, no cookies', async () => {
		await send();
		expect(server.posts).toHaveLength(1);
		expect(server.posts[0]?.headers).toMatchObject({
			'content-type': 'application/x-www-form-urlencoded',
			referer: server.url,
			origin: new URL(server.url).origin,
			'user-agent': expect.stringMatching(/^whosaid/),
		});
		expect(server.posts[0]?.headers).not.toHaveProperty('cookie');
		expect(server.posts[0]?.body).toBe(
			'comment=It+was+open+%26amp%3B+dry.&author=%C3%85se+Holm&email=ase%40example.org&url=http%3A%2F%2Fexample.org&comment_post_ID=7&comment_parent=0&token=t-1',
		);
	});

	test('without a library nothing is sent', async () => {
		drafts.close();
		rmSync(folder, {recursive: true});
		writeFileSync(folder, 'no folder');
		drafts = createDraftStore(
			async () => openLibrary(folder),
			() => undefined,
		);
		expect((await send()).kind).toBe('sending-failed');
		expect(server.posts).toEqual([]);
	});
});

describe('never twice', () => {
	test('no answer, but the comment stands on the page: it is published, and was sent once', async () => {
		server.manner = 'silent-after-storing';
		const {kind, after} = await send();
		expect([kind, after.state, server.stored.length]).toEqual(['published', 'published', 1]);
	});

	test('no answer and nothing to be seen: not known; sent again on request, the site says that it has it', async () => {
		server.manner = 'silent-after-storing';
		server.shows = false;
		const first = await send();
		expect([first.kind, first.after.state]).toEqual(['unknown', 'unknown']);
		server.manner = 'answers';
		const second = await send(first.after);
		expect([second.kind, second.after.state]).toEqual(['accepted', 'accepted']);
		expect(server.stored).toHaveLength(1);
	});

	test('no answer because it did not arrive: sent again on request', async () => {
		server.manner = 'silent-before-storing';
		const first = await send();
		expect(first.kind).toBe('unknown');
		server.manner = 'answers';
		expect((await send(first.after)).kind).toBe('published');
		expect(server.stored).toHaveLength(1);
	});

	test('after a crash amid sending the page is looked at first, and what stands there is not sent again', async () => {
		await send();
		const crashed = withAttempt(letter, 'lost', '2024-05-01T10:00:00.000Z');
		expect((await send(crashed)).kind).toBe('published');
		expect(server.posts).toHaveLength(1);
	});

	test('someone else’s same words are not taken for it', async () => {
		await send({...letter, id: 'other', fields: {...letter.fields, name: 'Bo'}});
		server.manner = 'silent-before-storing';
		const {kind} = await send(withAttempt(letter, 'lost', '2024-05-01T10:00:00.000Z'));
		expect(kind).toBe('unknown');
		expect(server.posts).toHaveLength(2);
	});
});

test('the comments of the page, for the one that is answered', async () => {
	await send();
	const told: unknown[] = [];
	await listComments({article: 'a1', url: server.url}, action => told.push(action), network);
	await listComments({article: 'a1', url: `${server.url}gone`}, action => told.push(action), network);
	expect(told).toEqual([
		{
			type: 'comments-listed',
			article: 'a1',
			comments: [{id: '1', author: 'Åse Holm', excerpt: 'It was open & dry.', answerable: true}],
		},
		{type: 'effect-failed', problem: expect.objectContaining({code: 'not-found'})},
	]);
});
