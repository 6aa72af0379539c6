import type {IBuffer, IBufferCell, Terminal} from '@xterm/headless';

type Look = {
	foreground: string;
	background: string | undefined;
	bold: boolean;
	italic: boolean;
	dim: boolean;
	underline: boolean;
	strikethrough: boolean;
};

/** Neighbouring cells of one row that look alike. Positions and widths are in cells. */
type Run = {text: string; start: number; width: number; look: Look};

/** Pixels; a cell as high as 1.2 lines of the font lets the strokes of boxes meet. */
const cell = {width: 8.4, height: 17, baseline: 13, font: 14};
const margin = 14;

const paper = '#14171c';
const ink = '#d5d9e0';

/** The sixteen colours of the terminal's palette, chosen to be read on `paper`. */
const palette = [
	...['#2b303a', '#e0686d', '#8fc07a', '#dcb96a', '#6aa6e8', '#c488d8', '#5bb8c2', '#c3c8d1'],
	...['#727b8a', '#f08a8e', '#a9d795', '#edd08b', '#8dbdf5', '#d9a6ea', '#7fd0d9', '#f2f4f7'],
];
/** Brightness of the six steps of each channel in the 256-colour cube, as xterm has them. */
const cubeSteps = [0, 95, 135, 175, 215, 255];

const hexadecimal = (...channels: readonly number[]): string =>
	`#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;

/** Colours 16–231 are a cube of six steps a channel, 232–255 a ramp of greys. */
function indexedColour(index: number): string {
	const named = palette[index];
	if (named !== undefined) return named;
	if (index >= 232) return hexadecimal(...Array<number>(3).fill(8 + (index - 232) * 10));
	const place = index - 16;
	return hexadecimal(
		...[Math.floor(place / 36), Math.floor(place / 6) % 6, place % 6].map(step => cubeSteps[step] ?? 0),
	);
}

const trueColour = (value: number): string => hexadecimal(value >> 16, (value >> 8) & 0xff, value & 0xff);

function foregroundOf(one: IBufferCell): string | undefined {
	if (one.isFgDefault()) return undefined;
	return one.isFgRGB() ? trueColour(one.getFgColor()) : indexedColour(one.getFgColor());
}

function backgroundOf(one: IBufferCell): string | undefined {
	if (one.isBgDefault()) return undefined;
	return one.isBgRGB() ? trueColour(one.getBgColor()) : indexedColour(one.getBgColor());
}

function lookOf(one: IBufferCell): Look {
	const [front, back] = [foregroundOf(one), backgroundOf(one)];
	const inverse = one.isInverse() !== 0;
	return {
		foreground: inverse ? (back ?? paper) : (front ?? ink),
		background: inverse ? (front ?? ink) : back,
		bold: one.isBold() !== 0,
		italic: one.isItalic() !== 0,
		dim: one.isDim() !== 0,
		underline: one.isUnderline() !== 0,
		strikethrough: one.isStrikethrough() !== 0,
	};
}

const looksLike = (a: Look, b: Look): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The runs of a row. A wide character has a run of its own, so that it takes two cells whatever the font gives it. */
function runsOf(buffer: IBuffer, y: number, columns: number): Run[] {
	const runs: Run[] = [];
	for (let x = 0; x < columns; x++) {
		const one = buffer.getLine(y)?.getCell(x);
		if (one === undefined || one.getWidth() === 0) continue;
		const look = lookOf(one);
		const last = runs.at(-1);
		const text = one.isInvisible() ? ' ' : one.getChars() || ' ';
		if (last !== undefined && one.getWidth() === 1 && last.text.length === last.width && looksLike(last.look, look)) {
			last.text += text;
			last.width++;
		} else runs.push({text, start: x, width: one.getWidth(), look});
	}
	return runs;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, mark => `&#${mark.charCodeAt(0)};`);
const round = (pixels: number): string => String(Math.round(pixels * 100) / 100);
const left = (column: number): string => round(margin + column * cell.width);

function rectangle({start, width, look}: Run, row: number): string[] {
	if (look.background === undefined) return [];
	const top = round(margin + row * cell.height);
	const size = `width="${round(width * cell.width)}" height="${cell.height}"`;
	return [`<rect x="${left(start)}" y="${top}" ${size} fill="${look.background}"/>`];
}

/** The words of a run without the blanks around them, stretched to exactly the cells they have. */
function words(run: Run, row: number): string[] {
	const {text, look} = run;
	const decorated = look.underline || look.strikethrough;
	const shown = decorated ? text : text.trim();
	if (shown.trim() === '' && !decorated) return [];
	const before = decorated ? 0 : text.length - text.trimStart().length;
	const cells = run.width - (text.length - shown.length);
	const lines = [look.underline ? 'underline' : '', look.strikethrough ? 'line-through' : ''].filter(Boolean).join(' ');
	const attributes = [
		`x="${left(run.start + before)}" y="${round(margin + row * cell.height + cell.baseline)}"`,
		`textLength="${round(cells * cell.width)}" lengthAdjust="spacingAndGlyphs" xml:space="preserve"`,
		look.foreground === ink ? '' : `fill="${look.foreground}"`,
		look.bold ? 'font-weight="bold"' : '',
		look.italic ? 'font-style="italic"' : '',
		look.dim ? 'opacity="0.65"' : '',
		lines ? `text-decoration="${lines}"` : '',
	];
	return [`<text ${attributes.filter(Boolean).join(' ')}>${escaped(shown)}</text>`];
}

/** The rows of a terminal's screen, each as the SVG elements that draw it where it stands; an empty row has none. */
export function drawnRows(terminal: Terminal): string[][] {
	const buffer = terminal.buffer.active;
	return Array.from({length: terminal.rows}, (_, y) => {
		const runs = runsOf(buffer, buffer.baseY + y, terminal.cols);
		return [...runs.flatMap(run => rectangle(run, y)), ...runs.flatMap(run => words(run, y))];
	});
}

/** A line of quiet text at `row`, which may be the one below the screen. */
export const captionAt = (row: number, text: string): string =>
	`<text x="${left(1)}" y="${round(margin + row * cell.height + cell.baseline)}" fill="${palette[8]}">${escaped(text)}</text>`;

/**
 * An SVG document of `columns` × `rows` cells on a dark ground that holds `elements`, in the reader's own monospace
 * font. `title` tells those who cannot see it what it shows; `style` is CSS.
 */
export function svgDocument(
	{columns, rows}: {columns: number; rows: number},
	title: string,
	elements: readonly string[],
	style?: string,
): string {
	const size = {width: round(2 * margin + columns * cell.width), height: round(2 * margin + rows * cell.height)};
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img">`,
		`<title>${escaped(title)}</title>`,
		...(style === undefined ? [] : [`<style>${style}</style>`]),
		`<rect width="100%" height="100%" rx="8" fill="${paper}"/>`,
		`<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${cell.font}" fill="${ink}">`,
		...elements,
		'</g>',
		'</svg>',
		'',
	].join('\n');
}

/** The screen of a terminal as an SVG document: its text as text, each run stretched to its cells. */
export const screenSvg = (terminal: Terminal, title: string): string =>
	svgDocument({columns: terminal.cols, rows: terminal.rows}, title, drawnRows(terminal).flat());
