import { readEvent } from '../../adapters/github/event.ts';
import { requireCertificateChecks } from '../../adapters/http/agents.ts';
import { requireUsableProxies } from '../../adapters/http/proxy.ts';
import { requireOwnContent } from '../../core/approval/event.ts';
import type { Run } from '../../engine/run.ts';
import type { CommandRequest } from './request.ts';

/** Reads files and git, and opens no connection. */
function staysHere({ command, probe = false }: CommandRequest): boolean {
  return command === 'validate' || command === 'tenants' || (command === 'network' && !probe);
}

/** They have a guard of their own, which lets fewer events through: what changes a service, and what proposes a file. */
function hasStrongerGuard({ command, dryRun = false }: CommandRequest): boolean {
  return command === 'apply' || command === 'adopt' || (command === 'rotate' && !dryRun);
}

/** A review of a fork's pull request is shown in the summary, and is given neither the key nor a right to comment. */
function needsNoCredentials({ command }: CommandRequest, event: string): boolean {
  return command === 'review' && event === 'pull_request';
}

/** Asked before the first connection, GitHub's included. @throws Refusal; HybridError `proxy.invalid` */
export async function requireSafeStart({ context: { environment } }: Run, request: CommandRequest): Promise<void> {
  if (staysHere(request)) return;
  requireCertificateChecks(environment);
  requireUsableProxies(environment);
  if (hasStrongerGuard(request)) return;
  const event = await readEvent(environment);
  if (event && !needsNoCredentials(request, event.name)) requireOwnContent(event, request.command);
}
