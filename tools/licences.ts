import {readFileSync} from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** The licences under which a run-time dependency may come, as SPDX names them. */
const allowed = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0', 'MIT-0']);

const lockSchema = z.object({
	packages: z.record(
		z.string(),
		z.object({
			version: z.string().optional(),
			license: z.string().optional(),
			dev: z.boolean().optional(),
			devOptional: z.boolean().optional(),
			link: z.boolean().optional(),
			hasInstallScript: z.boolean().optional(),
			integrity: z.string().optional(),
		}),
	),
});

const root = path.join(import.meta.dirname, '..');
const {packages} = lockSchema.parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));

/** Of "(MIT OR CC0-1.0)" one licence is enough; of "MIT AND CC-BY-4.0" both have to be allowed. */
const isAllowed = (licence: string): boolean =>
	licence
		.split(/\bOR\b/)
		.some(choice => choice.split(/\bAND\b/).every(name => allowed.has(name.replaceAll(/[()\s]/g, ''))));

const installed = Object.entries(packages).filter(([place]) => place.startsWith('node_modules/'));
const atRunTime = installed.filter(([, {dev, devOptional, link}]) => !dev && !devOptional && !link);
const problems: string[] = [];
for (const [place, {version = '', license = 'none told', hasInstallScript}] of atRunTime) {
	const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
	console.log(`${name} ${version}: ${license}`);
	if (!isAllowed(license)) problems.push(`${name} comes under ${license}.`);
	if (hasInstallScript) problems.push(`${name} has an install script.`);
}
for (const [place, {integrity, link}] of installed)
	if (integrity === undefined && !link) problems.push(`${place} has no integrity in the lock file.`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
