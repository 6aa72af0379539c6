import {analysed, type Command, withArticle} from './command.ts';
import {linearText} from './read.ts';

/** What `--plain` shows instead of the workbench: the article, then who said what in it, from top to bottom. */
export const plain: Command = (parameters, settings, io) =>
	withArticle(parameters, io, {name: 'read', formats: ['text']}, async article => {
		const {articleText} = await import('../export/article-text.ts');
		const {quotationsText} = await import('../export/quotations-text.ts');
		return linearText(`${articleText(article)}\n${quotationsText(article, await analysed(article))}`, settings, io);
	});
