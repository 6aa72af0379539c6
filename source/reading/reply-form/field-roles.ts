import type {ReplyFieldRole} from '../../article/schema.ts';
import {attribute} from '../html/page-elements.ts';
import {type FormField, isWritten} from './form-field.ts';
import {consentMarks, roleWords, trapNames, trapWords} from './form-words.ts';

/** What the writer fills in. */
type WrittenRole = 'comment' | 'author' | 'email' | 'url';
const writtenRoles: readonly WrittenRole[] = ['comment', 'author', 'email', 'url'];

const autocompletes: Readonly<Record<WrittenRole, string>> = {
	comment: '',
	author: 'name',
	email: 'email',
	url: 'url',
};

/** How well a field fits a role; 0 for not at all. Names are WordPress's, and count before what the page says. */
function fitness(field: FormField, role: WrittenRole): number {
	if ((role === 'comment') !== (field.type === 'textarea')) return 0;
	if (field.name === role) return 4;
	if (attribute(field.element, 'id') === role) return 3;
	if (field.type === role || attribute(field.element, 'autocomplete') === autocompletes[role]) return 2;
	if (role === 'comment') return 1;
	return roleWords[role].test(field.words) ? 1 : 0;
}

const saysTrap = ({name, words, element}: FormField): boolean =>
	trapNames.test(name) || attribute(element, 'aria-label') === 'hp-comment' || trapWords.test(words);

/** The best of the fields for a role: seen ones before hidden ones. */
function bestFor(
	role: WrittenRole,
	fields: readonly FormField[],
	taken: ReadonlySet<FormField>,
): FormField | undefined {
	const rank = (field: FormField): number => {
		const score = fitness(field, role);
		if (score === 0 || taken.has(field)) return 0;
		if (!field.hidden) return 10 + score;
		// Scripts unfold hidden fields, so that WordPress's own names count; a hidden website is a known trap.
		return role !== 'url' && score === 4 ? score : 0;
	};
	const ranked = fields.map(field => ({field, rank: rank(field)})).filter(one => one.rank > 0);
	return ranked.toSorted((a, b) => b.rank - a.rank)[0]?.field;
}

/**
 * The role of each field of a comment form. A second textarea is a trap, and so is a written field that is hidden or
 * says that it must stay empty: with Antispam Bee the field named "comment" is the trap, and the one with the hashed
 * name counts. `undefined` is a field that asks for something unknown.
 */
export function rolesOf(fields: readonly FormField[]): Map<FormField, ReplyFieldRole | undefined> {
	const written = fields.filter(isWritten);
	const traps = new Set(written.filter(saysTrap));
	const roles = new Map<FormField, ReplyFieldRole | undefined>();
	const taken = new Set<FormField>(traps);
	for (const role of writtenRoles) {
		const best = bestFor(role, written, taken);
		if (!best) continue;
		taken.add(best);
		roles.set(best, role);
	}
	for (const field of fields) {
		if (roles.has(field)) continue;
		const trap = isWritten(field) && (traps.has(field) || field.hidden || field.type === 'textarea');
		roles.set(field, trap ? 'trap' : otherRole(field));
	}
	return roles;
}

function otherRole(field: FormField): ReplyFieldRole | undefined {
	if (isWritten(field)) return undefined;
	const isConsent = field.type === 'checkbox' && consentMarks.test(`${field.name} ${field.words}`);
	return isConsent && !field.hidden ? 'consent' : 'hidden';
}
