import {type Command, withArticle} from './command.ts';
import {correctedAnalysis} from './corrected.ts';
import {linearText} from './read.ts';

/** What `--plain` prints where there is no terminal: the article, then who said what in it, from top to bottom. */
export const plain: Command = (parameters, settings, io) =>
	withArticle(parameters, settings, io, {name: 'read', formats: ['text']}, async article => {
		const {articleText} = await import('../export/article-text.ts');
		const {quotationsText} = await import('../export/quotations-text.ts');
		const quotations = quotationsText(article, await correctedAnalysis(article, settings, io));
		return linearText(`${articleText(article)}\n${quotations}`, settings, io);
	});
