import type {Document} from '../document.ts';
import type {ActorDraft} from './actor-draft.ts';
import {withoutThe} from './well-known.ts';

/** Short forms that an article introduces in brackets, each with the name it is short for: “European Space Agency (ESA)”. */
export function aliasesInBrackets(document: Document): ReadonlyMap<string, string> {
	const aliases = new Map<string, string>();
	for (const {sentences} of document.passages)
		for (const row of sentences)
			row.forEach((element, at) => {
				const inner = row[at + 2];
				if (
					element.name !== undefined &&
					row[at + 1]?.text === '(' &&
					row[at + 3]?.text === ')' &&
					inner?.name !== undefined &&
					/^[\p{Lu}\p{N}&.]{2,8}$/u.test(inner.text) &&
					inner.text[0]?.toLowerCase() === withoutThe(element.text)[0]?.toLowerCase()
				)
					aliases.set(inner.name.text, element.name.text);
			});
	return aliases;
}

/** Gives the mentions of each short form to the actor with the long one; drops actors that are left without a mention. */
export function mergeAliases(
	drafts: readonly ActorDraft[],
	aliases: ReadonlyMap<string, string>,
	byOffset: Map<number, ActorDraft>,
): ActorDraft[] {
	const byForm = new Map(drafts.flatMap(draft => [...draft.forms.keys()].map(form => [form, draft] as const)));
	const gone = new Set<ActorDraft>();
	for (const [short, long] of aliases) {
		const from = byForm.get(short);
		const to = byForm.get(long);
		if (from === undefined || to === undefined || from === to || gone.has(to)) continue;
		for (const name of from.mentions) {
			to.mentions.push(name);
			to.forms.set(name.text, (to.forms.get(name.text) ?? 0) + 1);
			byOffset.set(name.start, to);
		}
		gone.add(from);
	}
	return drafts.filter(draft => !gone.has(draft) && draft.mentions.length > 0);
}
