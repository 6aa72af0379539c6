import type {Analysis} from '../../source/analysis/schema.ts';
import type {Article, Span} from '../../source/article/schema.ts';

const text =
	'“The bridge stays shut,” Mayor Ada Quill told the Harbour Post.\n\nShe said the =SUM of repairs was unknown.';

const spanOf = (words: string): Span => ({start: text.indexOf(words), end: text.indexOf(words) + words.length});

/** An article of two paragraphs and what is said in it, with words that spreadsheets and Markdown would take wrong. */
export const awkwardArticle: Article = {
	id: 'a1',
	headline: 'Bridge stays *shut*',
	byline: ['Ivo Lund'],
	outlet: 'The Harbour Post',
	publishedAt: '2024-02-03',
	language: 'en',
	text,
	blocks: [
		{kind: 'paragraph', span: {start: 0, end: text.indexOf('\n')}},
		{kind: 'paragraph', span: {start: text.indexOf('She'), end: text.length}},
	],
	links: [],
	captions: [],
	origin: {kind: 'stdin', location: '-'},
};

/** What is said in `awkwardArticle`, and by whom. */
export const awkwardAnalysis: Analysis = {
	quotations: [
		{
			id: 'q1',
			kind: 'direct',
			content: [spanOf('“The bridge stays shut,”')],
			cue: spanOf('told'),
			source: spanOf('Mayor Ada Quill'),
			speaker: {actor: 'ada', name: 'Quill'},
			via: [{actor: 'post', name: 'the Harbour Post'}],
			confidence: 0.9,
			why: 'subject of the cue “told”',
		},
		{
			id: 'q2',
			kind: 'indirect',
			content: [spanOf('the =SUM'), spanOf('was unknown')],
			via: [],
			confidence: 0.4,
			why: 'after the cue “said”',
		},
	],
	actors: [
		{
			id: 'ada',
			name: 'Ada Quill',
			kind: 'person',
			aliases: ['Quill'],
			roles: [{text: 'Mayor', span: spanOf('Mayor')}],
			mentions: [spanOf('Ada Quill'), spanOf('She')],
		},
		{
			id: 'post',
			name: 'Harbour Post',
			kind: 'organisation',
			aliases: [],
			roles: [],
			mentions: [spanOf('Harbour Post')],
		},
	],
	engine: {name: 'by hand', version: '1'},
	languageSupport: 'full',
};
