import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { found } from '../../resources/acme.ts';
import type { ChildResult } from '../../simulators/child.ts';
import type { ClientRecord } from '../../simulators/genesys-cloud/records.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { type AcmeFolder, acmeFolder } from '../acme-folder.ts';

export const CUSTODY = 'secret/genesys/acme/custody';
/** The output of a command, without its line breaks. */
export function outputOf({ stdout, stderr }: Pick<ChildResult, 'stdout' | 'stderr'>): string {
  return `${stdout}${stderr}`.replaceAll(/\s+/g, ' ');
}

export const PACING = 'Engage Agent Pacing';

/** The folder of acme, and changes by people to its OAuth clients, its transaction object and its store entry. */
export interface ClientStage extends AcmeFolder {
  apply(...flags: readonly string[]): ReturnType<AcmeFolder['run']>;
  plan(...flags: readonly string[]): ReturnType<AcmeFolder['run']>;
  /** The tenant file, with these parts. */
  describe(over: Readonly<Record<string, string>>): void;
  /** Clients of that name that are not deleted, oldest first. */
  named(name: string): readonly ClientRecord[];
  client(id: string | undefined): ClientRecord;
  option(name: `${string}/${string}`): string | undefined;
  setOption(name: `${string}/${string}`, value: string | undefined): void;
  /** The store entry, as it was that many writes ago. */
  rollBack(versions: number): void;
  /** The store entry after its first write: everything is announced, and nothing is created. */
  rollBackToFirst(): void;
  /** Genesys Cloud answers with the secret of this client only when the secret store has one of another. */
  answerLate(name: string): void;
  stored(): string;
}

function putBack({ simulators }: AcmeFolder, index: number): void {
  const entries = simulators.vault.state.entries.get(CUSTODY) ?? [];
  simulators.vault.put(CUSTODY, found(entries.at(index)?.data ?? undefined));
}

export function clientStage(): ClientStage {
  const acme = acmeFolder();
  const option: ClientStage['option'] = (name) => acme.simulators.options('acme')?.[name];
  const clients = () => acme.simulators.organization('acme').clients;
  const stored = () => JSON.stringify(acme.simulators.vault.get(CUSTODY) ?? {});
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
      acme.simulators.gax.acme?.setOption(acme.simulators.tenantDbid('acme'), section, key, value);
    },
    rollBack: (versions: number) => putBack(acme, -1 - versions),
    rollBackToFirst: () => putBack(acme, 0),
    answerLate: (name: string) => {
      acme.simulators.genesysCloud.watchers.push(async ({ method, path, text }) => {
        if (method !== 'POST' || path !== '/api/v2/oauth/clients' || !text.includes(name)) return;
        while (!stored().includes('_client_secret')) await new Promise((resolve) => setTimeout(resolve, 5));
      });
    },
    stored,
  });
}
