import {type KeyBinding, keyBindings, type Where} from './key-bindings.ts';
import {keyNamed, shownKey, typesText, whyTaken} from './key-names.ts';

/** A reader's own keys: by place and command, the keys that are to mean it there, as they are written; none for no key. */
export type KeyChanges = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What is wrong with a change, in words that go on from its name: `quotes.list.sort` "cannot have Ctrl-B: …". */
export type KeyMistake = {where: string; command?: string; mistake: string};

/** The places of the table, in its order. */
export const places: readonly Where[] = [...new Set(keyBindings.map(({where}) => where))];

/** Commands that get one out, or stop the program: without a key a reader could be shut in. */
const waysOut = new Set(['program.interrupt', 'field.interrupt', 'field.leave', 'selection.cancel']);

/** Places where letters are text. */
const fields: readonly string[] = ['comment', 'field'];

/**
 * The table with a reader's keys: a command gets just the keys named for it in that place, all else stays. A command
 * that stands twice in a place (Tab and Enter go to the next field) gets its keys once.
 */
export function changedBindings(changes: KeyChanges): KeyBinding[] {
	const placed = new Set<string>();
	return keyBindings.flatMap(binding => {
		const keys = changes[binding.where]?.[binding.command];
		if (!keys) return [binding];
		const place = `${binding.where} ${binding.command}`;
		if (placed.has(place)) return [];
		placed.add(place);
		return [{...binding, keys: keys.flatMap(key => keyNamed(key) ?? [])}];
	});
}

/** Everything that is wrong with a reader's keys, in the order they are written; after that, keys that mean two things. */
export function keyMistakes(changes: KeyChanges): KeyMistake[] {
	const mistakes = Object.entries(changes).flatMap(([where, commands]) => {
		if (!places.some(place => place === where))
			return [{where, mistake: `is no place where keys are: these are ${places.join(', ')}`}];
		return Object.entries(commands).flatMap(([command, keys]) =>
			[commandMistake(where, command, keys) ?? keys.map(key => keyMistake(where, command, key))]
				.flat()
				.flatMap(mistake => (mistake === undefined ? [] : [{where, command, mistake}])),
		);
	});
	return mistakes.length > 0 ? mistakes : conflicts(changes);
}

function commandMistake(where: string, command: string, keys: readonly string[]): string | undefined {
	const elsewhere = keyBindings.filter(binding => binding.command === command).map(binding => binding.where);
	if (elsewhere.length === 0) return 'is no command: whosaid keys --format yaml lists them';
	if (!elsewhere.some(place => place === where))
		return `has no key there, but in ${[...new Set(elsewhere)].join(', ')}`;
	return keys.length === 0 && waysOut.has(command) ? 'needs a key, or nothing could be left' : undefined;
}

function keyMistake(where: string, command: string, written: string): string | undefined {
	const key = keyNamed(written);
	if (key === undefined) return `cannot have ${JSON.stringify(written)}: it is no key's name`;
	const reason = whyTaken(key);
	if (reason) return `cannot have ${shownKey(key)}: ${reason}`;
	if (key === 'ctrl-c' && !command.endsWith('.interrupt')) return 'cannot have Ctrl-C: it quits, everywhere';
	if (fields.includes(where) && typesText(key)) return `cannot have ${shownKey(key)}: in a field it is text`;
	return undefined;
}

/** Keys that mean two commands in one place, told of the one the reader has changed. */
function conflicts(changes: KeyChanges): KeyMistake[] {
	const owners = new Map<string, KeyBinding>();
	return changedBindings(changes).flatMap(binding =>
		binding.keys.flatMap(key => {
			const other = owners.get(`${binding.where} ${key}`);
			if (!other) owners.set(`${binding.where} ${key}`, binding);
			if (!other || other.command === binding.command) return [];
			const changed = changes[binding.where]?.[binding.command] ? binding : other;
			const owner = changed === binding ? other : binding;
			const mistake = `cannot have ${shownKey(key)}: there it is ${owner.command} already`;
			return [{where: binding.where, command: changed.command, mistake}];
		}),
	);
}
