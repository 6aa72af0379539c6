import {expect, test} from 'vitest';
import {capitalOf, countryOf, demonymOf} from '../../../source/analysis/lists/countries.ts';

test.each([
	['Russian', 'RU'],
	['Russians', 'RU'],
	['Chinese', 'CN'],
	['Briton', 'GB'],
	['Spaniards', 'ES'],
	['North Koreans', 'KP'],
	['Israelis', 'IL'],
	['Kuwait', undefined],
	['Table', undefined],
	['Occupied', undefined],
])('%s belongs to %s', (word, code) => {
	expect(demonymOf(word)).toBe(code);
});

test.each([
	['United States', 'US'],
	['US', 'US'],
	['us', undefined],
	['UK', 'GB'],
	['Türkiye', 'TR'],
	['Holland', 'NL'],
	['Paris', undefined],
])('%s is the country %s', (name, code) => {
	expect(countryOf(name)).toBe(code);
});

test('a capital is its country’s', () => {
	expect([capitalOf('Pyongyang'), capitalOf('Oslo'), capitalOf('Bergen')]).toEqual(['KP', 'NO', undefined]);
});
