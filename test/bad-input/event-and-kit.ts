import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOf } from '../../src/commands/reviewed.ts';
import { expectedOptions, expectedText, readExpected } from '../../src/configuration-server/file/expected.ts';
import { parseRecord, serialiseRecord } from '../../src/configuration-server/file/record.ts';
import { Refusal } from '../../src/errors.ts';
import { readEvent } from '../../src/github/event.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { OPTIONS, SECRETS } from '../configuration-server/file/site.ts';
import { quietContext } from './quiet-context.ts';
import type { Base, Subject } from './subject.ts';
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

/** What a kit says should be in the object: its own file, and the list in the store that it is written from. */
function kitFiles(): Subject {
  const expected = expectedOptions(RECORD, { place: (stored) => stored, fingerprintKey: new Secret('k'.repeat(32)) });
  const values = serialiseRecord(RECORD, {});
  const bases: readonly Base[] = [
    { name: 'expected.json', text: expectedText(RECORD, expected), form: 'json' },
    { name: 'the record in the store', text: values.options?.reveal() ?? '', form: 'json' },
  ];
  const readers = [
    (text: string) => readExpected({ file: 'expected.json', text }),
    (text: string) => {
      const record = parseRecord({ ...values, options: new Secret(text) }, 'the entry genesys/acme/transaction');
      return (
        record && expectedOptions(record, { place: (stored) => stored, fingerprintKey: new Secret('k'.repeat(32)) })
      );
    },
  ];
  return {
    name: 'kit files',
    bases,
    isService: false,
    secrets: SECRETS,
    read: async (base, bytes) => readers[base]?.(bytes.toString()),
  };
}

export function eventAndKitFiles(directory: string): readonly Subject[] {
  return [eventFiles(directory), kitFiles()];
}
