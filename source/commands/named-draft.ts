import {cleanLine} from '../article/clean.ts';
import {done, failed, type Result} from '../article/problem.ts';
import type {KeptDraft} from '../reply/draft.ts';

/** The draft of that id, or the only one whose id begins so. */
export function namedDraft(kept: readonly KeptDraft[], id: string): Result<KeptDraft> {
	const begun = kept.filter(({draft}) => draft.id.startsWith(id));
	const found = kept.find(({draft}) => draft.id === id) ?? (begun.length === 1 ? begun[0] : undefined);
	if (found) return done(found);
	return failed(
		'no-draft',
		`There is no one draft that ${JSON.stringify(cleanLine(id))} names.`,
		'whosaid drafts lists them.',
	);
}
