import {Box, Text} from 'ink';
import SelectInput from 'ink-select-input';

/** A short menu to choose from with the arrows, j and k, digits and Enter. It hears its own keys; its answer is `onChoose`. */
export function Menu({
	title,
	choices,
	height,
	width,
	onChoose,
}: {
	title: string;
	choices: readonly {value: string; label: string}[];
	/** Rows the menu may take, its title included. */
	height: number;
	width: number;
	onChoose: (value: string) => void;
}) {
	// Room above and below where there is some; in a low window every row is for a choice.
	const padding = height > 6 ? 1 : 0;
	const limit = Math.max(1, Math.min(choices.length, height - 1 - 2 * padding));
	const items = choices.map(({value, label}, index) => ({key: String(index), value, label}));
	return (
		<Box height={height} width={width} flexDirection="column" paddingX={2} paddingTop={padding}>
			<Text bold wrap="truncate">
				{title}
			</Text>
			<SelectInput
				items={items}
				limit={limit}
				indicatorComponent={Indicator}
				itemComponent={Choice}
				onSelect={({value}) => onChoose(value)}
			/>
		</Box>
	);
}

/** It keeps its two cells beside a label that is too long for the window. */
const Indicator = ({isSelected = false}: {isSelected?: boolean}) => (
	<Box flexShrink={0}>
		<Text>{isSelected ? '> ' : '  '}</Text>
	</Box>
);

const Choice = ({isSelected = false, label}: {isSelected?: boolean; label: string}) => (
	<Text wrap="truncate" bold={isSelected}>
		{label}
	</Text>
);
