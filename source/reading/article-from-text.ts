import {stretchesBetweenBlankLines} from '../article/paragraphs.ts';
import type {Article} from '../article/schema.ts';
import {guessLanguage} from './guess-language.ts';

/**
 * An article whose `text` is what was sent, to the letter, so that offsets point into it: nothing is cleaned or
 * joined, blocks are the stretches between blank lines, the headline is empty. For `batch`.
 */
export const articleFromText = (id: string, text: string): Article => ({
	id,
	headline: '',
	byline: [],
	language: guessLanguage(text),
	text,
	blocks: stretchesBetweenBlankLines(text).map(span => ({kind: 'paragraph', span})),
	links: [],
	captions: [],
	origin: {kind: 'stdin', location: '-'},
});
