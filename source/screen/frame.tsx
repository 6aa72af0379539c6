import {Box, Text, useCursor} from 'ink';
import {lineOf} from '../components/line.ts';
import {Lines} from '../components/lines.tsx';
import {Menu} from '../components/menu.tsx';
import type {Theme} from '../components/theme.ts';
import {ActorDetail, ActorsPane} from '../panes/actors/actors-pane.tsx';
import {listingLines} from '../panes/feeds/listing-lines.ts';
import {QuoteDetail, QuotesPane} from '../panes/quotes/quotes-pane.tsx';
import {draftLines} from '../panes/reply/draft-lines.ts';
import {previewLines} from '../panes/reply/preview-lines.ts';
import {replyLines} from '../panes/reply/reply-lines.ts';
import {ReplyPane} from '../panes/reply/reply-pane.tsx';
import {rawLines} from '../panes/text/raw-lines.ts';
import {TextPane} from '../panes/text/text-pane.tsx';
import {drawable} from '../workbench/layout/cells.ts';
import {type Geometry, geometryOf} from '../workbench/selectors/geometry.ts';
import type {MenuChoice, State} from '../workbench/state.ts';
import {footerLine, statusLines, tabsLine} from './bars.ts';
import {chooserLines} from './chooser-lines.ts';
import {openingLines} from './opening-lines.ts';
import {helpLines, paletteLines, promptLine} from './overlay-lines.ts';

const panesByName = {text: TextPane, quotes: QuotesPane, actors: ActorsPane, reply: ReplyPane};

type Drawing = {state: State; theme: Theme; geometry: Geometry};

/** The whole screen for a state: tabs, body, status line, footer; exactly as high as the window. */
export function Frame({state, theme, onChoose}: {state: State; theme: Theme; onChoose: (value: string) => void}) {
	const geometry = geometryOf(state);
	const {columns, rows} = state.size;
	const cursor = useCursor();
	cursor.setCursorPosition(geometry.tooSmall ? undefined : cursorOf(state, geometry));
	if (geometry.tooSmall)
		return <Text wrap="truncate">{`Window too small (${columns}×${rows}).`.slice(0, Math.max(1, columns))}</Text>;
	const bars = [...statusOf(state, columns), ...(geometry.footer ? [footerLine(state)] : [])];
	return (
		<Box flexDirection="column" width={columns} height={rows}>
			<Lines lines={[tabsLine(state)]} theme={theme} height={1} />
			<Body {...{state, theme, geometry, onChoose}} />
			<Lines lines={bars} theme={theme} height={bars.length} />
		</Box>
	);
}

const drawableChoices = (choices: readonly MenuChoice[]): MenuChoice[] =>
	choices.map(choice => ({...choice, label: drawable(choice.label)}));

const statusOf = (state: State, columns: number) =>
	state.overlay?.kind === 'prompt' ? [promptLine(state.overlay, columns).line] : statusLines(state);

function Body({state, theme, geometry, onChoose}: Drawing & {onChoose: (value: string) => void}) {
	const {overlay} = state;
	const {columns} = state.size;
	const height = geometry.body;
	if (overlay?.kind === 'help')
		return <Lines lines={helpLines(state, overlay, columns, height)} theme={theme} height={height} />;
	if (overlay?.kind === 'palette')
		return <Lines lines={paletteLines(state, overlay, columns, height)} theme={theme} height={height} />;
	if (overlay?.kind === 'chooser')
		return <Lines lines={chooserLines(state, overlay, columns, height)} theme={theme} height={height} />;
	if (overlay?.kind === 'menu')
		return (
			<Menu
				key={overlay.purpose + overlay.title}
				{...{
					title: drawable(overlay.title),
					choices: drawableChoices(overlay.choices),
					height,
					width: columns,
					onChoose,
				}}
			/>
		);
	if (overlay?.kind === 'drafts')
		return <Lines lines={draftLines(state, overlay, columns, height)} theme={theme} height={height} />;
	if (overlay?.kind === 'preview')
		return <Lines lines={previewLines(state, overlay.top, columns, height)} theme={theme} height={height} />;
	if (overlay?.kind === 'listing' && state.listing)
		return <Lines lines={listingLines(state, state.listing, columns, height)} theme={theme} height={height} />;
	if (overlay?.kind === 'raw')
		return <Lines lines={rawLines(state, overlay.top, columns, height)} theme={theme} height={height} />;
	if (!state.article) return <Lines lines={openingLines(state, columns)} theme={theme} height={height} />;
	return <Panes {...{state, theme, geometry}} />;
}

function Panes({state, theme, geometry}: Drawing) {
	const Pane = panesByName[state.pane];
	const height = geometry.body;
	const main = <Pane state={state} width={geometry.main} height={height} theme={theme} />;
	if (!geometry.sideShows) return main;
	const Side = geometry.sideShows === 'text' ? TextPane : state.pane === 'actors' ? ActorDetail : QuoteDetail;
	return (
		<Box height={height}>
			<Box width={geometry.main}>{main}</Box>
			<Box width={1}>
				<Lines lines={Array.from({length: height}, () => lineOf('│', 'quiet'))} theme={theme} />
			</Box>
			<Box width={geometry.side}>
				<Side state={state} width={geometry.side} height={height} theme={theme} />
			</Box>
		</Box>
	);
}

/** Where the terminal's own cursor stands: in the prompt, or in the focused field; nowhere while reading. */
function cursorOf(state: State, geometry: Geometry): {x: number; y: number} | undefined {
	if (state.overlay?.kind === 'prompt')
		return {x: promptLine(state.overlay, state.size.columns).column, y: geometry.body + 1};
	if (state.overlay || state.pane !== 'reply' || state.reply.review) return undefined;
	const {cursor} = replyLines(state, geometry.main);
	return cursor && {x: Math.min(cursor.x, geometry.main - 1), y: cursor.y + 1};
}
