import type {Actor, Analysis, Quotation} from '../analysis/schema.ts';
import {csvText} from './csv-text.ts';

/** How many quotations an actor speaks. */
export const quotationsBy = ({id}: Actor, quotations: readonly Quotation[]): number =>
	quotations.filter(({speaker}) => speaker?.actor === id).length;

/** Each role once, in the order of the text. */
export const rolesOf = ({roles}: Actor): string[] => [...new Set(roles.map(({text}) => text))];

/** Actors as CSV, one row each below a row of names; aliases and roles are parted by "; ". */
export const actorsCsv = ({actors, quotations}: Analysis): string =>
	csvText([
		['id', 'name', 'kind', 'aliases', 'roles', 'mentions', 'quotations'],
		...actors.map(actor => [
			actor.id,
			actor.name,
			actor.kind,
			actor.aliases.join('; '),
			rolesOf(actor).join('; '),
			actor.mentions.length,
			quotationsBy(actor, quotations),
		]),
	]);
