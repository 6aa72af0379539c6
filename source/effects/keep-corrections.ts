import type {Result} from '../article/problem.ts';
import type {Correction} from '../correction/schema.ts';
import type {Library} from '../library/library.ts';

/** Keeps corrections in the library, each as soon as it is made: nothing waits for a timer. */
export type CorrectionStore = {
	find: (article: string) => Promise<Result<readonly Correction[]>>;
	keep: (correction: Correction) => Promise<Result<undefined>>;
	/** Resolves when all that was given is in the library or has failed. */
	settled: () => Promise<void>;
};

/** A correction store over a library that is opened when it is first needed. */
export function createCorrectionStore(openLibrary: () => Promise<Result<Library>>): CorrectionStore {
	const underWay = new Set<Promise<unknown>>();
	const inLibrary = async <T>(work: (library: Library) => Result<T>): Promise<Result<T>> => {
		const opened = await openLibrary();
		return opened.ok ? work(opened.value) : opened;
	};
	return {
		find: article => inLibrary(library => library.corrections(article)),
		keep(correction) {
			const kept = inLibrary(library => library.keepCorrection(correction));
			underWay.add(kept);
			return kept.finally(() => underWay.delete(kept));
		},
		async settled() {
			await Promise.allSettled(underWay);
		},
	};
}
