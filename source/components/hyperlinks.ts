/** Programs that open links, as they call themselves in TERM_PROGRAM and in TERM. */
const linkingPrograms = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio'];
const linkingTerminals = /kitty|alacritty|foot|ghostty|wezterm|contour/;

/**
 * Whether the terminal is known to open links (OSC 8). Others may print parts of the sequence, so that links are
 * left out for them; FORCE_HYPERLINK says otherwise (0: never). tmux and screen do not hand them on by themselves.
 */
export function hasHyperlinks(environment: Readonly<Record<string, string | undefined>>): boolean {
	const forced = environment['FORCE_HYPERLINK'];
	if (forced !== undefined && forced !== '') return forced !== '0';
	const {TERM: terminal = '', TERM_PROGRAM: program = '', VTE_VERSION: vte = ''} = environment;
	if (environment['TMUX'] || /^(?:screen|tmux|dumb)/.test(terminal)) return false;
	return (
		linkingPrograms.includes(program) ||
		linkingTerminals.test(terminal) ||
		Number(vte) >= 5000 ||
		Boolean(environment['KITTY_WINDOW_ID'] || environment['WT_SESSION'] || environment['KONSOLE_VERSION'])
	);
}
