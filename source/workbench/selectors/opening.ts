import {drawable, fitted} from '../layout/cells.ts';
import type {State} from '../state.ts';

/** Bytes as people read them. */
function shownBytes(bytes: number): string {
	if (bytes < 1000) return `${bytes} bytes`;
	return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const barCells = 20;

/**
 * What is being opened and how much of it has come, in at most `width` cells: the bytes, and a bar where the server
 * said how many there will be. The address gives way first.
 */
export function openingLine({opening}: State, width: number): string {
	const {location = '', received, total} = opening ?? {};
	const bytes = received === undefined ? '' : ` ${shownBytes(received)}`;
	const share = received === undefined || !total ? undefined : Math.min(1, received / total);
	const filled = Math.round((share ?? 0) * barCells);
	const bar =
		share === undefined ? '' : ` of ${shownBytes(total ?? 0)} [${'#'.repeat(filled)}${'-'.repeat(barCells - filled)}]`;
	const end = width - bytes.length - bar.length >= 20 ? bytes + bar : bytes;
	const shown = location === '-' ? 'standard input' : drawable(location);
	return fitted(`Opening ${fitted(shown, Math.max(4, width - end.length - 9))}…${end}`, width);
}
