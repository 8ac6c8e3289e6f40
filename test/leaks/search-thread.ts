import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Harvest, type Searched, search } from './searched.ts';

/** It takes seconds, in which the services of other walks would answer nobody here, and their runs would give up waiting. */
export async function searchInThread(harvest: Harvest): Promise<Searched> {
  const [searched] = await once(new Worker(import.meta.filename, { workerData: harvest }), 'message');
  return searched;
}

if (!isMainThread) parentPort?.postMessage(search(workerData));
