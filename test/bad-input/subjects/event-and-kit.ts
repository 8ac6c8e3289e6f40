import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  expectedOptions,
  expectedText,
  parseRecord,
  serialiseRecord,
} from '../../../src/adapters/configuration-server/file/record.ts';
import { readEvent } from '../../../src/adapters/github/event.ts';
import { checkOf } from '../../../src/app/commands/reviewed/check.ts';
import { Refusal } from '../../../src/base/errors.ts';
import { Secret } from '../../../src/base/secret.ts';
import { OPTIONS, SECRETS } from '../../adapters/configuration-server/file/site.ts';
import { quietContext } from '../quiet-context.ts';
import type { Subject } from '../subject.ts';
import { runOf } from './tenants.ts';

const COMMIT = 'a'.repeat(40);
const REPOSITORY = { full_name: 'acme/hybrid', default_branch: 'main', fork: false };
const HEAD = { sha: COMMIT, repo: { full_name: 'acme/hybrid' } };

const EVENTS: Readonly<Record<string, unknown>> = {
  push: { repository: REPOSITORY, after: COMMIT },
  schedule: { schedule: '17 5 * * *' },
  pull_request: { pull_request: { number: 7, head: HEAD, base: HEAD }, repository: REPOSITORY },
};

/** As an apply does; or, on a pull request, as a review does. */
async function readAs(name: string, path: string): Promise<unknown> {
  const context = quietContext({
    ...{ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_SHA: COMMIT },
    ...{ GITHUB_REF: 'refs/heads/main', GITHUB_REPOSITORY: 'acme/hybrid' },
  });
  const intent = { resetLostSecrets: false };
  if (name !== 'pull_request') return checkOf(runOf(context), { command: 'rotate', files: [], intent });
  const event = await readEvent(context.environment);
  if (event?.pull) return event.pull;
  throw new Refusal({ code: 'review.no-pull-request', message: 'there is no pull request', fix: 'Name one.' });
}

function eventFiles(directory: string): Subject {
  const path = join(directory, 'event.json');
  const names = Object.keys(EVENTS);
  return {
    name: 'event files',
    bases: names.map((name) => ({ name, text: JSON.stringify(EVENTS[name]), form: 'json' })),
    isService: false,
    secrets: [],
    read: (base, bytes) => {
      writeFileSync(path, bytes);
      return readAs(names[base] ?? '', path);
    },
  };
}

const RECORD = {
  ...{ objectName: 'hybrid_integration', tenantName: 'acme', writtenAt: '2026-11-24T00:00:00.000Z' },
  options: Object.entries(OPTIONS).flatMap(([section, values]) =>
    Object.entries(values).map(([key, value]) => ({
      ...{ section, key, value: value.reveal() },
      ...(SECRETS.includes(value.reveal()) && { stored: `option_${section}_${key}` }),
    })),
  ),
};

/** The list in the secret store from which kits are written. */
function kitRecord(): Subject {
  const values = serialiseRecord(RECORD, {});
  const fingerprintKey = new Secret('k'.repeat(32));
  return {
    name: 'kit record',
    bases: [{ name: 'the record in the store', text: values.options?.reveal() ?? '', form: 'json' }],
    isService: false,
    secrets: SECRETS,
    read: async (_, bytes) => {
      const options = new Secret(bytes.toString());
      const record = parseRecord({ ...values, options }, 'the entry genesys/acme/transaction');
      return (
        record &&
        expectedText(
          record,
          expectedOptions(record, (stored) => stored, fingerprintKey),
        )
      );
    },
  };
}

export function eventAndKit(directory: string): readonly Subject[] {
  return [eventFiles(directory), kitRecord()];
}
