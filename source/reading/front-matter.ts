import * as z from 'zod';
import {checkYaml} from '../article/check-yaml.ts';
import {cleanLine} from '../article/clean.ts';
import {done, failed, type Result} from '../article/problem.ts';
import {replyFormSchema} from '../article/schema.ts';

/** Words on one line; a headline such as 1984, a number to YAML, is taken as written. */
const line = z.union([z.string(), z.number().transform(String)], 'must be words on one line').transform(cleanLine);

const isLanguage = (tag: string): boolean => {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
};

const isoDate = /^\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?$/;

const names = z.union([line.transform(name => [name]), z.array(line)], 'must be a name or a list of names');

/** What may stand above a Markdown article. Keys that are not here belong to other programs and are passed over. */
const frontMatterSchema = z.object({
	headline: line.optional(),
	title: line.optional(),
	byline: names.optional(),
	author: names.optional(),
	outlet: line.optional(),
	date: line
		.refine(date => isoDate.test(date) && !Number.isNaN(Date.parse(date)), 'must be a date such as 2019-03-15')
		.optional(),
	url: z.url({protocol: /^https?$/, error: 'must be a complete address such as https://example.org/story'}).optional(),
	language: line.refine(isLanguage, 'must be a language tag such as en or pt-BR').optional(),
	dateline: line.optional(),
	replyForm: replyFormSchema.optional(),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

const fence = /^---[^\S\n]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;

/** A source in two: the YAML between the lines of hyphens at its start (undefined without any), and the Markdown. */
export function splitFrontMatter(source: string): {yaml: string | undefined; markdown: string} {
	const match = fence.exec(source);
	return match === null
		? {yaml: undefined, markdown: source}
		: {yaml: match[1] ?? '', markdown: source.slice(match[0].length)};
}

/** YAML to front matter. Problem `front-matter` names the line (counted in the file) and the key of the first mistake. */
export function readFrontMatter(yaml: string): Result<FrontMatter> {
	const checked = checkYaml(yaml, frontMatterSchema);
	if (checked.ok) return done(checked.value);
	return failed(
		'front-matter',
		`The front matter has a mistake in line ${checked.line + 1}: ${cleanLine(checked.mistake)}.`,
		'Correct that line and open the file again.',
	);
}
