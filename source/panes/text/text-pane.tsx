import {Lines} from '../../components/lines.tsx';
import type {Theme} from '../../components/theme.ts';
import type {State} from '../../workbench/state.ts';
import {textLines} from './text-lines.ts';

/** The article's text with its quotations marked. */
export const TextPane = ({
	state,
	width,
	height,
	theme,
}: {
	state: State;
	width: number;
	height: number;
	theme: Theme;
}) => <Lines lines={textLines(state, width, height)} theme={theme} height={height} />;
