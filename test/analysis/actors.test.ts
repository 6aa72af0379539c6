import {expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {articleOf} from './read-analysis.ts';

const actorsIn = (text: string) =>
	analyse(articleOf(text)).actors.map(({name, kind, aliases, roles}) => ({
		name,
		kind,
		aliases,
		roles: roles.map(role => role.text),
	}));

test('a surname belongs to the full name', () => {
	expect(actorsIn('Anna Larsen came home on Monday. On Tuesday Larsen left again.')).toEqual([
		{name: 'Anna Larsen', kind: 'person', aliases: ['Larsen'], roles: []},
	]);
});

test('two people of one family stay two', () => {
	const names = actorsIn('Anna Larsen met Peter Larsen on Monday.').map(({name}) => name);
	expect(names).toEqual(['Anna Larsen', 'Peter Larsen']);
});

test.each([
	['before the name', 'Peter Holm met foreign minister Anna Larsen at home.', 'foreign minister'],
	['behind the name', 'Anna Larsen, the governor, came home.', 'governor'],
	['before a comma and the name', 'The special envoy for Chad, Anna Larsen, came home.', 'special envoy for Chad'],
])('role %s', (_where, text, role) => {
	expect(actorsIn(text).find(({name}) => name === 'Anna Larsen')).toMatchObject({kind: 'person', roles: [role]});
});

test('an acronym belongs to the words it is made of', () => {
	const text = 'The Harbour Safety Agency closed the pier. The HSA will look at the bridge next.';
	expect(actorsIn(text)).toMatchObject([{name: 'Harbour Safety Agency', kind: 'organisation', aliases: ['HSA']}]);
});

test('a country with its short forms and its capital is one actor', () => {
	const text = 'The United States wants a treaty. “The U.S. is ready,” Anna Larsen said, but Washington waited.';
	const places = actorsIn(text).filter(({kind}) => kind === 'place');
	expect(places).toMatchObject([{name: 'United States', aliases: ['U.S.', 'Washington']}]);
});

test('a language without frames has no actors', () => {
	expect(analyse(articleOf('Anna Larsen est venue lundi.', 'fr'))).toMatchObject({
		actors: [],
		languageSupport: 'quotation-marks-only',
	});
});
