import {isMainThread} from 'node:worker_threads';

/** Loaded before a program (`node --import`, in its threads too): a thread that reads JSON with “kills its thread” in it ends at once. */
const {parse} = JSON;
if (!isMainThread)
	JSON.parse = (...given) => {
		if (given[0].includes('kills its thread')) process.exit(1);
		return parse(...given);
	};
