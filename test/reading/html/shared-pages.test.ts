import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import * as z from 'zod';
import {readHtml} from '../../../source/reading/html/read-html.ts';
import {bodyScores} from '../../helpers/body-scores.ts';

const shared = process.env['WHOSAID_SHARED'];
const story = 'bodies of real news pages';

const goldSchema = z.record(z.string(), z.object({url: z.string(), body: z.string()}));

test.skipIf(shared === undefined)(
	shared === undefined ? `${story}: not run without WHOSAID_SHARED` : story,
	() => {
		const folder = path.join(shared ?? '', 'pages');
		const gold = goldSchema.parse(JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8')));
		const pairs = Object.entries(gold).map(([id, {url, body}]) => {
			const {parts} = readHtml(readFileSync(path.join(folder, 'html', `${id}.html`), 'utf8'), url);
			return {gold: body, found: parts.blocks.map(({text}) => text).join('\n\n')};
		});
		const {f1, exact, empty} = bodyScores(pairs);
		expect(empty).toBe(0);
		expect(f1).toBeGreaterThanOrEqual(0.985);
		expect(exact).toBeGreaterThanOrEqual(0.55);
	},
	60_000,
);
