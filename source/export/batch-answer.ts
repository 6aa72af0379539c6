import {attributedName} from '../analysis/attributed-name.ts';
import type {Actor, Analysis, Quotation} from '../analysis/schema.ts';
import type {Problem} from '../article/problem.ts';
import type {Article, Span} from '../article/schema.ts';
import {hull} from '../article/span.ts';
import type {BatchAnswer, BatchError} from './output-schema.ts';

/** The line `batch` answers a readable line with: spans as pairs, names resolved, what is absent as null. */
export const batchAnswer = (id: string, article: Article, analysis: Analysis): BatchAnswer => ({
	id,
	article,
	quotations: analysis.quotations.map(quotation => quotationLine(quotation, analysis)),
	actors: analysis.actors.map(actorLine),
});

/** The line `batch` answers an unreadable line with. */
export const batchError = (id: string | null, {code, message, nextStep}: Problem): BatchError => ({
	id,
	error: {code, message: `${message} ${nextStep}`},
});

const pair = ({start, end}: Span): [number, number] => [start, end];

function quotationLine(quotation: Quotation, {actors}: Analysis): BatchAnswer['quotations'][number] {
	const {id, kind, content, cue, source, speaker, via, confidence, why, inside} = quotation;
	return {
		id,
		kind,
		...hull(content),
		spans: content.map(pair),
		cue: cue ? pair(cue) : null,
		source: source ? pair(source) : null,
		speaker: speaker ? attributedName(speaker, actors) : null,
		via: via.map(through => attributedName(through, actors)),
		confidence,
		why,
		...(inside && {inside}),
	};
}

const actorLine = ({id, name, kind, aliases, roles, mentions}: Actor): BatchAnswer['actors'][number] => ({
	id,
	name,
	kind,
	aliases,
	roles: roles.map(({text}) => text),
	mentions: mentions.map(pair),
});
