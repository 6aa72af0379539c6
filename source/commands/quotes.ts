import {languageNote} from '../analysis/language-note.ts';
import {weightsAhead} from '../analysis/model/package-weights.ts';
import {quotationKinds} from '../analysis/quotation-kinds.ts';
import type {Analysis} from '../analysis/schema.ts';
import {cleanLine} from '../article/clean.ts';
import {counted} from '../article/counted.ts';
import {type Command, type CommandFlags, reportUsage, tableColumns, withArticle} from './command.ts';
import {correctedAnalysis} from './corrected.ts';
import {quotesFormats} from './formats.ts';

/** The analysis with only the quotations of the speaker (any of its names, capitals or not) and kind asked for. */
function filtered(analysis: Analysis, {speaker, kind}: CommandFlags): Analysis {
	const wanted = speaker?.trim().toLowerCase();
	const namesOf = new Map(analysis.actors.map(({id, name, aliases}) => [id, [name, ...aliases]]));
	return {
		...analysis,
		quotations: analysis.quotations.filter(quotation => {
			const said = quotation.speaker;
			const names = said ? [said.name, ...(namesOf.get(said.actor ?? '') ?? [])] : [];
			return (
				(kind === undefined || quotation.kind === kind) &&
				(wanted === undefined || names.some(name => name.toLowerCase() === wanted))
			);
		}),
	};
}

/** Why a table is empty, and who would have a row in it. */
function whyNone({quotations}: Analysis): string {
	if (quotations.length === 0) return 'Nobody is quoted in this article.';
	const speakers = new Set(quotations.flatMap(({speaker}) => (speaker ? [cleanLine(speaker.name)] : [])));
	const quoted = speakers.size === 0 ? 'nobody by name' : [...speakers].join(', ');
	return `Of its ${counted(quotations.length, 'quotation')} none is that. Those quoted: ${quoted}.`;
}

/** `whosaid quotes`: prints who said what. */
export const quotes: Command = async (parameters, settings, io) => {
	const {flags} = parameters;
	if (flags.kind !== undefined && !quotationKinds.some(kind => kind === flags.kind)) {
		return reportUsage(io, `--kind is one of ${quotationKinds.join(', ')}.`, 'quotes');
	}
	void weightsAhead();
	return withArticle(parameters, settings, io, {name: 'quotes', formats: quotesFormats}, async (article, format) => {
		const whole = await correctedAnalysis(article, settings, io);
		const analysis = filtered(whole, flags);
		if (format === 'table') {
			const note = languageNote(analysis, article);
			if (note !== '') io.stderr.write(`${note}\n`);
			if (analysis.quotations.length === 0) io.stderr.write(`${whyNone(whole)}\n`);
			return (await import('../export/tables.ts')).quotesTable(article, analysis, tableColumns(io));
		}
		if (format === 'csv') return (await import('../export/quotations-csv.ts')).quotationsCsv(article, analysis);
		if (format === 'json') return (await import('../export/checked-json.ts')).quotesJson(article, analysis);
		const {exported} = await import('../export/exported.ts');
		return exported({view: 'quotes', format: format === 'markdown' ? 'md' : format, article, analysis});
	});
};
