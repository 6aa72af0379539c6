import {draftCopies} from './draft-copies.ts';
import type {Library} from './library.ts';
import {readDraftCopies} from './read-draft-copies.ts';

/** Puts into the store what the copies beside it have and it has not: after damage, or a save that failed until the end. */
export function recoverCopies(library: Library, directory: string): void {
	const copies = draftCopies(directory);
	for (const copy of readDraftCopies(directory)) {
		const {draft, cursor, history, savedAt} = copy;
		const kept = library.draft(draft.id);
		if (!kept.ok) return;
		const isNewer = kept.value === undefined || kept.value.savedAt < savedAt;
		if (isNewer && !library.saveDraft(draft, new Date(savedAt), cursor, history).ok) return;
		copies.remove(draft.id);
	}
}
