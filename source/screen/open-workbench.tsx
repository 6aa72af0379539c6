import {setImmediate} from 'node:timers/promises';
import {render} from 'ink';
import {hasHyperlinks} from '../components/hyperlinks.ts';
import {chosenTheme, hasFixedColours, type ThemeName, themeOf} from '../components/theme.ts';
import {type Opened, runSession} from '../session/run-session.ts';
import {backgroundQuery, hearBackground} from './background.ts';
import {guardPastes} from './paste-guard.ts';
import {CrashGuard, Screen, type Terminal} from './screen.tsx';
import {singleKeys} from './single-keys.ts';
import {suspend} from './suspend.ts';

/** Opens the workbench on the terminal's alternate screen and resolves to the exit code when the reader leaves it. */
export function openWorkbench({settings, location, keyboard: stdin}: Opened): Promise<number> {
	const {stdout} = process;
	guardPastes(stdin);
	return runSession({
		settings,
		location,
		showsBeginning: true,
		size: {columns: stdout.columns || 80, rows: stdout.rows || 24},
		show: (store, onCrash) => {
			singleKeys(stdin, () => store.state().overlay?.kind === 'menu');
			const late: {terminal?: Terminal} = {};
			const hyperlinks = hasHyperlinks(process.env);
			const name = chosenTheme(settings.theme, process.env);
			const drawn = (theme: ThemeName) => (
				<CrashGuard onCrash={onCrash}>
					<Screen
						store={store}
						theme={themeOf(theme, hyperlinks)}
						onReady={terminal => {
							late.terminal = terminal;
						}}
					/>
				</CrashGuard>
			);
			const app = render(drawn(name), {
				stdin,
				stdout,
				alternateScreen: true,
				exitOnCtrlC: false,
				interactive: true,
				maxFps: 250,
				patchConsole: false,
			});
			// The terminal is asked when its first frame is out, and answers when it can: nothing waits for it.
			if (settings.theme === 'auto' && name === 'terminal' && hasFixedColours(process.env)) {
				hearBackground(stdin, background => app.rerender(drawn(background)));
				stdout.write(backgroundQuery);
			}
			return {
				redraw: () => app.clear(),
				suspend: flush => void (late.terminal && suspend(late.terminal.suspend, flush)),
				outside: async work =>
					late.terminal?.suspend(async () => {
						// Ink lets go of the keys, but Node would go on reading them away from the other program. Node
						// takes note of the listener that is gone in a tick of its own, and does not pause before.
						await setImmediate();
						stdin.pause();
						await work();
					}),
				close: async () => {
					app.unmount();
					await app.waitUntilExit().catch(() => undefined);
				},
			};
		},
	});
}
