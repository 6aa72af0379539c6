/** Adds a value to the list of a key unless that list holds `most` already, so that a long text costs no more than others. */
export function keepFew<T>(lists: Map<string, T[]>, key: string, value: T, most: number): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [value]);
	else if (list.length < most) list.push(value);
}
