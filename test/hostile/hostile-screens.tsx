import fc from 'fast-check';
import {renderToString} from 'ink';
import {expect} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import type {Analysis} from '../../source/analysis/schema.ts';
import type {Article} from '../../source/article/schema.ts';
import {themeOf} from '../../source/components/theme.ts';
import {exported} from '../../source/export/exported.ts';
import {quotesTable} from '../../source/export/tables.ts';
import {readArticle} from '../../source/reading/read-article.ts';
import {Frame} from '../../source/screen/frame.tsx';
import {smallAnalysis, smallArticle, Workbench} from '../helpers/workbench.ts';
import {hostileText, steeringIn} from './hostile-text.ts';

/** An article no reader would hand over: nothing in it was cleaned. */
const hostileArticle: fc.Arbitrary<Article> = fc
	.record({
		headline: hostileText,
		name: hostileText,
		outlet: hostileText,
		body: fc.array(hostileText, {minLength: 1, maxLength: 4}),
	})
	.map(({headline, name, outlet, body}) => {
		let start = 0;
		const blocks = body.map(text => {
			const span = {start, end: start + text.length};
			start = span.end + 2;
			return {kind: 'paragraph' as const, span};
		});
		return {...smallArticle(), headline, outlet, byline: [name], text: body.join('\n\n'), blocks};
	});

const views = ['1', ']', '2', '2\r', '2F', '2e', '3', '3\r', '4', 'rwords', '?', ':', '/mayor\r', 'vll', 'c4', 'D'];
const sizes = [
	[80, 24],
	[40, 12],
	[120, 40],
	[24, 8],
] as const;

/** What the engine found; where it found nobody, actors and speakers with hostile names. */
function hostileAnalysis(article: Article, name: string): Analysis {
	const analysis = analyse(article);
	if (analysis.actors.length > 0) return analysis;
	const {actors, ...rest} = smallAnalysis();
	return {...rest, quotations: analysis.quotations, actors: actors.map(actor => ({...actor, name, aliases: [name]}))};
}

/** Draws a view of a hostile article under a hostile message; fails where something in it steers the terminal. */
export const hostileScreens = fc.property(
	hostileArticle,
	hostileText,
	fc.constantFrom(...views),
	fc.constantFrom(...sizes),
	(article, message, keys, [columns, rows]) => {
		const workbench = new Workbench(columns, rows, article, hostileAnalysis(article, message)).type(keys);
		workbench.act({type: 'effect-failed', problem: {code: 'hostile', message, nextStep: message}});
		const frame = <Frame state={workbench.state} theme={themeOf('dark')} onChoose={() => undefined} />;
		expect(steeringIn(renderToString(frame, {columns})), `${keys} at ${columns}×${rows}`).toBeUndefined();
	},
);

const writings = [
	['article', 'txt'],
	['article', 'md'],
	['quotes', 'csv'],
	['quotes', 'md'],
	['quotes', 'json'],
	['quotes', 'jsonld'],
	['actors', 'csv'],
	['actors', 'json'],
] as const;

/** Reads hostile text as an article and prints it as the commands do; fails where something steers the terminal. */
export const hostileCommands = fc.asyncProperty(
	hostileText,
	fc.constantFrom(...writings),
	fc.constantFrom('story.txt', 'story.md', 'story.html'),
	async (text, [view, format], location) => {
		const read = await readArticle({text}, {kind: 'file', location});
		if (!read.ok) {
			expect(steeringIn(`${read.problem.message} ${read.problem.nextStep}`)).toBeUndefined();
			return;
		}
		const analysis = analyse(read.value);
		expect(steeringIn(exported({view, format, article: read.value, analysis})), `${view} ${format}`).toBeUndefined();
		expect(steeringIn(quotesTable(read.value, analysis)), 'table').toBeUndefined();
	},
);
