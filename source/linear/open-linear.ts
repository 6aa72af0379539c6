import type {ReadStream} from 'node:tty';
import {type Display, type Opened, runSession, type Show} from '../session/run-session.ts';
import {stopped} from '../session/signals.ts';
import type {Store} from '../session/store.ts';
import type {KeyPress} from '../workbench/key-press.ts';
import {splitColumns} from '../workbench/selectors/geometry.ts';
import {announce, sayPlace, welcome} from './announce.ts';
import {type Heard, leavePastes, listenToKeyboard, markPastes} from './keyboard.ts';
import {menuAnswer, menuStart} from './menu-answer.ts';
import {createPrinter, type Printer} from './printer.ts';

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
		const heard = handedTo(store, printer);
		const marksPastes = process.env['TERM'] !== 'dumb';
		let deafen = () => {};
		const listen = () => {
			deafen = listenToKeyboard(stdin, heard);
			stdin.setRawMode(true);
			stdin.resume();
			if (marksPastes) process.stdout.write(markPastes);
		};
		const rest = () => {
			printer.endLine();
			if (marksPastes) process.stdout.write(leavePastes);
			deafen();
			stdin.setRawMode(false);
			stdin.pause();
		};
		// Heard before the first word is said: whoever answers it with a paste has it taken as one.
		listen();
		printer.say([...welcome(store.state()), ...sayPlace(store.state())]);
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

/** Hands keys and pastes to the store; a menu, which on the screen hears its own keys, is answered here. */
function handedTo(store: Store, printer: Printer): Heard {
	let place = menuStart;
	const pressed = (key: KeyPress) => {
		const {overlay} = store.state();
		if (overlay?.kind !== 'menu') place = menuStart;
		const step = overlay?.kind === 'menu' ? menuAnswer(place, key, overlay.choices) : undefined;
		if (!step || overlay?.kind !== 'menu') {
			store.dispatch({type: 'key-pressed', key, at: Date.now()});
		} else if (step.chosen === undefined) {
			place = step.place;
			printer.say([{line: `${place.index + 1}: ${overlay.choices[place.index]?.label ?? ''}`}]);
		} else {
			place = menuStart;
			store.dispatch({type: 'menu-chosen', value: step.chosen});
		}
	};
	return {pressed, pasted: text => store.dispatch({type: 'text-pasted', text})};
}
