import {emitKeypressEvents, type Key} from 'node:readline';
import type {ReadStream} from 'node:tty';
import {type Display, type Opened, runSession, type Show} from '../session/run-session.ts';
import {stopped} from '../session/signals.ts';
import type {Store} from '../session/store.ts';
import {splitColumns} from '../workbench/selectors/geometry.ts';
import {announce, sayPlace, welcome} from './announce.ts';
import {menuAnswer, menuStart} from './menu-answer.ts';
import {createPrinter, type Printer} from './printer.ts';
import {typedKeys} from './typed-keys.ts';

/** One page is read at a time, whatever the window; nothing stands beside anything. */
const size = {columns: splitColumns - 1, rows: 24};

/**
 * Opens the workbench without a screen, and resolves to the exit code when the reader leaves it: the same keys, and
 * what changes is told in lines that stay. Screen readers, braille lines and terminals without abilities get all of
 * it this way.
 */
export function openLinear({settings, location, keyboard: stdin}: Opened): Promise<number> {
	const printer = createPrinter(
		text => process.stdout.write(text),
		() => process.stdout.columns || 80,
	);
	const keys = {...settings.keys, reading: {...settings.keys['reading'], 'view.split': []}};
	return runSession({settings: {...settings, keys}, location, size, show: showOn(stdin, printer)});
}

const showOn =
	(stdin: ReadStream, printer: Printer): Show =>
	(store, onCrash) => {
		printer.say([...welcome(store.state()), ...sayPlace(store.state())]);
		let told = store.state();
		const silence = store.subscribe(() => {
			const before = told;
			told = store.state();
			try {
				printer.say(announce(before, told));
			} catch (error) {
				onCrash(error);
			}
		});
		const press = keyHandler(store, printer);
		const listen = () => {
			stdin.on('keypress', press);
			stdin.setRawMode(true);
			stdin.resume();
		};
		const rest = () => {
			printer.endLine();
			stdin.off('keypress', press);
			stdin.setRawMode(false);
			stdin.pause();
		};
		emitKeypressEvents(stdin);
		listen();
		return display({listen, rest, sayAgain: () => printer.say(sayPlace(store.state())), silence});
	};

function display({
	listen,
	rest,
	sayAgain,
	silence,
}: Record<'listen' | 'rest' | 'sayAgain' | 'silence', () => void>): Display {
	const outside = async (work: () => Promise<void>) => {
		rest();
		await work();
		listen();
	};
	return {
		redraw: sayAgain,
		suspend: flush => {
			flush();
			void outside(stopped).then(sayAgain);
		},
		outside,
		close: async () => {
			silence();
			rest();
		},
	};
}

/** Hands each key to the store; a menu, which on the screen hears its own keys, is answered here. */
function keyHandler(store: Store, printer: Printer): (text: string | undefined, key: Key) => void {
	let place = menuStart;
	return (_, key) => {
		for (const pressed of typedKeys(key)) {
			const {overlay} = store.state();
			if (overlay?.kind !== 'menu') place = menuStart;
			const step = overlay?.kind === 'menu' ? menuAnswer(place, pressed, overlay.choices) : undefined;
			if (!step || overlay?.kind !== 'menu') {
				store.dispatch({type: 'key-pressed', key: pressed, at: Date.now()});
			} else if (step.chosen === undefined) {
				place = step.place;
				printer.say([{line: `${place.index + 1}: ${overlay.choices[place.index]?.label ?? ''}`}]);
			} else {
				place = menuStart;
				store.dispatch({type: 'menu-chosen', value: step.chosen});
			}
		}
	};
}
