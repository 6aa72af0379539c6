import {weightsAhead} from '../analysis/model/package-weights.ts';
import {type Command, tableColumns, withArticle} from './command.ts';
import {correctedAnalysis} from './corrected.ts';
import {actorsFormats} from './formats.ts';

/** `whosaid actors`: prints who appears in the article. */
export const actors: Command = (parameters, settings, io) => {
	void weightsAhead();
	return withArticle(parameters, settings, io, {name: 'actors', formats: actorsFormats}, async (article, format) => {
		const analysis = await correctedAnalysis(article, settings, io);
		if (format === 'table') return (await import('../export/tables.ts')).actorsTable(analysis, tableColumns(io));
		if (format === 'csv') return (await import('../export/actors-csv.ts')).actorsCsv(analysis);
		return (await import('../export/checked-json.ts')).actorsJson(article, analysis);
	});
};
