import type {Problem} from '../article/problem.ts';
import type {NetworkRules} from '../network/guarded-request.ts';
import type {PageComment} from '../reading/reply-form/page-comments.ts';

/** What comes of it, as actions; `article` is the article's id. */
export type CommentsAction =
	| {type: 'comments-listed'; article: string; comments: readonly PageComment[]}
	| {type: 'effect-failed'; problem: Problem};

/** Fetches the page anew and lists the comments on it that the site lets one answer. */
export async function listComments(
	{article, url}: {article: string; url: string},
	dispatch: (action: CommentsAction) => void,
	network: NetworkRules,
): Promise<void> {
	const [{fetchPage}, {siteReader}] = await Promise.all([
		import('../network/fetch-page.ts'),
		import('../reading/reply-form/site-reader.ts'),
	]);
	const page = await fetchPage(url, network);
	if (!page.ok) return dispatch({type: 'effect-failed', problem: page.problem});
	const comments = page.value.kind === 'page' ? siteReader.comments(page.value.body) : [];
	dispatch({type: 'comments-listed', article, comments: comments.filter(({answerable}) => answerable)});
}
