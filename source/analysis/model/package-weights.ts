import {getCompileCacheDir} from 'node:module';
import {keptWeights, readAhead} from '../kept/kept-weights.ts';
import type {WeightsFile, Widths} from './weights-file.ts';

const file = new URL('./weights.bin', import.meta.url);

/**
 * The weights of the package; opened ones are kept where Node keeps the compiled program, if it does, without empty rows
 * where a table's rows have a width.
 */
export const weightsOfPackage = (widths: Widths): WeightsFile => keptWeights(file, getCompileCacheDir(), widths);

/**
 * Begins to read the weights before the engine is loaded, for a command that is going to need both; answers when they
 * are read.
 */
export const weightsAhead = (): Promise<void> => readAhead(file, getCompileCacheDir());
