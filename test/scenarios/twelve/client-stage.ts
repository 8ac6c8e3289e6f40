import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { found } from '../../resources/acme.ts';
import type { ChildResult } from '../../simulators/child.ts';
import type { ClientRecord } from '../../simulators/genesys-cloud/records.ts';
import { acmeFile } from '../../simulators/inside.ts';
import { type AcmeFolder, acmeFolder } from '../acme-folder.ts';

export const CUSTODY = 'secret/genesys/acme/custody';
/** What a command says, without the places where its lines end. */
export function said({ stdout, stderr }: Pick<ChildResult, 'stdout' | 'stderr'>): string {
  return `${stdout}${stderr}`.replaceAll(/\s+/g, ' ');
}

export const PACING = 'Engage Agent Pacing';

/** The folder of acme, and what people do to its OAuth clients, its transaction object and its store entry. */
export interface ClientStage extends AcmeFolder {
  apply(...flags: readonly string[]): ReturnType<AcmeFolder['run']>;
  plan(...flags: readonly string[]): ReturnType<AcmeFolder['run']>;
  /** The tenant file, with these pieces of it. */
  describe(over: Readonly<Record<string, string>>): void;
  /** Clients of that name that are not deleted, oldest first. */
  named(name: string): readonly ClientRecord[];
  client(id: string | undefined): ClientRecord;
  option(name: `${string}/${string}`): string | undefined;
  setOption(name: `${string}/${string}`, value: string | undefined): void;
  /** The store entry, as it was so many writes ago. */
  rollBack(versions: number): void;
  stored(): string;
}

export function clientStage(): ClientStage {
  const acme = acmeFolder();
  const option: ClientStage['option'] = (name) => acme.world.options('acme')?.[name];
  const clients = () => acme.world.organization('acme').clients;
  return Object.assign(acme, {
    apply: (...flags: readonly string[]) => acme.run('apply', 'acme.yaml', ...flags),
    plan: (...flags: readonly string[]) => acme.run('plan', 'acme.yaml', ...flags),
    describe: (over: Readonly<Record<string, string>>) =>
      writeFileSync(join(acme.directory, 'acme.yaml'), acmeFile(over)),
    named: (name: string) => clients().filter((each) => each.name === name && each.state !== 'deleted'),
    client: (id: string | undefined) => found(clients().find((each) => each.id === id)),
    option,
    setOption: (name: `${string}/${string}`, value: string | undefined) => {
      const [section = '', key = ''] = name.split('/');
      acme.world.gax.acme?.setOption(acme.world.tenantDbid('acme'), section, key, value);
    },
    rollBack: (versions: number) => {
      const entries = acme.world.vault.state.entries.get(CUSTODY) ?? [];
      acme.world.vault.put(CUSTODY, found(entries.at(-1 - versions)?.data ?? undefined));
    },
    stored: () => JSON.stringify(acme.world.vault.get(CUSTODY) ?? {}),
  });
}
