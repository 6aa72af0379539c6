import {chmodSync, mkdirSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {
	forgetIdentity,
	identityFile,
	readIdentity,
	rememberIdentity,
} from '../../source/configuration/identity-file.ts';
import {makeHome} from '../helpers/home.ts';

const ann = {name: 'Ann Réader', email: 'ann@example.org', website: ''};

test('is remembered, readable by its owner alone, and forgotten', async () => {
	using home = makeHome();
	expect(await readIdentity(home.environment)).toEqual({ok: true, value: undefined});
	expect(await rememberIdentity(home.environment, ann)).toEqual({ok: true, value: undefined});
	expect(await readIdentity(home.environment)).toEqual({ok: true, value: ann});
	const file = identityFile(home.environment);
	expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
	expect((statSync(path.dirname(file)).mode & 0o777).toString(8)).toBe('700');
	expect(readdirSync(path.dirname(file))).toEqual(['identity.json']);
	expect(await forgetIdentity(home.environment)).toEqual({ok: true, value: true});
	expect(await forgetIdentity(home.environment)).toEqual({ok: true, value: false});
	expect(await readIdentity(home.environment)).toEqual({ok: true, value: undefined});
});

test('a file that others could read is closed to them by the next remembering', async () => {
	using home = makeHome();
	const file = identityFile(home.environment);
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, '{}');
	chmodSync(file, 0o644);
	await rememberIdentity(home.environment, ann);
	expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
});

test.each(['', 'not json', '{"name": 3}', '[]'])('%j is no identity, and how to mend it is told', async text => {
	using home = makeHome();
	const file = identityFile(home.environment);
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, text);
	expect(await readIdentity(home.environment)).toMatchObject({
		ok: false,
		problem: {nextStep: 'whosaid forget removes it.'},
	});
});

test('a folder that cannot be one is told, not thrown', async () => {
	using home = makeHome();
	const environment = {XDG_CONFIG_HOME: path.join(home.path, 'file')};
	writeFileSync(path.join(home.path, 'file'), '');
	expect(await rememberIdentity(environment, ann)).toMatchObject({ok: false, problem: {code: 'identity'}});
	expect(await readIdentity(environment)).toEqual({ok: true, value: undefined});
});

// Node's own `mkdir` with `recursive` never comes back from here.
test.skipIf(process.platform !== 'linux')('a folder under /proc is told, not waited for', async () => {
	expect(await rememberIdentity({XDG_CONFIG_HOME: '/proc/whosaid'}, ann)).toMatchObject({
		ok: false,
		problem: {message: expect.stringContaining('Not remembered: /proc/whosaid/whosaid/identity.json')},
	});
});
