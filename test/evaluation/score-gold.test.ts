import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {figuresTable} from '../../tools/evaluation/report.ts';
import {scoreGoldFile} from '../../tools/evaluation/score-gold.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'whosaid-gold-'));
});
afterAll(() => rmSync(folder, {recursive: true}));

function goldFile(name: string, ...lines: unknown[]): string {
	const file = join(folder, name);
	writeFileSync(file, lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
	return file;
}

const text = '“The mill is old,” Anna Larsen said.';
const newswire = {
	...{id: 'one', text, notSpeech: [], actors: []},
	quotations: [{start: 0, end: 18, kind: 'direct', cue: [31, 35], source: [19, 30], speaker: 'Anna Larsen', via: []}],
};
const polnear = {
	...{id: 'one', text},
	attributions: [{kind: 'direct', content: [[0, 18]], cue: [[31, 35]], source: [[19, 30]]}],
};

test('both forms are told by their content, and stand in one table', async () => {
	const scores = [
		await scoreGoldFile(goldFile('a.jsonl', newswire)),
		await scoreGoldFile(goldFile('b.jsonl', polnear, polnear)),
	];
	expect(scores.map(({form, score}) => [form, score.documents])).toEqual([
		['newswire', 1],
		['polnear', 2],
	]);
	const lines = figuresTable(scores, false).trimEnd().split('\n');
	expect(new Set(lines.map(line => line.length)).size).toBe(1);
	expect(lines.find(line => line.includes('/a ') && line.includes('all found, speaker right'))).toMatch(
		/100\.0 \|\s+1 \/ 1 \|$/,
	);
	expect(lines.find(line => line.includes('/b ') && line.includes('direct + mixed, end to end'))).toMatch(
		/100\.0 \|\s+2 \/ 2 \|$/,
	);
	expect(figuresTable(scores, true).split('\n').length).toBeGreaterThan(lines.length);
});

test.each([
	['neither.jsonl', {id: 'one', text}, 'neither.jsonl, line 1, is neither of the two forms (quotations'],
	['broken.jsonl', '{"id": ', 'broken.jsonl, line 1, is not JSON'],
	['empty.jsonl', '', 'empty.jsonl is empty'],
])('%s is refused in a sentence', async (name, line, sentence) => {
	await expect(scoreGoldFile(goldFile(name, line))).rejects.toThrow(sentence);
});
