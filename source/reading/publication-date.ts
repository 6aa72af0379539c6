/** Names of months by number, as the dates of pages write them; three letters of a longer name are enough. */
const months: readonly string[][] = [
	['january', 'janvier', 'januar', 'jänner', 'enero', 'janeiro', 'gennaio', 'januari', 'января'],
	['february', 'février', 'februar', 'febrero', 'fevereiro', 'febbraio', 'februari', 'февраля'],
	['march', 'mars', 'märz', 'marzo', 'março', 'maart', 'марта'],
	['april', 'avril', 'abril', 'aprile', 'апреля'],
	['may', 'mai', 'mayo', 'maio', 'maggio', 'mei', 'мая'],
	['june', 'juin', 'juni', 'junio', 'junho', 'giugno', 'июня'],
	['july', 'juillet', 'juli', 'julio', 'julho', 'luglio', 'июля'],
	['august', 'août', 'agosto', 'augustus', 'августа'],
	['september', 'septembre', 'septiembre', 'setembro', 'settembre', 'сентября'],
	['october', 'octobre', 'oktober', 'octubre', 'outubro', 'ottobre', 'октября'],
	['november', 'novembre', 'noviembre', 'novembro', 'ноября'],
	['december', 'décembre', 'dezember', 'diciembre', 'dezembro', 'dicembre', 'декабря'],
];

/** The number of a month, 1 to 12, by its name or three letters and more of it; 0 for anything else. */
export const monthOf = (name: string): number => {
	const word = name.toLowerCase();
	const full = months.findIndex(names => names.includes(word));
	return (full >= 0 || word.length < 3 ? full : months.findIndex(names => names.some(one => one.startsWith(word)))) + 1;
};

const iso =
	/\b(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/i;
const compact = /^(20\d{2}|19\d{2})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/;
const yearFirst = /\b((?:19|20)\d{2})[/.年]\s?(\d{1,2})[/.月]\s?(\d{1,2})(?!\d)/;
const dayWord = /\b(\d{1,2})(?:st|nd|rd|th|er|\.)?(?: de| of)? ?([\p{L}]{3,})\.?,?(?: de)? ((?:19|20)\d{2})\b/u;
const wordDay = /(?<![\p{L}])([\p{L}]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d{2})\b/u;
const numbers = /(?<!\d)(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d{2})\b/;

const pad = (number: string | number): string => String(number).padStart(2, '0');

/** Programs write the year 1 where they have no date. */
const earliestYear = 1700;

function day(year: string, month: number, date: string): string | undefined {
	const days = Number(date);
	if (month < 1 || month > 12 || days < 1 || days > 31 || Number(year) < earliestYear) return undefined;
	return `${year}-${pad(month)}-${pad(days)}`;
}

const zoneOf = (zone: string): string =>
	/^(?:z|utc|gmt)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');

/**
 * A date as ISO 8601, from ISO 8601, RFC 5322, or a date in words or figures of the languages above; the time of day
 * is kept where the text gives it with its zone, or in ISO form. Nothing is moved to another zone. Undefined for what
 * is no date, or for one whose figures can be read in two ways.
 */
export function isoDate(text: string): string | undefined {
	const words = text.trim().slice(0, 200);
	const full = iso.exec(words);
	if (full !== null) return isoMoment(full);
	const digits = compact.exec(words);
	if (digits !== null) return isoMoment(digits);
	const [, year = '', month = '', date = ''] = yearFirst.exec(words) ?? [];
	if (year !== '') return day(year, Number(month), date);
	for (const match of words.matchAll(new RegExp(dayWord, 'gu'))) {
		const [all, date = '', name = '', inYear = ''] = match;
		const found = day(inYear, monthOf(name), date);
		if (found !== undefined) return `${found}${timeAfter(words.slice(match.index + all.length))}`;
	}
	for (const [, name = '', date = '', inYear = ''] of words.matchAll(new RegExp(wordDay, 'gu'))) {
		const found = day(inYear, monthOf(name), date);
		if (found !== undefined) return found;
	}
	return fromNumbers(words);
}

function isoMoment([, year = '', month = '', date = '', hour, minute, second, zone]: RegExpExecArray):
	| string
	| undefined {
	const found = day(year, Number(month), date);
	if (found === undefined || hour === undefined || Number(hour) > 23) return found;
	return `${found}T${pad(hour)}:${minute}:${second ?? '00'}${zone === undefined ? '' : zoneOf(zone)}`;
}

/** The time of RFC 5322 after its date: "10:48:00 +0100", "10:48 GMT". */
function timeAfter(rest: string): string {
	const [, hour, minute, second, zone] = /^,? (\d{2}):(\d{2})(?::(\d{2}))? (GMT|UTC|Z|[+-]\d{4})/.exec(rest) ?? [];
	return hour === undefined ? '' : `T${hour}:${minute}:${second ?? '00'}${zoneOf(zone ?? '')}`;
}

/** "18.11.2019" is the 18th everywhere; "11/05/2018" is not told and is left alone. */
function fromNumbers(words: string): string | undefined {
	const [all = '', first = '', second = '', year = ''] = numbers.exec(words) ?? [];
	if (all === '') return undefined;
	if (Number(first) > 12 || all.includes('.')) return day(year, Number(second), first);
	return Number(second) > 12 || first === second ? day(year, Number(first), second) : undefined;
}

/** The date in an address: "/2019/11/18/", "/2019-11-18-", "/20191118". */
export function dateInAddress(address: string): string | undefined {
	const [, year = '', month = '', date = ''] =
		/[/_-]((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/_.-]|\d{0,12}[/_-]|$)/.exec(address) ?? [];
	if (year !== '') return day(year, Number(month), date);
	const [, inYear = '', name = '', inMonth = ''] = /\/((?:19|20)\d{2})\/([a-z]{3})\/(\d{1,2})\//i.exec(address) ?? [];
	return inYear === '' ? undefined : day(inYear, monthOf(name), inMonth);
}
