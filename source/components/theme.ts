/**
 * What a piece of text is, not how it looks: the themes say that. Every colour on the screen is one of these
 * (design: every colour is a theme token), and each also differs by a sign, a word or a weight.
 */
export type Token =
	| 'plain'
	| 'headline'
	| 'quiet'
	| 'strong'
	| 'tab'
	| 'tab-current'
	| 'selected'
	| 'match'
	| 'match-current'
	| 'cue'
	| 'source'
	| 'good'
	| 'bad'
	| 'warning'
	| 'key'
	| 'link'
	| 'group'
	| `speaker-${number}`;

/** A pair of SGR parameter strings: what switches a style on, and what switches it off again. */
type Style = readonly [on: string, off: string];
export type Theme = {name: ThemeName; style: (token: Token) => Style | undefined};
export type ThemeName = 'dark' | 'light' | 'mono';

const bold: Style = ['1', '22'];
const dim: Style = ['2', '22'];
const underline: Style = ['4', '24'];
const inverse: Style = ['7', '27'];
/** A colour of the terminal's own palette (SGR 30–37, 90–97), so that the reader's scheme keeps its contrast. */
const colour = (code: number): Style => [String(code), '39'];
const both = (a: Style, b: Style): Style => [`${a[0]};${b[0]}`, `${a[1]};${b[1]}`];

/** Signs and weights alone: NO_COLOR, and for whoever wants no colour. */
const weights: Partial<Record<Token, Style>> = {
	headline: bold,
	strong: bold,
	quiet: dim,
	'tab-current': inverse,
	selected: inverse,
	match: underline,
	'match-current': inverse,
	cue: underline,
	source: both(bold, underline),
	bad: bold,
	warning: underline,
	key: bold,
	group: bold,
	link: underline,
};

const colours = (palette: {
	quiet: Style;
	good: number;
	bad: number;
	warning: number;
	link: number;
}): Partial<Record<Token, Style>> => ({
	...weights,
	quiet: palette.quiet,
	good: colour(palette.good),
	bad: both(bold, colour(palette.bad)),
	warning: colour(palette.warning),
	link: both(underline, colour(palette.link)),
});

/** Yellow is unreadable on white, blue on black: each background has its own six. */
const speakerColours: Readonly<Record<'dark' | 'light', readonly number[]>> = {
	dark: [36, 35, 33, 32, 94, 91],
	light: [34, 35, 31, 32, 36, 90],
};

const tokens: Readonly<Record<ThemeName, Partial<Record<Token, Style>>>> = {
	dark: colours({quiet: dim, good: 32, bad: 91, warning: 33, link: 94}),
	light: colours({quiet: ['90', '39'], good: 32, bad: 31, warning: 35, link: 34}),
	mono: weights,
};

const speaker = /^speaker-(\d+)$/;

/** The theme of a name. */
export const themeOf = (name: ThemeName): Theme => ({
	name,
	style: token => {
		const [, number] = speaker.exec(token) ?? [];
		if (number === undefined) return tokens[name][token];
		if (name === 'mono') return undefined;
		const palette = speakerColours[name];
		return colour(palette[Number(number) % palette.length] ?? 39);
	},
});

/**
 * The theme to start with. `auto` looks at COLORFGBG, which terminals that know their background set ("15;0": the
 * last number is the background); without it, dark. NO_COLOR (https://no-color.org) and TERM=dumb win over all.
 */
export function chosenTheme(
	wanted: ThemeName | 'auto',
	environment: Readonly<Record<string, string | undefined>>,
): Theme {
	if (environment['NO_COLOR'] || environment['TERM'] === 'dumb') return themeOf('mono');
	if (wanted !== 'auto') return themeOf(wanted);
	const background = Number(environment['COLORFGBG']?.split(';').at(-1) ?? Number.NaN);
	return themeOf(background === 7 || background === 15 ? 'light' : 'dark');
}
