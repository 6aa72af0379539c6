import * as z from 'zod';

/** A name as JSON-LD gives one: a text, an object with a name, or several of either. */
const nameSchema: z.ZodType<string[]> = z.lazy(() =>
	z.union([
		z.string().transform(name => [name]),
		z.object({name: z.string()}).transform(({name}) => [name]),
		z.object({name: z.array(z.string())}).transform(({name}) => name),
		z.array(nameSchema.catch([])).transform(names => names.flat()),
	]),
);

const text = z.string().optional().catch(undefined);

/** What is used of an article in JSON-LD (schema.org/Article); a property of another shape counts as absent. */
const articleSchema = z.object({
	headline: z
		.union([z.string(), z.array(z.string()).transform(([first]) => first)])
		.optional()
		.catch(undefined),
	datePublished: text,
	dateCreated: text,
	dateModified: text,
	author: nameSchema.catch([]),
	creator: nameSchema.catch([]),
	publisher: nameSchema.catch([]),
	inLanguage: text,
	articleBody: text,
	isAccessibleForFree: z
		.union([z.boolean(), z.string().transform(word => word.toLowerCase() !== 'false')])
		.optional()
		.catch(undefined),
});

export type JsonLdArticle = z.infer<typeof articleSchema> & {isLive: boolean};

const articleType = /(?:Article|Posting|Report|Review|AnalysisNews|WebPage)$/;
const bestType = /(?:Article|Posting)$/;

const typesOf = (value: object): string[] => {
	const type = '@type' in value ? value['@type'] : undefined;
	return (Array.isArray(type) ? type : [type]).filter(one => typeof one === 'string');
};

/** The most objects that are looked at in a script: real ones have dozens. */
const mostObjects = 5000;

/** The article that a page's JSON-LD scripts describe, the most explicit of several; undefined when there is none. */
export function articleInJsonLd(scripts: readonly string[]): JsonLdArticle | undefined {
	const found = scripts
		.flatMap(script => objectsIn(parsed(script)))
		.filter(value => typesOf(value).some(type => articleType.test(type)));
	const rank = (value: object): number =>
		(typesOf(value).some(type => bestType.test(type)) ? 2 : 0) + ('headline' in value ? 1 : 0);
	const [best] = found.sort((a, b) => rank(b) - rank(a));
	if (best === undefined) return undefined;
	return {...articleSchema.parse(best), isLive: typesOf(best).includes('LiveBlogPosting')};
}

/** Scripts come wrapped in comments, with line ends inside of texts, or not as JSON at all. */
function parsed(script: string): unknown {
	const json = script.replace(
		/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>)\s*;?\s*$/g,
		'',
	);
	try {
		return JSON.parse(json.replace(/[\u0000-\u001f]+/g, ' '));
	} catch {
		return undefined;
	}
}

/** An object and all objects in it, the outer ones first. */
function objectsIn(value: unknown): object[] {
	const found: object[] = [];
	const waiting: unknown[] = [value];
	// The list grows while it is walked.
	for (const next of waiting) {
		if (typeof next !== 'object' || next === null) continue;
		if (found.length >= mostObjects) break;
		if (!Array.isArray(next)) found.push(next);
		for (const inner of Object.values(next)) if (typeof inner === 'object' && inner !== null) waiting.push(inner);
	}
	return found;
}
