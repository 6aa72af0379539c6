import {calendarWords} from '../lexicon/calendar.ts';
import type {Token} from '../tokens/tokens.ts';
import {isHeadWord} from './known-names.ts';

const hyphenTails =
	/[-‑](?:based|led|backed|era|like|style|born|owned|controlled|area|friendly|wide|held|occupied|run|funded|made|speaking|language|old|type|level|appointed|aligned|related|elect|educated|trained|listed|bound|ruled|specific|and|to|of|[a-z]{3,}ed|[a-z]{3,}ing)$/u;

const hyphen = /[-‑]/;

/** “Kremlin-backed”, “U.S.-led”: a name and a word that makes an adjective of it. */
const isCompound = (text: string): boolean => hyphen.test(text) && hyphenTails.test(text);

/** A price, an index or a currency as terminals write it: “CMCU3”, “LCOc1”. */
const isTickerCode = (text: string): boolean => /^\p{Lu}{2,}[\p{L}]?\d+\p{L}{0,2}$/u.test(text);

/** Whether a token is a word with a capital that may be part of a name. */
export const isCapital = (token: Token | undefined): boolean =>
	token !== undefined &&
	token.kind === 'word' &&
	token.form.upper &&
	!isCompound(token.text) &&
	!isTickerCode(token.text);

/** Whether a token is a day or month; “May” and “Sun” are names as often. */
export const isCalendar = (token: Token): boolean =>
	(calendarWords.has(token.lower) || /^\p{L}+days$/u.test(token.lower)) &&
	token.lower !== 'may' &&
	token.lower !== 'sun';

/** A word that names of organisations or places end with: “Ministry”, “County”. */
export const isHead = (token: Token | undefined): boolean => token !== undefined && isHeadWord(token.lower);

/** A line shorter than this was ended by its writer; a longer one may have been wrapped. */
const wrappedLine = 60;

/** Whether a short line ends behind this token: a list or an address, where no name goes on. */
export const endsLine = (text: string, token: Token): boolean =>
	text[token.end] === '\n' && token.end - text.lastIndexOf('\n', token.end - 1) < wrappedLine;

/** Whether only a space, or nothing, lies between two tokens. */
export const touches = (a: Token, b: Token): boolean => b.start - a.end <= 1;
