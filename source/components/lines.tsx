import {Text} from 'ink';
import {memo} from 'react';
import {type Line, paint} from './line.ts';
import type {Theme} from './theme.ts';

/**
 * Rows as one text node: they are already wrapped and cut to the width, and one node costs Yoga and React far less
 * than a node a row. Fills up to `height` rows if that is given.
 */
export const Lines = memo(function Lines({
	lines,
	theme,
	height,
}: {
	lines: readonly Line[];
	theme: Theme;
	height?: number;
}) {
	const painted = lines.slice(0, height ?? lines.length).map(line => paint(line, theme) || ' ');
	while (height !== undefined && painted.length < height) painted.push(' ');
	return <Text wrap="truncate">{painted.join('\n')}</Text>;
});
