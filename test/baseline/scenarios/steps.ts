import type { CommandRequest } from '../../../src/app/commands/request.ts';
import { commandRequest } from '../../faults/matrix/scenarios.ts';
import type { Setup, SetupOptions } from '../../faults/matrix/setup.ts';
import { ACME } from '../../faults/matrix/setup-options.ts';
import type { ClientRecord } from '../../simulators/genesys-cloud/records.ts';
import type { BaselineScenario, Step } from '../types.ts';

const DAY = 24 * 60 * 60 * 1000;
const ENTRY = 'secret/genesys/acme/custody';

type Before = NonNullable<Step['before']>;
type File = NonNullable<Step['file']>;

export const PLAN: Step = { request: commandRequest('plan') };
export const APPLY: Step = { request: commandRequest('apply') };
export const DRIFT: Step = { request: commandRequest('drift') };
export const VERIFY: Step = { request: commandRequest('verify') };

export function rotate(what: string, more: Partial<CommandRequest> = {}): Step {
  return { request: commandRequest('rotate', { what, ...more }) };
}

export function only(side: 'cloud' | 'engage', step: Step = APPLY): Step {
  return { ...step, request: { ...step.request, only: side } };
}

export function after(before: Before, step: Step): Step {
  return { ...step, before };
}

export function withFile(file: File, step: Step): Step {
  return { ...step, file };
}

export function scenario(
  name: string,
  steps: readonly Step[],
  setting: SetupOptions = { tenant: ACME },
): BaselineScenario {
  return { name, setting, steps };
}

export function days(count: number): Before {
  return ({ simulators: { genesysCloud } }) => genesysCloud.clock.advance(count * DAY);
}

export function clientNamed({ simulators: { organization } }: Setup, name: string): ClientRecord {
  const found = organization('acme').clients.find((client) => client.name === name && client.state !== 'deleted');
  if (!found) throw new Error(`the organization has no client "${name}"`);
  return found;
}

export function setOption(section: string, name: string, value: string | undefined): Before {
  return ({ simulators: { gax, tenantDbid } }) => gax.acme?.setOption(tenantDbid('acme'), section, name, value);
}

export function deleteEntry({ simulators: { vault } }: Setup): void {
  vault.delete(ENTRY, { forever: true });
}

/** The entry as it was `count` versions ago, as after `vault kv rollback`. */
export function rollBack(count: number): Before {
  return ({ simulators: { vault } }) => {
    const versions = vault.state.entries.get(ENTRY) ?? [];
    const { data } = versions.at(-1 - count) ?? {};
    if (!data) throw new Error(`the entry has no version ${count} before its last`);
    vault.put(ENTRY, data);
  };
}

/** Removes values from the entry. */
export function withoutValues(...names: readonly string[]): Before {
  return ({ simulators: { vault } }) => {
    const values = Object.entries(vault.get(ENTRY) ?? {});
    vault.put(ENTRY, Object.fromEntries(values.filter(([name]) => !names.includes(name))));
  };
}

/** A manual integration: the secret store has no entry, and no client has an ownership tag. */
export function asIfMadeManually(setup: Setup): void {
  deleteEntry(setup);
  for (const client of setup.simulators.organization('acme').clients) client.description = 'made manually';
}

/** Genesys Cloud answers `status` to the next request of this type, once. */
export function fails(method: string, path: string, status: number): Before {
  return ({ simulators: { genesysCloud } }) => genesysCloud.faults.push({ when: 'before', method, path, status });
}
