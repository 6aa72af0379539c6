import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';

/** How the server answers a comment: as WordPress does, or by silence before or after it has stored it. */
type Manner = 'answers' | 'silent-before-storing' | 'silent-after-storing';

export type CommentServer = {
	url: string;
	manner: Manner;
	/** Whether comments are shown on the page, or wait for a moderator. */
	shows: boolean;
	/** Each request that carried a comment: its headers and body. */
	readonly posts: {headers: IncomingMessage['headers']; body: string}[];
	readonly stored: URLSearchParams[];
	/** Done before a comment is stored. */
	beforeStoring: () => void;
	close: () => Promise<void>;
};

const form =
	'<form action="/wp-comments-post.php" method="post"><p class="comment-form-comment"><label for="c">Comment *</label><textarea id="c" name="comment"></textarea></p><input name="author" placeholder="Name *"><input name="email" placeholder="Email *"><input name="url"><input type="hidden" name="comment_post_ID" value="7"><input type="hidden" name="comment_parent" value="0"><input type="hidden" name="token" value="t-1"></form>';

const shown = (comment: URLSearchParams, index: number): string =>
	`<li id="comment-${index + 1}" class="comment"><b class="fn">${comment.get('author')}</b><div class="comment-content"><p>${comment.get('comment')}</p></div><a class="comment-reply-link" data-commentid="${index + 1}">Reply</a></li>`;

/** A small site with one article that takes comments and refuses the same words twice, as WordPress does. */
export async function startCommentServer(): Promise<CommentServer> {
	const state: CommentServer = {
		url: '',
		manner: 'answers',
		shows: true,
		posts: [],
		stored: [],
		beforeStoring: () => undefined,
		close: async () => undefined,
	};
	const say = (response: ServerResponse, status: number, html: string, headers: Record<string, string> = {}) => {
		response.writeHead(status, {'content-type': 'text/html; charset=utf-8', ...headers}).end(html);
	};
	const take = async (request: IncomingMessage, response: ServerResponse) => {
		const body = await text(request);
		state.posts.push({headers: request.headers, body});
		if (state.manner === 'silent-before-storing') return;
		const comment = new URLSearchParams(body);
		if (state.stored.some(one => one.get('comment') === comment.get('comment')))
			return say(response, 409, '<div class="wp-die-message"><p>Duplicate comment detected.</p></div>');
		state.beforeStoring();
		state.stored.push(comment);
		if (state.manner === 'silent-after-storing') return;
		const location = `/article/${state.shows ? '' : `?unapproved=${state.stored.length}`}#comment-${state.stored.length}`;
		say(response, 302, '', {location});
	};
	const server = createServer((request, response) => {
		if (request.method === 'POST') return void take(request, response);
		if (request.url !== '/article/') return say(response, 404, 'Nothing here.');
		say(
			response,
			200,
			`<article><h1>Bridge</h1></article><ol>${state.shows ? state.stored.map(shown).join('') : ''}</ol>${form}`,
		);
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/article/`;
	state.close = () =>
		new Promise(resolve => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	return state;
}
