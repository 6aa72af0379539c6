import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {keyTable} from '../source/workbench/key-table.ts';

/** Writes the key table into the README, between its two comments. `--check` only says whether it is up to date. */
const readme = path.join(import.meta.dirname, '..', 'README.md');
const text = await readFile(readme, 'utf8');
const next = text.replace(
	/(<!-- keys -->\n)[\s\S]*(\n<!-- \/keys -->)/,
	(_, before, after) => before + keyTable() + after,
);
if (process.argv.includes('--check')) process.exitCode = next === text ? 0 : 1;
else await writeFile(readme, next);
