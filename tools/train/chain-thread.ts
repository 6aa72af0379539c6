import {parentPort, workerData} from 'node:worker_threads';
import type {ChainNews, ChainTask} from './chain-threads.ts';
import {examplesOf} from './shared-examples.ts';
import {ChainTrainer} from './train-chain.ts';

const {examples, settings}: ChainTask = workerData;
const answer = (news: ChainNews): void => parentPort?.postMessage(news);

const weights = new ChainTrainer(settings).train(examplesOf(examples), likelihood => answer({likelihood}));
answer({weights});
