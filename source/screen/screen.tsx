import {useApp, useInput, usePaste, useWindowSize} from 'ink';
import {Component, type ReactNode, useEffect, useSyncExternalStore} from 'react';
import type {Theme} from '../components/theme.ts';
import type {Store} from '../session/store.ts';
import {keysOf} from '../workbench/key-press.ts';
import {Frame} from './frame.tsx';
import {rawInput} from './raw-input.ts';

/** What the screen hands out of the terminal: giving it away while some work goes on. */
export type Terminal = {suspend: ReturnType<typeof useApp>['suspendTerminal']};

/**
 * The workbench on the terminal. It has the only `useInput`: every key goes to the store, which knows what it means,
 * so that keys sent in one piece cannot land in a pane that has just lost the focus.
 */
export function Screen({store, theme, onReady}: {store: Store; theme: Theme; onReady: (terminal: Terminal) => void}) {
	const state = useSyncExternalStore(store.subscribe, store.state);
	const {suspendTerminal} = useApp();
	const {columns, rows} = useWindowSize();
	useEffect(() => onReady({suspend: suspendTerminal}), [onReady, suspendTerminal]);
	useEffect(() => {
		store.dispatch({type: 'resized', columns, rows});
	}, [store, columns, rows]);
	useInput((text, flags) => {
		for (const key of keysOf(rawInput(text, flags))) store.dispatch({type: 'key-pressed', key, at: Date.now()});
	});
	usePaste(text => store.dispatch({type: 'text-pasted', text}));
	const choose = (value: string) => store.dispatch({type: 'menu-chosen', value, at: Date.now()});
	return <Frame state={state} theme={theme} onChoose={choose} />;
}

/** Hands an error in a drawing to `onCrash` instead of letting Ink print it over the reader's work. */
export class CrashGuard extends Component<
	{onCrash: (error: unknown) => void; children: ReactNode},
	{crashed: boolean}
> {
	override state = {crashed: false};

	static getDerivedStateFromError() {
		return {crashed: true};
	}

	override componentDidCatch(error: unknown) {
		this.props.onCrash(error);
	}

	override render() {
		return this.state.crashed ? null : this.props.children;
	}
}
