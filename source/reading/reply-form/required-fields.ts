import {attribute} from '../html/page-elements.ts';
import {type FormField, presetValue} from './form-field.ts';
import {allRequiredWords, marksAnnounced, optionalWords, requiredWords} from './form-words.ts';

/** Whether the page marks the field as one that must be filled in: in its mark-up, or only in words or by a star. */
export function isMarked({element, words}: FormField): boolean {
	if (attribute(element, 'required') !== undefined || attribute(element, 'aria-required') === 'true') return true;
	return !optionalWords.test(words) && requiredWords.test(words);
}

/** Whether the field waits for an answer that the page has not given already. */
export const asks = (field: FormField): boolean => isMarked(field) && (presetValue(field) ?? '') === '';

/**
 * Whether name and email must be filled in. Where the page marks one of them, or the comment in words, the marks
 * decide. Where it marks nothing, WordPress's own mark-up says that the site does not ask for them; a theme's mark-up
 * says nothing, nor does a promise of marks that are not there: most sites ask.
 */
export function nameAndEmailRequired(
	{
		comment,
		author,
		email,
	}: {comment: FormField | undefined; author: FormField | undefined; email: FormField | undefined},
	formWords: string,
): {author: boolean; email: boolean} {
	if (allRequiredWords.test(formWords)) return {author: true, email: true};
	const marked = {author: author !== undefined && isMarked(author), email: email !== undefined && isMarked(email)};
	if (marked.author || marked.email || (comment && requiredWords.test(comment.words))) return marked;
	const announced = marksAnnounced.test(formWords);
	const usual = (field: FormField | undefined): boolean =>
		field !== undefined && !optionalWords.test(field.words) && (announced || !field.core);
	return {author: usual(author), email: usual(email)};
}
