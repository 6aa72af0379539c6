import {describe, expect, test} from 'vitest';
import {chosenTheme, type ThemeName, type Token, themeColours, themeOf} from '../../source/components/theme.ts';

/** Backgrounds in use: plain, and those of the colour schemes people choose. */
const backgrounds = {
	dark: {
		xterm: '#000000',
		'VS Code': '#1e1e1e',
		Gruvbox: '#282828',
		'One Dark': '#282c34',
		Dracula: '#282a36',
		Ubuntu: '#300a24',
		'Solarized dark': '#002b36',
		Nord: '#2e3440',
	},
	light: {
		xterm: '#ffffff',
		'One Light': '#fafafa',
		'Solarized light': '#fdf6e3',
		'Solarized light, raised': '#eee8d5',
		'Gruvbox light': '#fbf1c7',
	},
} as const;

type Colour = readonly number[];

const hexadecimal = (text: string): Colour => [1, 3, 5].map(at => Number.parseInt(text.slice(at, at + 2), 16));

/** A colour of xterm's 256: six steps a channel from 16 on, greys from 232 on. */
function fixedColour(index: number): Colour {
	if (index >= 232) return [0, 0, 0].map(() => 8 + 10 * (index - 232));
	const cube = index - 16;
	return [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map(step => (step === 0 ? 0 : 55 + 40 * step));
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: Colour): number {
	const [red = 0, green = 0, blue = 0] = colour.map(value => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Colour, b: Colour): number {
	const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}

const plainTokens: Token[] = [
	'plain',
	'headline',
	'quiet',
	'strong',
	'tab',
	'tab-current',
	'selected',
	'match',
	'match-current',
	'cue',
	'source',
	'good',
	'bad',
	'warning',
	'key',
	'link',
	'group',
];
const tokens: Token[] = [...plainTokens, ...Array.from({length: 8}, (_, index): Token => `speaker-${index}`)];

const colourOf = (theme: ThemeName, token: Token): Colour | undefined => {
	const [on = ''] = themeOf(theme).style(token) ?? [];
	const [, index] = /38;5;(\d+)/.exec(on) ?? [];
	return index === undefined ? undefined : fixedColour(Number(index));
};

describe.each(['dark', 'light'] as const)('the theme %s', theme => {
	test.each(Object.entries(backgrounds[theme]))('can be read on %s: every token has a contrast of 4.5', (_, paper) => {
		for (const token of tokens) {
			const colour = colourOf(theme, token);
			if (colour) expect(contrast(colour, hexadecimal(paper)), token).toBeGreaterThanOrEqual(4.5);
		}
	});

	test('takes no colour that a terminal’s scheme changes, and does not dim', () => {
		for (const token of tokens) {
			const codes = (themeOf(theme).style(token)?.[0] ?? '')
				.replace(/38;5;\d+/, '')
				.split(';')
				.filter(Boolean);
			for (const code of codes) expect(['1', '4', '7'], token).toContain(code);
		}
	});

	test('has six speakers, each in a colour of its own', () => {
		const six = Array.from({length: 6}, (_, index) => String(colourOf(theme, `speaker-${index}`)));
		expect(new Set(six).size).toBe(6);
		expect(themeColours[theme].speakers).toHaveLength(6);
	});
});

test('mono has no colour at all, and terminal none but the sixteen of the scheme', () => {
	for (const token of tokens) {
		expect(themeOf('mono').style(token)?.[0] ?? '', token).not.toMatch(/\b(3\d|9\d)\b/);
		expect(themeOf('terminal').style(token)?.[0] ?? '', token).not.toContain('38;');
	}
});

test.each<[Record<string, string>, ThemeName | 'auto', ThemeName]>([
	[{TERM: 'xterm-256color'}, 'auto', 'terminal'],
	[{TERM: 'xterm-256color', COLORFGBG: '15;0'}, 'auto', 'dark'],
	[{TERM: 'xterm-256color', COLORFGBG: '0;15'}, 'auto', 'light'],
	[{TERM: 'rxvt-256color', COLORFGBG: '0;default;15'}, 'auto', 'light'],
	[{TERM: 'xterm-256color', COLORFGBG: '15;default'}, 'auto', 'terminal'],
	[{TERM: 'vt220', COLORFGBG: '15;0'}, 'auto', 'terminal'],
	[{TERM: 'xterm-256color'}, 'light', 'light'],
	[{TERM: 'xterm-256color', NO_COLOR: '1'}, 'dark', 'mono'],
	[{TERM: 'dumb'}, 'dark', 'mono'],
])('with %j, %s is %s', (environment, wanted, theme) => {
	expect(chosenTheme(wanted, environment)).toBe(theme);
});
