import type {KeyBinding, Where} from '../key-bindings.ts';
import {placesOf} from '../key-map.ts';
import {shownKey} from '../key-names.ts';
import type {State} from '../state.ts';
import {keyTo} from './key-to.ts';

/** What a binding's place is called in the help. */
const placeNames: Readonly<Partial<Record<Where, string>>> = {
	text: 'in the text',
	quotes: 'in the list of quotations',
	actors: 'in the list of actors',
	reply: 'in the reply pane',
	comment: 'in the comment',
	field: 'in a field',
	correcting: 'while correcting words',
	selecting: 'while selecting',
	review: 'in the review',
	drafts: 'in the list of drafts',
	preview: 'in the preview',
	listing: 'in a list of entries or feeds',
	raw: 'in the words of a page',
};

/** A place in words; '' for one that is everywhere while reading. */
export const placeName = (state: State, where: Where): string =>
	where === 'prefix' ? `after ${keyTo(state, 'prefix.start')}` : (placeNames[where] ?? '');

/** Bindings under a heading; `here` where they belong to the place in which the help was asked for. */
export type HelpSection = {heading: string; here: boolean; bindings: readonly KeyBinding[]};

/** The keys that match what was typed, under their headings: those of the place where the reader stands, then all others by category. */
export function helpSections(state: State, query: string): HelpSection[] {
	const {overlay, ...reading} = state;
	const over = overlay?.kind === 'help' ? overlay.over : undefined;
	const places: readonly Where[] = placesOf(over ? {...reading, overlay: over} : reading).filter(
		where => where !== 'reading',
	);
	const {byWhere, bindings} = state.settings.keys;
	const others = bindings.filter(({where}) => !places.includes(where));
	const sections: HelpSection[] = [
		...places.map(where => ({
			heading: `Here, ${placeName(state, where)}`,
			here: true,
			bindings: byWhere.get(where) ?? [],
		})),
		...[...Map.groupBy(others, ({category}) => category)].map(([heading, members]) => ({
			heading,
			here: false,
			bindings: members,
		})),
	];
	const wanted = query.toLowerCase();
	return sections.flatMap(section => {
		const found = section.bindings.filter(
			binding => binding.keys.length > 0 && helpText(state, section.heading, binding).toLowerCase().includes(wanted),
		);
		return found.length > 0 ? [{...section, bindings: found}] : [];
	});
}

const helpText = (state: State, heading: string, {keys, help, category, where}: KeyBinding): string =>
	`${keys.map(shownKey).join(' ')} ${help} ${category} ${heading} ${placeName(state, where)}`;
