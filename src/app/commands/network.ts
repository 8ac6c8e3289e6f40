import { parseEndpoints } from '../../adapters/http/endpoints.ts';
import { networkNotes } from '../../adapters/network/needs.ts';
import { probe } from '../../adapters/network/probe.ts';
import { networkDestinations, networkRules, tenantRegions } from '../../adapters/network/rules.ts';
import { vaultLocation } from '../../adapters/stores/vault/location.ts';
import { placeText } from '../../base/errors.ts';
import { notAllowed } from '../../core/allowed/guard.ts';
import type { Destination, NetworkNote, NetworkReport, Probe } from '../../core/network.ts';
import type { Outcome } from '../../engine/report.ts';
import type { Run, StepState } from '../../engine/run.ts';
import type { Tenant } from '../../tenant/tenant.ts';

interface NetworkOptions {
  readonly tenants: readonly Tenant[];
  /** Whether to try the connections from this machine. */
  readonly probe: boolean;
  /** Milliseconds for one step of a probe; default 10,000. */
  readonly stepLimit?: number;
}

async function tryAll(run: Run, { tenants, stepLimit }: NetworkOptions): Promise<readonly Probe[]> {
  const { environment, stop, clock } = run.context;
  const vaultAddress = environment.VAULT_ADDR;
  // The certificate authority is a file for all vaults; it is read only if a vault is tried.
  const vault = networkDestinations(tenants, { vaultAddress }).find(({ kind }) => kind === 'vault');
  const address = vault && `https://${vault.host}:${vault.port}`;
  const vaultAuthority = address && vaultLocation(run.context, { store: 'vault', address }).certificateAuthority;
  const destinations = networkDestinations(tenants, { vaultAddress, vaultAuthority });
  const onProgress = ({ host, port }: Destination, state: StepState) => {
    const address = `${host}:${port}`;
    run.progress.step('network', address, `trying ${address}`, state);
  };
  return probe(destinations, {
    environment,
    endpoints: parseEndpoints(environment.GENESYS_HYBRID_ENDPOINTS),
    stop,
    now: clock.now(),
    onProgress,
    ...(stepLimit !== undefined && { stepLimit }),
  });
}

/** Why a tenant is not tried. No credential would be sent, but a workflow must not probe arbitrary hosts either. */
function refusalNotes({ context }: Run, tenant: Tenant): readonly NetworkNote[] {
  const findings = notAllowed(context.environment, tenant, ['cloud', 'engage']);
  const ofServers = findings.filter(({ code }) => code !== 'allowed.env');
  return ofServers.map(({ message, fix = '', where }) => ({
    tenants: [tenant.name],
    message: where ? `${placeText(where)}: ${message}` : message,
    fix,
  }));
}

/** The firewall rules that tenant files need and, with `probe`, whether this machine can connect. Logs in nowhere. */
export async function network(
  run: Run,
  options: NetworkOptions,
): Promise<Outcome & { readonly network: NetworkReport }> {
  const { tenants } = options;
  const surroundings = { vaultAddress: run.context.environment.VAULT_ADDR };
  const rules = networkRules(tenants, surroundings);
  const known = { tenants: tenantRegions(tenants), rules, notes: networkNotes(tenants, surroundings) };
  if (!options.probe) return { result: 'clean', network: known };
  const refusals = new Map(tenants.map((tenant) => [tenant, refusalNotes(run, tenant)]));
  const tried = tenants.filter((tenant) => refusals.get(tenant)?.length === 0);
  const probes = await tryAll(run, { ...options, tenants: tried });
  const notes = [...known.notes, ...[...refusals.values()].flat()];
  const isFailed = probes.some(({ outcome }) => outcome === 'failed');
  const result = isFailed ? 'failed' : tried.length < tenants.length ? 'refused' : 'clean';
  return { result, network: { ...known, notes, probes } };
}
