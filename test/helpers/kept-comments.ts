import {openLibrary} from '../../source/library/library.ts';

/** The comments that the next start finds in the data folder, in the order of their letters. */
export function keptComments(folder: string): string[] {
	const library = openLibrary(folder);
	if (!library.ok) throw new Error(library.problem.message);
	const drafts = library.value.drafts();
	library.value.close();
	if (!drafts.ok) throw new Error(drafts.problem.message);
	return drafts.value.map(({draft}) => draft.fields.comment).toSorted();
}
