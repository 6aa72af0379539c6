import type {Article} from '../article/schema.ts';
import type {Analysis} from './schema.ts';

/** The name of a language in English; the tag itself where it is none that is known. */
function languageName(tag: string): string {
	try {
		return new Intl.DisplayNames(['en'], {type: 'language'}).of(tag) ?? tag;
	} catch {
		return tag;
	}
}

/** What has to be said above lists of an article in a language the engine does not fully know; '' for one it does. */
export const languageNote = ({languageSupport}: Analysis, {language}: Article): string =>
	languageSupport === 'full'
		? ''
		: `Speakers are not attributed in ${languageName(language)}: listed are the words in quotation marks.`;
