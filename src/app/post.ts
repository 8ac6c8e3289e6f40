import { requireCertificateChecks } from '../adapters/http/proxy.ts';
import { asHybridError } from '../base/errors.ts';
import { readLogins } from './logins.ts';
import { createContext } from './system.ts';

/** Ends the logins of a killed run. Warns and never fails, because the work is already done or not. */
export async function runPost(): Promise<void> {
  const core = await import('@actions/core');
  try {
    const left = readLogins(core.getState('logins'));
    if (left.length === 0) return;
    requireCertificateChecks(process.env);
    const log = { info: core.info, warn: core.warning, debug: core.debug };
    const stop = new AbortController().signal;
    const context = createContext({ environment: process.env, log, mask: core.setSecret, stop });
    for (const request of left) {
      await context.http.send(request).catch((error: unknown) => core.warning(asHybridError(error).message));
    }
    context.close();
  } catch (error) {
    core.warning(`Could not end the remaining logins: ${asHybridError(error).message}`);
  }
}
