import type {Span} from '../../article/schema.ts';
import {hull} from '../../article/span.ts';
import type {TextSelection} from '../state.ts';

/** The stretch of `article.text` that a selection covers, whole words. */
export const selectedSpan = ({anchor, head}: TextSelection): Span => hull([anchor, head]);
