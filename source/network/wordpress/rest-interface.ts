/** An address of WordPress's REST interface under its root, which may itself be a query (`?rest_route=/`). */
export function restAddress(root: string, path: string, query: Readonly<Record<string, string>> = {}): string {
	const url = new URL(root);
	const route = url.searchParams.get('rest_route');
	if (route === null) url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
	else url.searchParams.set('rest_route', `${route.replace(/\/$/, '')}/${path}`);
	for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
	return url.href;
}

/** The JSON of an answer; undefined where it is none. */
export function jsonIn(body: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(body));
	} catch {
		return undefined;
	}
}
