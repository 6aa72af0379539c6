import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {keptCode} from '../../../source/analysis/kept/kept-code.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'whosaid-code-'));
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
	rmSync(folder, {recursive: true, force: true});
});

const script = (name: string, code: string): URL => {
	writeFileSync(path.join(folder, name), code);
	return pathToFileURL(path.join(folder, name));
};
/** A sum that V8 has not met in this process: what it has compiled it remembers. */
let met = 1e6;
const sum = (): URL => script('sum.script.js', `[3, 4].reduce((a, b) => a + b) // ${met++}`);
const kept = (): string[] => readdirSync(folder).filter(name => name.startsWith('code-'));
const bytes = (): Buffer => readFileSync(path.join(folder, kept()[0] ?? ''));
const halves = (twice: Buffer): Buffer[] => [twice.subarray(0, twice.length / 2), twice.subarray(twice.length / 2)];

test('what was made of a script is kept after a while, and used', () => {
	expect(keptCode(sum(), folder)).toBe(7);
	expect(kept()).toEqual([]);
	vi.runAllTimers();
	expect(kept()).toEqual(['code-sum.script.js']);
	const [first, second] = halves(bytes());
	expect(first).toEqual(second);
	const {ino} = statSync(path.join(folder, 'code-sum.script.js'));
	expect(keptCode(sum(), folder)).toBe(7);
	vi.runAllTimers();
	expect(statSync(path.join(folder, 'code-sum.script.js')).ino).toBe(ino);
});

test.each([
	['is damaged in the middle', (whole: Buffer) => whole.fill(0x55, 200, 300)],
	['is cut short', (whole: Buffer) => whole.subarray(0, whole.length / 3)],
	['is empty', () => Buffer.alloc(0)],
	['is of something else', () => Buffer.from('not code')],
	['is twice the same, and of something else', () => Buffer.from('not code'.repeat(20))],
])('what %s is made again', (_, spoil) => {
	keptCode(sum(), folder);
	vi.runAllTimers();
	const whole = bytes();
	writeFileSync(path.join(folder, 'code-sum.script.js'), spoil(Buffer.from(whole)));
	expect(keptCode(sum(), folder)).toBe(7);
	vi.runAllTimers();
	expect(bytes()).toHaveLength(whole.length);
	const [first, second] = halves(bytes());
	expect(first).toEqual(second);
});

test('what was made of another script goes', () => {
	keptCode(script('one.script.js', '1'), folder);
	vi.runAllTimers();
	keptCode(script('two.script.js', '2'), folder);
	vi.runAllTimers();
	expect(kept()).toEqual(['code-two.script.js']);
});

test('a folder that is not there, or none at all, changes nothing', () => {
	const file = script('sum.script.js', '3 + 4');
	expect(keptCode(file, path.join(folder, 'missing'))).toBe(7);
	expect(keptCode(file, undefined)).toBe(7);
	vi.runAllTimers();
	expect(kept()).toEqual([]);
});
