import { HybridError } from '../../base/errors.ts';
import { HttpError } from '../http/error.ts';
import type { PlatformApi } from './api.ts';

const PAUSES = [500, 1_000, 2_000, 4_000];
const COUNTS = ['status200', 'status300', 'status400', 'status429', 'status500'] as const;

/** Genesys Cloud was there, and said no to this question. */
function isRefused(error: unknown): boolean {
  const asked = error instanceof HybridError && error.cause instanceof HttpError ? error.cause : error;
  return asked instanceof HttpError && asked.status !== undefined && asked.status !== 401;
}

/** Requests that a client's tokens made in the last days; undefined when Genesys Cloud does not tell, or not in time. */
export async function clientUsage(api: PlatformApi, clientId: string, days: number): Promise<number | undefined> {
  try {
    return await askedUsage(api, clientId, days);
  } catch (error) {
    // Only a client that is out of use hangs on it: everything else of the tenant goes on.
    if (!isRefused(error)) throw error;
    api.context.log.debug(`the usage of the client ${clientId} is not told`);
    return undefined;
  }
}

async function askedUsage(api: PlatformApi, clientId: string, days: number): Promise<number | undefined> {
  const path = `/api/v2/oauth/clients/${encodeURIComponent(clientId)}/usage`;
  const started = await api.get(`${path}/summary?days=${days}`);
  const execution = encodeURIComponent(started.text('executionId'));
  for (const pause of [0, ...PAUSES]) {
    if (pause > 0) await api.context.clock.sleep(pause);
    const answer = await api.get(`${path}/query/results/${execution}`);
    const status = answer.text('queryStatus');
    if (status === 'Failed') return undefined;
    if (status !== 'Complete') continue;
    const rows = answer.optionalRecords('results') ?? [];
    return rows.reduce((sum, row) => sum + requestsOf(row), 0);
  }
  return undefined;
}

function requestsOf(row: { optionalInteger(name: string): number | undefined }): number {
  return row.optionalInteger('requests') ?? COUNTS.reduce((sum, name) => sum + (row.optionalInteger(name) ?? 0), 0);
}
