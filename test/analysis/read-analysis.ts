import {analyse} from '../../source/analysis/analyse.ts';
import type {Article} from '../../source/article/schema.ts';
import {articleFromText} from '../../source/reading/article-from-text.ts';

/** What one quotation says, in words instead of offsets, so that a table of cases can be read. */
export type ReadQuotation = {
	kind: string;
	content: string;
	cue?: string;
	source?: string;
	speaker?: string;
	via?: readonly string[];
	inside?: true;
};

/** An article of this text, paragraphs between blank lines; English unless told otherwise. */
export const articleOf = (text: string, language = 'en'): Article => ({...articleFromText('one', text), language});

/** The quotations of a text, spans as the words they cover, spans of one content joined by “ … ”. */
export function quotationsIn(text: string, language = 'en'): ReadQuotation[] {
	const words = ({start, end}: {start: number; end: number}) => text.slice(start, end);
	return analyse(articleOf(text, language)).quotations.map(({kind, content, cue, source, speaker, via, inside}) => ({
		kind,
		content: content.map(words).join(' … '),
		...(cue === undefined ? {} : {cue: words(cue)}),
		...(source === undefined ? {} : {source: words(source)}),
		...(speaker === undefined ? {} : {speaker: speaker.name}),
		...(via.length === 0 ? {} : {via: via.map(({name}) => name)}),
		...(inside === undefined ? {} : {inside}),
	}));
}
