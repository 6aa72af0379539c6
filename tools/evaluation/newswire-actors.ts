import {addHits, addTally, tallyOf} from './figure.ts';
import type {NewswireSums} from './newswire.ts';
import type {GoldActor, NewswireGold} from './newswire-gold.ts';
import {nameWords, sameForm, sameName} from './newswire-names.ts';
import {matched, scoredPairs} from './overlap.ts';
import type {PredictedActor, Prediction, Stretch} from './prediction.ts';

const kindNames = [
	['person', 'people'],
	['organisation', 'organisations'],
	['place', 'places'],
] as const;

/** Adds the actors of one document: by name, by kind, their roles, and where the gold gives them, their mentions. */
export function scoreActors({tallies, errors}: NewswireSums, gold: NewswireGold, {actors}: Prediction): void {
	const partners = matched(scoredPairs(gold.actors, actors, nearness), 1);
	const pairs = [...partners].flatMap(([i, j]) => {
		const one = gold.actors[i];
		const other = actors[j];
		return one && other ? [{one, other}] : [];
	});
	const alike = pairs.filter(({one, other}) => one.kind === other.kind);
	const sizes = [gold.actors.length, actors.length] as const;
	addHits(tallyOf(tallies, 'actors, name'), pairs.length, ...sizes);
	addHits(tallyOf(tallies, 'actors, name and kind'), alike.length, ...sizes);
	for (const [kind, name] of kindNames) {
		const ofKind = (all: readonly {kind: string}[]): number => all.filter(actor => actor.kind === kind).length;
		addHits(tallyOf(tallies, name), ofKind(alike.map(({one}) => one)), ofKind(gold.actors), ofKind(actors));
	}
	for (const {one, other} of pairs)
		addTally(tallyOf(tallies, 'roles (of actors found)'), {
			foundRight: other.roles.filter(found => one.roles.some(role => sameRole(role, found))).length,
			found: other.roles.length,
			goldRight: one.roles.filter(role => other.roles.some(found => sameRole(role, found))).length,
			gold: one.roles.length,
		});
	if (gold.actors.every(({mentions}) => mentions !== undefined)) {
		const wanted = mentionKeys(gold.actors);
		const found = mentionKeys(actors);
		const hits = [...wanted].filter(key => found.has(key)).length;
		addHits(tallyOf(tallies, 'mentions'), hits, wanted.size, found.size);
	}
	const known = new Set<GoldActor | PredictedActor>(pairs.flatMap(({one, other}) => [one, other]));
	for (const one of gold.actors) if (!known.has(one)) errors.push(`${gold.id} actor missed: ${one.name} (${one.kind})`);
	for (const other of actors)
		if (!known.has(other)) errors.push(`${gold.id} actor invented: ${other.name} (${other.kind})`);
}

/** 2 where the names agree, 1 where any two forms are the same, else 0. */
function nearness(one: GoldActor, other: PredictedActor): number {
	if (sameName(one.name, other.name)) return 2;
	const forms = [other.name, ...other.aliases];
	return [one.name, ...one.forms].some(form => forms.some(found => sameForm(form, found))) ? 1 : 0;
}

/** Whether most words of the shorter role are in the other. */
function sameRole(role: string, found: string): boolean {
	const a = nameWords(role);
	const b = nameWords(found);
	const both = a.filter(word => b.includes(word)).length;
	return a.length > 0 && both >= Math.max(1, Math.min(a.length, b.length) * 0.6);
}

const mentionKeys = (actors: readonly {mentions?: readonly Stretch[] | undefined}[]): ReadonlySet<string> =>
	new Set(actors.flatMap(({mentions = []}) => mentions.map(([start, end]) => `${start}-${end}`)));
