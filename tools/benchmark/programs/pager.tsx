import {readFileSync} from 'node:fs';
import {Box, render, Text, useApp, useInput} from 'ink';
import {useState} from 'react';

const {columns = 80, rows = 24} = process.stdout;
const width = Math.min(76, columns);

/** Breaks a text into rows at spaces, once, before anything is drawn. */
function wrapped(text: string): string[] {
	const lines: string[] = [];
	for (const paragraph of text.split('\n')) {
		let line = '';
		for (const word of paragraph.split(' ')) {
			if (line !== '' && line.length + 1 + word.length > width) {
				lines.push(line);
				line = word;
			} else line = line === '' ? word : `${line} ${word}`;
		}
		lines.push(line);
	}
	return lines;
}

const lines = wrapped(readFileSync(process.argv[2] ?? '', 'utf8'));

/** The smallest pager that Ink can draw: a slice of rows that were wrapped before. */
function Pager() {
	const [top, setTop] = useState(0);
	const {exit} = useApp();
	useInput(input => {
		if (input === 'q') exit();
		else setTop(at => Math.min(at + input.length, lines.length - rows));
	});
	return (
		<Box height={rows} flexDirection="column">
			<Text wrap="truncate">{lines.slice(top, top + rows).join('\n')}</Text>
		</Box>
	);
}

await render(<Pager />, {alternateScreen: true, interactive: true, maxFps: 250, patchConsole: false}).waitUntilExit();
