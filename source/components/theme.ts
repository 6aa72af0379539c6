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
export type Theme = {
	name: ThemeName;
	style: (token: Token) => Style | undefined;
	/** Whether the terminal opens links (OSC 8). */
	hyperlinks: boolean;
};
export type ThemeName = 'dark' | 'light' | 'mono' | 'terminal';

const bold: Style = ['1', '22'];
const dim: Style = ['2', '22'];
const underline: Style = ['4', '24'];
const inverse: Style = ['7', '27'];
/** A colour of the terminal's own palette (SGR 30–37, 90–97): how it looks is the reader's own scheme. */
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

/** A colour of xterm's cube and greys (16–255), which no scheme changes: its contrast can be computed. */
const fixed = (index: number): Style => [`38;5;${index}`, '39'];

type Colours = {quiet: Style; good: Style; bad: Style; warning: Style; link: Style; speakers: readonly Style[]};

/**
 * The colours of each theme. Those of `dark` and `light` have a contrast of at least 4.5 on the backgrounds in use
 * (test/components/theme.test.ts computes it); in each, six speakers differ in hue and brightness, and their initials
 * and bars tell them apart without either. Those of `terminal` are what the reader's own scheme makes of them.
 */
export const themeColours: Readonly<Record<Exclude<ThemeName, 'mono'>, Colours>> = {
	dark: {
		quiet: fixed(248),
		good: fixed(114),
		bad: fixed(210),
		warning: fixed(222),
		link: fixed(117),
		speakers: [117, 215, 114, 218, 228, 147].map(fixed),
	},
	light: {
		quiet: fixed(240),
		good: fixed(22),
		bad: fixed(124),
		warning: fixed(94),
		link: fixed(25),
		speakers: [25, 124, 22, 90, 94, 23].map(fixed),
	},
	terminal: {
		quiet: dim,
		good: colour(32),
		bad: colour(91),
		warning: colour(33),
		link: colour(94),
		speakers: [36, 35, 33, 32, 94, 91].map(colour),
	},
};

const withColours = ({quiet, good, bad, warning, link}: Colours): Partial<Record<Token, Style>> => ({
	...weights,
	quiet,
	good,
	bad: both(bold, bad),
	warning,
	link: both(underline, link),
});

const speaker = /^speaker-(\d+)$/;

/** The theme of a name. */
export function themeOf(name: ThemeName, hyperlinks = false): Theme {
	if (name === 'mono') return {name, hyperlinks, style: token => weights[token]};
	const styles = withColours(themeColours[name]);
	const {speakers} = themeColours[name];
	return {
		name,
		hyperlinks,
		style: token => {
			const [, number] = speaker.exec(token) ?? [];
			return number === undefined ? styles[token] : speakers[Number(number) % speakers.length];
		},
	};
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Terminals that have the 256 colours, as far as TERM tells; COLORTERM is set by those that have more. */
export const hasFixedColours = ({TERM = '', COLORTERM = ''}: Environment): boolean =>
	COLORTERM !== '' || /256color|direct|kitty|ghostty|^(alacritty|foot|wezterm)/.test(TERM);

/**
 * The theme to start with. NO_COLOR (https://no-color.org) and TERM=dumb win over all. `auto` takes the theme of the
 * background where the terminal names it in COLORFGBG ("15;0": the last number is the background); otherwise the
 * terminal's own palette, until the terminal has answered what its background is.
 */
export function chosenTheme(wanted: ThemeName | 'auto', environment: Environment): ThemeName {
	if (environment['NO_COLOR'] || environment['TERM'] === 'dumb') return 'mono';
	if (wanted !== 'auto') return wanted;
	const background = environment['COLORFGBG']?.split(';').at(-1) ?? '';
	if (!/^\d+$/.test(background) || !hasFixedColours(environment)) return 'terminal';
	return background === '7' || background === '15' ? 'light' : 'dark';
}
