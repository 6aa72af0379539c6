import {blankLine, type Line, lineOf, piece} from '../../components/line.ts';
import type {Token} from '../../components/theme.ts';
import {needsConfirmation, standingInWords} from '../../reply/check-quoted.ts';
import {type Delivery, deliveryWords} from '../../reply/delivery.ts';
import {formRules} from '../../reply/form-rules.ts';
import {differencesInWords} from '../../reply/word-difference.ts';
import {drawable, fitted, padded} from '../../workbench/layout/cells.ts';
import {wrapText} from '../../workbench/layout/wrap.ts';
import {keyTo} from '../../workbench/selectors/key-to.ts';
import {type LeavingField, leavingOf} from '../../workbench/selectors/privacy.ts';
import {formFields, isReady, obstacleOf, quotedChecks} from '../../workbench/selectors/reply-form.ts';
import type {State} from '../../workbench/state.ts';
import {wrapped} from '../wrapped.ts';
import {quotedLine} from './reply-lines.ts';

/**
 * The reply as a whole before it leaves: what stands in its way, where it goes and who will see what of it, how its
 * quotations stand, and at the end the very bytes.
 */
export function reviewLines(state: State, width: number): Line[] {
	if (!state.article) return [];
	const inner = Math.max(1, Math.min(state.settings.width, width - 2));
	const lines = [
		...verdict(state, inner),
		...quotations(state, inner),
		blankLine,
		...words(state, inner),
		...leaving(state, inner),
	];
	return lines.map(line => [piece(' '), ...line]);
}

function verdict(state: State, width: number): Line[] {
	const title = lineOf('Review', 'headline');
	const {sending, problems} = state.reply;
	if (sending.status === 'sending') return [title, ...wrapped('On its way…', width, 'strong')];
	if (sending.status === 'told') return [title, ...outcome(sending.delivery, width)];
	const told = problems.map(({severity, message}) =>
		severity === 'error' ? wrapped(`! ${message}`, width, 'bad') : wrapped(`~ ${message}`, width, 'warning'),
	);
	if (!isReady(state)) return [title, ...told.flat()];
	const obstacle = obstacleOf(state);
	const isClosed = obstacle !== undefined && state.article?.replyForm?.unusable !== undefined;
	const sends =
		obstacle === undefined ? ` ${keyTo(state, 'reply.send')} sends it to ${leavingOf(state)?.host ?? 'the site'}.` : '';
	const other = `${obstacle} ${keyTo(state, 'reply.send')} shows other ways: a letter, a file, a copy.`;
	return [
		title,
		...(isClosed ? [] : wrapped(`Everything the form asks for is there.${sends}`, width, 'good')),
		...(obstacle === undefined ? [] : wrapped(other, width, 'warning')),
		...told.flat(),
	];
}

const tokens: Readonly<Partial<Record<Delivery['kind'], Token>>> = {
	published: 'good',
	pending: 'good',
	accepted: 'warning',
	'too-fast': 'warning',
};

function outcome(delivery: Delivery, width: number): Line[] {
	const {message, nextStep} = deliveryWords(delivery);
	return [
		...wrapped(message, width, tokens[delivery.kind] ?? 'bad'),
		...(nextStep === '' ? [] : wrapped(nextStep, width)),
	];
}

function quotations(state: State, width: number): Line[] {
	const checks = quotedChecks(state);
	if (checks.length === 0) return [];
	return [
		blankLine,
		lineOf('Quotations', 'group'),
		...checks.flatMap(check => {
			const doubtful = needsConfirmation(check) || check.unattributed;
			const told = [standingInWords(check), differencesInWords(check.differences)].filter(text => text !== '');
			return [quotedLine(check, '', width), ...wrapped(told.join(': '), width, doubtful ? 'warning' : 'quiet', '   ')];
		}),
	];
}

/** What was written, with who will see it. */
function words(state: State, width: number): Line[] {
	const {fields} = state.reply.draft;
	const rules = state.article && formRules(state.article);
	const lines: Line[] = [lineOf('Comment (published)', 'group')];
	for (const paragraph of fields.comment.split('\n')) {
		const shown = drawable(paragraph);
		for (const {start, end} of wrapText(shown, width)) lines.push(lineOf(shown.slice(start, end) || ' '));
	}
	lines.push(blankLine);
	for (const field of formFields) {
		const rule = rules?.[field];
		if (field === 'comment' || !rule) continue;
		const label = piece(`${rule.label.padEnd(9)} `, 'strong');
		const seen = rule.published ? 'published' : 'not published';
		lines.push(
			fields[field] === ''
				? [label, piece('(empty)', 'quiet')]
				: [label, piece(fitted(drawable(fields[field]), Math.max(4, width - 26))), piece(`  ${seen}`, 'quiet')],
		);
	}
	return lines;
}

const seenWords: Readonly<Record<LeavingField['seen'], string>> = {
	published: 'everyone',
	site: 'the site alone',
	page: 'from the page',
};

/** Which bytes go to which host: the fields, then the body of the request to the letter. */
function leaving(state: State, width: number): Line[] {
	const what = leavingOf(state);
	if (!what) return [];
	const bytes = new TextEncoder().encode(what.body).length;
	const way =
		what.user === undefined
			? `${bytes} bytes go to ${what.host} by POST, to ${what.url}.`
			: `The comment goes to ${what.host} by its REST interface in the name of ${what.user}, with the password of the environment; the site knows that user's name and email.`;
	const labelCells = Math.min(widestName, Math.max(...what.fields.map(({name}) => name.length)));
	return [
		blankLine,
		lineOf('What leaves this computer', 'group'),
		...wrapped(`First the page is fetched anew: ${what.page}`, width),
		...wrapped(way, width),
		...wrapped('The site also sees your internet address and that whosaid asked, as with every visit.', width, 'quiet'),
		...what.fields.map(field => fieldLine(field, labelCells, width)),
		blankLine,
		lineOf('The bytes', 'group'),
		...wrapped(what.body, width, 'quiet'),
	];
}

/** Cells of the names of fields, and of who sees them: as many as the longest needs, within reason. */
const widestName = 16;
const seenCells = Math.max(...Object.values(seenWords).map(words => words.length));

function fieldLine({name, value, seen}: LeavingField, labelCells: number, width: number): Line {
	const room = Math.max(4, width - labelCells - seenCells - 4);
	const shown = drawable(value.replaceAll(/\s+/g, ' ')) || '(empty)';
	return [
		piece(`${padded(drawable(name), labelCells)}  `, 'strong'),
		piece(`${padded(shown, room)}  `),
		piece(value === '' ? '' : seenWords[seen], 'quiet'),
	];
}
