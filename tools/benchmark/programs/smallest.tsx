import {Box, render, Text} from 'ink';

/** The smallest program that Ink can draw: what any first frame costs. */
const {waitUntilExit, unmount} = render(
	<Box>
		<Text>North Korea</Text>
	</Box>,
	{alternateScreen: true, interactive: true, maxFps: 250, patchConsole: false},
);
process.stdin.setRawMode(true);
process.stdin.on('data', () => unmount());
await waitUntilExit();
