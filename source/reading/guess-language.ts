/** How much of the text is looked at, in UTF-16 units. */
const sampleLength = 6000;

/** Scripts that tell the language (or the commonest one written in them), asked in this order. */
const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
	['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	['ko', /\p{Script=Hangul}/gu],
	['zh', /\p{Script=Han}/gu],
	['uk', /[іїєґІЇЄҐ]/gu],
	['ru', /\p{Script=Cyrillic}/gu],
	['el', /\p{Script=Greek}/gu],
	['ar', /\p{Script=Arabic}/gu],
	['he', /\p{Script=Hebrew}/gu],
	['hi', /\p{Script=Devanagari}/gu],
	['th', /\p{Script=Thai}/gu],
];

/** Whether a text has a letter of any of these scripts, or other rare signs: prose in Latin letters and its dashes and marks have none. */
const beyondLatin = /[^\0-\u036f\u2000-\u206f]/;

/** Frequent function words that the other languages of this table do not share. */
const functionWords: Readonly<Record<string, string>> = {
	en: 'the and of to that was with for which are from have this not they',
	fr: 'le les des et est une dans pour qui sur avec au pas sont cette',
	de: 'der die und das ist nicht mit den dem ein eine auf von auch sich',
	es: 'el los las y del por con una para su lo como más pero fue',
	it: 'il di che gli della sono per con una nel alla anche ha è dei',
	pt: 'os das do da não uma com para em ao pela mais foi são à',
	nl: 'het een van en niet dat op zijn voor met aan ook naar bij werd',
};

/** Share of the letters that must be of a script before it decides: a name in brackets does not make an article. */
const decidingShare: Readonly<Record<string, number>> = {ja: 0.1, uk: 0.03};
const usualShare = 0.4;

/**
 * A cheap guess of the language (BCP 47) by script and function words; "en" when nothing speaks clearly for another.
 * Only the start of the text is looked at.
 */
export function guessLanguage(text: string): string {
	const sample = text.slice(0, sampleLength);
	const byScript = beyondLatin.test(sample) ? guessByScript(sample) : undefined;
	return byScript ?? guessByFunctionWords(sample.toLowerCase());
}

function guessByScript(sample: string): string | undefined {
	const letters = sample.match(/\p{L}/gu)?.length ?? 0;
	for (const [language, pattern] of scripts) {
		const count = sample.match(pattern)?.length ?? 0;
		if (letters > 0 && count / letters >= (decidingShare[language] ?? usualShare)) return language;
	}
	return undefined;
}

function guessByFunctionWords(sample: string): string {
	const counts = new Map<string, number>();
	for (const word of sample.match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
	let best = 'en';
	let most = score(counts, 'en') * 1.2;
	for (const language of Object.keys(functionWords)) {
		const found = score(counts, language);
		if (found >= 3 && found > most) {
			best = language;
			most = found;
		}
	}
	return best;
}

const score = (counts: ReadonlyMap<string, number>, language: string): number =>
	(functionWords[language] ?? '').split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
