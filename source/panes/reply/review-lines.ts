import {blankLine, type Line, lineOf, piece} from '../../components/line.ts';
import {needsConfirmation, standingInWords} from '../../reply/check-quoted.ts';
import {formRules} from '../../reply/form-rules.ts';
import {differencesInWords} from '../../reply/word-difference.ts';
import {drawable, fitted} from '../../workbench/layout/cells.ts';
import {wrapText} from '../../workbench/layout/wrap.ts';
import {formFields, isReady, quotedChecks} from '../../workbench/selectors/reply-form.ts';
import type {State} from '../../workbench/state.ts';
import {wrapped} from '../wrapped.ts';
import {quotedLine} from './reply-lines.ts';

/** The reply as a whole before it leaves: what stands in its way, what is published, what is cited and how. */
export function reviewLines(state: State, width: number): Line[] {
	const {article} = state;
	if (!article) return [];
	const inner = Math.max(1, Math.min(state.settings.width, width - 2));
	const lines: Line[] = [...verdict(state, inner), blankLine, lineOf('Comment (published)', 'group')];
	const {fields} = state.reply.draft;
	for (const paragraph of fields.comment.split('\n')) lines.push(...paragraphLines(paragraph, inner));
	lines.push(blankLine);
	const rules = formRules(article);
	for (const field of formFields) {
		const rule = rules[field];
		if (field === 'comment' || !rule) continue;
		const note = rule.published ? 'published' : 'not published';
		lines.push([
			piece(`${rule.label.padEnd(9)} `, 'strong'),
			piece(fitted(drawable(fields[field]) || '(empty)', Math.max(4, inner - 26))),
			piece(`  ${note}`, 'quiet'),
		]);
	}
	const checks = quotedChecks(state);
	if (checks.length > 0) lines.push(blankLine, lineOf('Quotations', 'group'));
	for (const check of checks) {
		lines.push(quotedLine(check, '', inner));
		const told = [standingInWords(check), differencesInWords(check.differences)].filter(text => text !== '').join(': ');
		lines.push(...wrapped(told, inner, needsConfirmation(check) || check.unattributed ? 'warning' : 'quiet', '   '));
	}
	return lines.map(line => [piece(' '), ...line]);
}

function paragraphLines(paragraph: string, width: number): Line[] {
	const shown = drawable(paragraph);
	return wrapText(shown, width).map(({start, end}) => lineOf(shown.slice(start, end) || ' '));
}

function verdict(state: State, width: number): Line[] {
	const title = lineOf('Review', 'headline');
	if (isReady(state)) return [title, ...wrapped('Everything the form asks for is there.', width, 'good')];
	const errors = state.reply.problems.filter(({severity}) => severity === 'error');
	return [title, ...errors.flatMap(({message}) => wrapped(`! ${message}`, width, 'bad'))];
}
