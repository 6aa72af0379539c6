import fc from 'fast-check';
import {expect, test} from 'vitest';
import {movingSvg, type Scene} from '../../tools/moving-svg.ts';

const scene = (rows: string[], seconds = 1, keys = ''): Scene => ({
	rows: rows.map(text => (text === '' ? [] : [`<text>${text}</text>`])),
	keys,
	seconds,
});

/** The texts that the picture shows at a share of its time, or, without one, in a viewer that cannot animate. */
function shownAt(svg: string, share?: number): string[] {
	const hidden = new Set([...svg.matchAll(/^(?:<style>)?\.(s[\d-]+)\{visibility:hidden/gm)].map(([, name]) => name));
	if (share !== undefined)
		for (const [, name, steps = ''] of svg.matchAll(/@keyframes (s[\d-]+)\{((?:[\d.]+%\{visibility:\w+\})+)\}/g)) {
			const passed = [...steps.matchAll(/([\d.]+)%\{visibility:(\w+)\}/g)].filter(
				([, at]) => Number(at) <= 100 * share,
			);
			if (passed.at(-1)?.[2] === 'visible') hidden.delete(name);
			else hidden.add(name);
		}
	const groups = [...svg.matchAll(/<g class="(s[\d-]+)">\n([\s\S]*?)\n<\/g>/g)];
	return groups
		.filter(([, name]) => !hidden.has(name))
		.flatMap(([, , elements = '']) =>
			[...elements.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text),
		)
		.sort();
}

const seed = 2_718_281;

test(`each scene is shown in its time, and the last where nothing moves (seed ${seed})`, () => {
	const rows = fc.array(fc.constantFrom('', 'a', 'b', 'c'), {minLength: 3, maxLength: 3});
	const scenes = fc.array(fc.record({rows, seconds: fc.integer({min: 1, max: 5})}), {minLength: 1, maxLength: 8});
	fc.assert(
		fc.property(scenes, drawn => {
			const whole = drawn.reduce((sum, {seconds}) => sum + seconds, 0);
			const svg = movingSvg(
				drawn.map(({rows, seconds}) => scene(rows, seconds)),
				20,
				'A run',
			);
			const wanted = drawn.map(({rows}) => rows.filter(text => text !== '').sort());
			let passed = 0;
			for (const [index, {seconds}] of drawn.entries()) {
				expect(shownAt(svg, (passed + seconds / 2) / whole)).toEqual(wanted[index]);
				passed += seconds;
			}
			expect(shownAt(svg)).toEqual(wanted.at(-1));
		}),
		{seed},
	);
});

test('the keys stand below the screen, named as people name them', () => {
	const svg = movingSvg([scene(['one']), scene(['two'], 1, '<tab>Ann')], 20, 'A run');
	expect(shownAt(svg, 0.2)).toEqual(['one']);
	expect(shownAt(svg, 0.7)).toEqual(['Keys: Tab Ann', 'two']);
});

test('what stays the same is written once', () => {
	const svg = movingSvg([scene(['same', 'one']), scene(['same', 'two'])], 20, 'A run');
	expect(svg.split('>same<')).toHaveLength(2);
});

test('who wants less motion has none', () => {
	const svg = movingSvg([scene(['one']), scene(['two'])], 20, 'A run');
	expect(svg).toContain('@media(prefers-reduced-motion:reduce){g{animation:none!important}}');
});
