import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Findings, type Searched, search } from './searched.ts';

/** The search takes seconds, in which simulators in this thread would answer no request, and their runs would give up. */
export async function searchInThread(harvest: Findings): Promise<Searched> {
  const [searched] = await once(new Worker(import.meta.filename, { workerData: harvest }), 'message');
  return searched;
}

if (!isMainThread) parentPort?.postMessage(search(workerData));
