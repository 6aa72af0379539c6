import type {Analysis} from '../../source/analysis/schema.ts';
import type {Article} from '../../source/article/schema.ts';
import {newDraft} from '../../source/reply/draft.ts';
import type {Action} from '../../source/workbench/action.ts';
import type {Effect} from '../../source/workbench/effect.ts';
import {initialState} from '../../source/workbench/initial-state.ts';
import {defaultKeyMap} from '../../source/workbench/key-map.ts';
import {keysOf} from '../../source/workbench/key-press.ts';
import type {State} from '../../source/workbench/state.ts';
import {update} from '../../source/workbench/update.ts';

const paragraphs = [
	'The council met on Monday to hear about the bridge.',
	'“The bridge is safe,” said Mara Voss, the city engineer.',
	'Northern Wire quoted her as saying that repairs would begin in June.',
	'Ivo Lantz doubted it. “Nobody asked us,” he said.',
];

/** A short article with four paragraphs, two speakers and an agency. */
export function smallArticle(): Article {
	let start = 0;
	const blocks = paragraphs.map(paragraph => {
		const span = {start, end: start + paragraph.length};
		start = span.end + 2;
		return {kind: 'paragraph' as const, span};
	});
	return {
		id: 'small',
		headline: 'Council hears about the bridge',
		outlet: 'The Harbour Post',
		byline: ['Ann Reeve'],
		publishedAt: '2026-03-02',
		language: 'en',
		text: paragraphs.join('\n\n'),
		blocks,
		links: [],
		captions: [],
		origin: {kind: 'file', location: 'small.md'},
	};
}

const spanOf = (text: string, words: string, from = 0) => {
	const start = text.indexOf(words, from);
	return {start, end: start + words.length};
};

/** Who said what in `smallArticle`, as a person reads it. */
export function smallAnalysis(): Analysis {
	const {text} = smallArticle();
	const mara = {actor: 'a1', name: 'Mara Voss'};
	const quotation = {confidence: 0.95, why: 'subject of the cue “said”', via: []};
	return {
		quotations: [
			{
				...quotation,
				id: 'q1',
				kind: 'direct',
				content: [spanOf(text, '“The bridge is safe,”')],
				cue: spanOf(text, 'said'),
				source: spanOf(text, 'Mara Voss'),
				speaker: mara,
			},
			{
				...quotation,
				id: 'q2',
				kind: 'indirect',
				content: [spanOf(text, 'repairs would begin in June')],
				cue: spanOf(text, 'saying'),
				speaker: mara,
				via: [{actor: 'a3', name: 'Northern Wire'}],
			},
			{
				...quotation,
				id: 'q3',
				kind: 'direct',
				content: [spanOf(text, '“Nobody asked us,”')],
				speaker: {actor: 'a2', name: 'Ivo Lantz'},
			},
		],
		actors: [
			{
				id: 'a1',
				name: 'Mara Voss',
				kind: 'person',
				aliases: [],
				roles: [{text: 'the city engineer', span: spanOf(text, 'the city engineer')}],
				mentions: [spanOf(text, 'Mara Voss')],
			},
			{id: 'a2', name: 'Ivo Lantz', kind: 'person', aliases: [], roles: [], mentions: [spanOf(text, 'Ivo Lantz')]},
			{
				id: 'a3',
				name: 'Northern Wire',
				kind: 'organisation',
				aliases: [],
				roles: [],
				mentions: [spanOf(text, 'Northern Wire')],
			},
		],
		engine: {name: 'test', version: '1'},
		languageSupport: 'full',
	};
}

/** A workbench that is driven by actions and remembers the effects it asked for. */
export class Workbench {
	state: State;
	effects: Effect[] = [];

	constructor(columns = 80, rows = 24, article = smallArticle(), analysis = smallAnalysis()) {
		this.state = initialState({columns, rows}, {width: 76, keys: defaultKeyMap}, undefined);
		this.act({type: 'article-opened', request: 0, article, draft: newDraft(article.id, 'd1', '2026-03-02T08:00:00Z')});
		this.act({type: 'article-analysed', request: 0, analysis});
	}

	act(action: Action): this {
		const {state, effects} = update(this.state, action);
		this.state = state;
		this.effects.push(...effects);
		return this;
	}

	/** Types characters, control bytes as a terminal sends them included. */
	type(text: string, at = 0): this {
		for (const key of keysOf({text, ctrl: false, alt: false, shift: false})) this.act({type: 'key-pressed', key, at});
		return this;
	}

	/** Presses keys by name. */
	press(...names: string[]): this {
		for (const name of names) this.act({type: 'key-pressed', key: {name, text: ''}, at: 0});
		return this;
	}

	lastEffect(type: Effect['type']): Effect | undefined {
		return this.effects.findLast(effect => effect.type === type);
	}
}
