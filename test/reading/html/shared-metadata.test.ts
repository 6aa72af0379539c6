import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import * as z from 'zod';
import {readHtml} from '../../../source/reading/html/read-html.ts';

const shared = process.env['WHOSAID_SHARED'];
const story = 'headline, byline and date of real news pages';

/**
 * What a person read on the pages, as SHA-256 of the normalised words, which belong to others; absent is what the page
 * does not show. A byline is its names in the order of the alphabet, a date is the day that the page shows.
 */
const goldSchema = z.record(
	z.string(),
	z.object({headline: z.string(), byline: z.string().optional(), date: z.string().optional()}),
);
const addressSchema = z.record(z.string(), z.object({url: z.string()}));

const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex');
const folded = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The days a moment is on, somewhere: pages state it in UTC and show it in their own zone. */
function daysOf(moment: string): string[] {
	if (!moment.includes('T')) return [moment];
	const noon = Date.parse(moment);
	return [-12, -6, 0, 6, 12].map(hours => new Date(noon + hours * 3_600_000).toISOString().slice(0, 10));
}

const readJson = <T>(schema: z.ZodType<T>, file: string): T => schema.parse(JSON.parse(readFileSync(file, 'utf8')));

test.skipIf(shared === undefined)(
	shared === undefined ? `${story}: not run without WHOSAID_SHARED` : story,
	() => {
		const folder = path.join(shared ?? '', 'pages');
		const addresses = readJson(addressSchema, path.join(folder, 'gold.json'));
		const gold = readJson(goldSchema, path.join(import.meta.dirname, 'metadata-gold.json'));
		const wrong = {headline: [] as string[], byline: [] as string[], date: [] as string[]};
		const shown = {headline: 0, byline: 0, date: 0};
		for (const [id, {headline, byline, date}] of Object.entries(gold)) {
			const {parts} = readHtml(readFileSync(path.join(folder, 'html', `${id}.html`), 'utf8'), addresses[id]?.url);
			const names = parts.byline.map(folded).sort().join(';');
			const check = (what: keyof typeof wrong, right: string | undefined, found: readonly string[]): void => {
				if (right === undefined) return;
				shown[what]++;
				if (!found.map(hashOf).includes(right)) wrong[what].push(id);
			};
			check('headline', headline, [folded(parts.headline)]);
			check('byline', byline, [names]);
			check('date', date, daysOf(parts.publishedAt ?? ''));
		}
		console.log(`shown ${JSON.stringify(shown)}, read otherwise ${JSON.stringify(wrong)}`);
		expect(shown.headline).toBe(40);
		expect(wrong.headline.length / shown.headline).toBeLessThanOrEqual(0.05);
		expect(wrong.byline.length / shown.byline).toBeLessThanOrEqual(0.1);
		expect(wrong.date.length / shown.date).toBeLessThanOrEqual(0.03);
	},
	60_000,
);
