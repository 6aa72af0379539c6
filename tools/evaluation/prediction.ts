import {analyse} from '../../source/analysis/analyse.ts';
import {batchAnswer} from '../../source/export/batch-answer.ts';
import type {BatchAnswer} from '../../source/export/output-schema.ts';
import {articleFromText} from '../../source/reading/article-from-text.ts';

/** What the engine says of a text: the answer `batch` gives, spans as pairs and names resolved. */
export type Prediction = Pick<BatchAnswer, 'quotations' | 'actors'>;
export type PredictedQuotation = Prediction['quotations'][number];
export type PredictedActor = Prediction['actors'][number];

/** A half-open stretch of a text, in UTF-16 units: start and end. */
export type Stretch = readonly [number, number];

/** What `batch` answers for a plain text. */
export function predictionOf(id: string, text: string): Prediction {
	const article = articleFromText(id, text);
	return batchAnswer(id, article, analyse(article));
}
