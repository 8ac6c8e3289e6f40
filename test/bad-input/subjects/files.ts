import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareExport } from '../../../src/adapters/configuration-server/file/compare.ts';
import { readExport } from '../../../src/adapters/configuration-server/file/export.ts';
import { readPlanFile, readReceiptFile } from '../../../src/app/commands/result-files.ts';
import { Secret } from '../../../src/base/secret.ts';
import type { Plan } from '../../../src/core/plan.ts';
import type { Receipt } from '../../../src/core/receipt.ts';
import { loadTenants } from '../../../src/tenant/load.ts';
import { OPTIONS } from '../../adapters/configuration-server/file/site.ts';
import { ROOT } from '../../simulators/child.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import type { Base, Subject } from '../subject.ts';

const SHIPPED = join(ROOT, 'tenants');

function tenantFiles(): Subject {
  const shipped = readdirSync(SHIPPED).map(
    (name): Base => ({ name, text: readFileSync(join(SHIPPED, name), 'utf8'), form: 'yaml' }),
  );
  return {
    name: 'tenant files',
    bases: [...shipped, { name: 'all on few lines', text: acmeFile(), form: 'yaml' }],
    isService: false,
    secrets: [],
    read: (_base, bytes) => loadTenants([{ file: 'acme.yaml', bytes }]),
  };
}

const PASSWORD = 'correct horse battery';
const EXPORT = `[general]
organization_sname=acme-hybrid
base_auth_url=https://login.mypurecloud.de/oauth/token
[saml]
issuer=https://www.genesys.com/pureengage
certificate=${'TUlJRA=='.repeat(8)}
pkey=${'LS0tLS1C'.repeat(8)}
password=${PASSWORD}
; made manually
[ewt]
client_id = 7c1f
password = "staple-of-the-pacing-client"
`;

function exportedFiles(): Subject {
  const expected = Object.entries(OPTIONS).flatMap(([section, values]) =>
    Object.entries(values).map(([key, value]) => ({ section, key, value })),
  );
  return {
    name: 'exported cfg files',
    bases: [{ name: 'EXPORTED.cfg', text: EXPORT, form: 'lines' }],
    isService: false,
    secrets: [PASSWORD, 'staple-of-the-pacing-client'],
    read: (_base, bytes) => {
      const exported = readExport({ file: 'EXPORTED.cfg', bytes }, { seal: (value) => new Secret(value) });
      return compareExport(exported, expected);
    },
  };
}

interface FileParts {
  readonly plan: Plan;
  readonly receipt: Receipt;
  readonly directory: string;
}

interface Kept {
  readonly name: string;
  readonly value: Plan | Receipt;
  readonly read: (path: string) => unknown;
}

function keptFiles({ name, value, read }: Kept, directory: string): Subject {
  const path = join(directory, `${name.replaceAll(' ', '-')}.json`);
  return {
    name,
    bases: [{ name, text: JSON.stringify(value), form: 'json' }],
    isService: false,
    secrets: [],
    read: (_base, bytes) => {
      writeFileSync(path, bytes);
      return read(path);
    },
  };
}

/** The subjects that read files; the ones that need a path get their files in the directory. */
export function fileSubjects({ plan, receipt, directory }: FileParts): readonly Subject[] {
  const plans = { name: 'plan files', value: plan, read: readPlanFile };
  const receipts = { name: 'receipts', value: receipt, read: readReceiptFile };
  return [tenantFiles(), exportedFiles(), keptFiles(plans, directory), keptFiles(receipts, directory)];
}
