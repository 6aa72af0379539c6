import {captionAt, svgDocument} from './screen-svg.ts';

/** A screen of a moving picture: its rows as `drawnRows` gives them, the keys that led to it, and how long it stands. */
export type Scene = {rows: string[][]; keys: string; seconds: number};

/** Elements that stand from the scene `from` until the scene `to`, which no longer has them. */
type Stretch = {from: number; to: number; elements: string[]};

/** Each row once for as long as it stays the same: what does not change between scenes is written once. */
function stretchesOf(scenes: readonly Scene[], row: number): Stretch[] {
	const stretches: Stretch[] = [];
	for (const [index, {rows}] of scenes.entries()) {
		const elements = rows[row] ?? [];
		const last = stretches.at(-1);
		if (last && last.elements.join() === elements.join()) last.to = index + 1;
		else stretches.push({from: index, to: index + 1, elements});
	}
	return stretches.filter(({elements}) => elements.length > 0);
}

/** When each scene begins, in percent of the whole; one number more than there are scenes, the last being 100. */
function beginnings(scenes: readonly Scene[]): number[] {
	const whole = scenes.reduce((sum, {seconds}) => sum + seconds, 0);
	const times = [0];
	let passed = 0;
	for (const {seconds} of scenes) {
		passed += seconds;
		times.push(Math.round((10_000 * passed) / whole) / 100);
	}
	return times;
}

/**
 * A moving picture of `scenes` as an SVG document that goes round and round, with the keys below the screen. It moves
 * by CSS alone, as images in a page run no scripts; who asked for less motion, or has a viewer without animation, sees
 * the last scene.
 */
export function movingSvg(scenes: readonly Scene[], columns: number, title: string): string {
	const height = Math.max(...scenes.map(({rows}) => rows.length));
	const captioned = scenes.map(scene => ({
		...scene,
		rows: [...scene.rows, ...Array<string[]>(height - scene.rows.length).fill([]), captionOf(scene, height)],
	}));
	const groups = new Map<string, Stretch>();
	for (let row = 0; row <= height; row++)
		for (const stretch of stretchesOf(captioned, row)) {
			const name = `s${stretch.from}-${stretch.to}`;
			const group = groups.get(name) ?? {...stretch, elements: []};
			groups.set(name, {...group, elements: [...group.elements, ...stretch.elements]});
		}
	const times = beginnings(scenes);
	const seconds = scenes.reduce((sum, scene) => sum + scene.seconds, 0);
	const moving = [...groups].filter(([, {from, to}]) => to - from < scenes.length);
	const rules = moving.map(([name, {from, to}]) => {
		const hides = to < scenes.length;
		const steps = [
			...(from > 0 ? ['0%{visibility:hidden}'] : []),
			`${times[from]}%{visibility:visible}`,
			...(hides ? [`${times[to]}%{visibility:hidden}`] : []),
		];
		const still = hides ? 'visibility:hidden;' : '';
		return `.${name}{${still}animation:${name} ${seconds}s step-end infinite}@keyframes ${name}{${steps.join('')}}`;
	});
	const style = [...rules, '@media(prefers-reduced-motion:reduce){g{animation:none!important}}'].join('\n');
	const elements = [...groups].flatMap(([name, {elements}]) => [`<g class="${name}">`, ...elements, '</g>']);
	return svgDocument({columns, rows: height + 1}, title, elements, style);
}

/** The keys of a scene as people name them: “<tab>Ann” is “Tab Ann”. */
function captionOf({keys}: Scene, row: number): string[] {
	const named = keys.replace(/<(.)(.*?)>/g, (_, first: string, rest: string) => `${first.toUpperCase()}${rest} `);
	return named === '' ? [] : [captionAt(row, `Keys: ${named}`)];
}
