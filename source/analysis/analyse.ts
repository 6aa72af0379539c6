import type {Article, Span} from '../article/schema.ts';
import {contains, hull, trimSpan} from '../article/span.ts';
import type {ActorDraft} from './actors/actor-draft.ts';
import {buildActors} from './actors/build-actors.ts';
import {confidenceOf, whyOf} from './confidence.ts';
import {type Document, readDocument} from './document.ts';
import type {Frame} from './frames/frame.ts';
import {findAttributions} from './linking/find-attributions.ts';
import {quotationsFromMarks} from './marks-only.ts';
import {loadModel} from './model/model.ts';
import type {Actor, Analysis, Attributed, Quotation} from './schema.ts';
import type {Party, Resolution} from './speakers/party.ts';
import {resolveSources} from './speakers/resolve-sources.ts';

/** Which engine made an analysis; the version rises with every change of what it finds. */
export const engine = {name: 'whosaid', version: '0.3.3'} as const;

type Draft = Omit<Quotation, 'id'>;

const isEnglish = (language: string): boolean => language === '' || /^(?:en|und|mul)\b/iu.test(language);

/**
 * Who said what in an article, and who is named in it. Pure and deterministic; linear in the length of the text; never throws.
 * Spans point into `article.text`, are trimmed, and overlap only where one quotation lies wholly inside another (`inside`).
 * For a language other than English only the words in quotation marks are listed, without speakers.
 */
export function analyse(article: Article): Analysis {
	if (!isEnglish(article.language))
		return {
			quotations: numbered(quotationsFromMarks(article)),
			actors: [],
			engine: {...engine},
			languageSupport: 'quotation-marks-only',
		};
	const model = loadModel();
	const document = readDocument(article, model.taggers);
	const frames = findAttributions(document, model);
	const cast = buildActors(document);
	const resolutions = resolveSources(document, frames, cast);
	const ids = new Map(cast.drafts.map((draft, index) => [draft, `a${index + 1}`]));
	const drafts = frames.flatMap((frame, index) =>
		quotationsOf(document, frame, resolutions[index] ?? {via: [], certainty: 'none'}, ids),
	);
	return {
		quotations: numbered(withoutClashes(drafts)),
		actors: cast.drafts.map(draft => actorOf(document, draft, ids.get(draft) ?? '')),
		engine: {...engine},
		languageSupport: 'full',
	};
}

const numbered = (drafts: readonly Draft[]): Quotation[] =>
	drafts.map((draft, index) => ({id: `q${index + 1}`, ...draft}));

const attributed = ({draft, name}: Party, ids: ReadonlyMap<ActorDraft, string>): Attributed => {
	const id = draft === undefined ? undefined : ids.get(draft);
	return id === undefined ? {name} : {actor: id, name};
};

const plainSpan = ({start, end}: Span): Span => ({start, end});

function quotationsOf(
	document: Document,
	frame: Frame,
	resolution: Resolution,
	ids: ReadonlyMap<ActorDraft, string>,
): Draft[] {
	const {text} = document;
	const {cue, source, outer} = frame;
	const shown = source?.relative ?? source?.span;
	const sourceText = shown === undefined ? undefined : text.slice(shown.start, shown.end);
	return frame.contents.flatMap(({kind, spans}) => {
		const content = spans.map(span => trimSpan(text, span)).filter(span => span.end > span.start);
		if (content.length === 0) return [];
		return {
			kind,
			content,
			...(cue === undefined ? {} : {cue: plainSpan(cue)}),
			...(shown === undefined ? {} : {source: plainSpan(shown)}),
			...(resolution.speaker === undefined ? {} : {speaker: attributed(resolution.speaker, ids)}),
			via: resolution.via.map(party => attributed(party, ids)),
			confidence: confidenceOf(frame, kind, resolution.certainty),
			why: whyOf(frame, sourceText, resolution.speaker?.name),
			...(outer === undefined ? {} : {inside: true as const}),
		};
	});
}

/**
 * In order of start, the longer first. One that crosses another is left out;
 * one that lies inside another is kept only as a quotation within it. `open` holds those around the place reached.
 */
function withoutClashes(drafts: readonly Draft[]): Draft[] {
	const sorted = drafts
		.map(draft => ({draft, span: hull(draft.content)}))
		.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	const kept: {draft: Draft; span: Span}[] = [];
	const open: {draft: Draft; span: Span}[] = [];
	for (const entry of sorted) {
		while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= entry.span.start) open.pop();
		const around = open.at(-1);
		const isInside = entry.draft.inside === true;
		if (around === undefined ? isInside : !(isInside && contains(around.span, entry.span))) continue;
		kept.push(entry);
		open.push(entry);
	}
	return kept.map(({draft}) => draft);
}

function actorOf({text}: Document, draft: ActorDraft, id: string): Actor {
	return {
		id,
		name: draft.name,
		kind: draft.kind,
		aliases: [...draft.forms.keys()].filter(form => form !== draft.name),
		roles: draft.roles.map(({span}) => ({text: text.slice(span.start, span.end).replace(/\s+/gu, ' '), span})),
		mentions: draft.mentions.map(plainSpan),
	};
}
