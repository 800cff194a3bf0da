import { parentPort, workerData } from 'node:worker_threads';
import { parseTable, type TableInput } from './tableImport/parseTable.ts';

parentPort?.postMessage(await parseTable(workerData as TableInput));
