import { describe, expect, it } from 'vitest';
import { HybridError } from '../../../src/base/errors.ts';
import type { AdoptFacts, Difference } from '../../../src/core/adopt/acceptable.ts';
import { leftOf, planEdits, sortDifferences } from '../../../src/core/adopt/file-edits.ts';
import { text } from '../../../src/core/adopt/values.ts';
import type { Change, FieldChange } from '../../../src/core/plan.ts';
import { exampleChange } from '../example.ts';

const read = ([first]: readonly Difference[]) => text(first?.stands ?? 7);
const TYPES: readonly AdoptFacts[] = [
  { name: 'none' },
  {
    name: 'client',
    hasVersions: true,
    acceptable: [{ word: '/clients/*/name', of: read }],
    notAcceptable: [{ word: '/clients/*/grant', why: 'another grant is another client', fix: 'Make one.' }],
  },
  { name: 'step', isStepOfRotation: true },
  {
    name: 'provider',
    acceptable: [{ word: '/issuer', follower: { field: 'issuer', name: 'the issuer of the provider' }, of: read }],
  },
  {
    name: 'object',
    acceptable: [
      { word: '/issuer', follower: { field: 'saml/issuer', name: 'saml/issuer of the object' }, of: read },
      { word: '/options', below: '/deep/er', of: (_all, current) => `${String(current)} and more` },
    ],
  },
];

const NAME: FieldChange = { field: 'name', pointer: '/clients/pacing/name', before: 'New', after: 'Old' };

function client(key: string, over: Partial<Change> = {}): Change {
  return exampleChange({ address: `client/${key}`, kind: 'client', fields: [NAME], ...over });
}

/** `field: why` for the differences that are left, and `field = value` for those that may be adopted. */
function sorted(...changes: readonly Change[]): readonly string[] {
  const { differences, left } = sortDifferences({ changes }, TYPES);
  return [
    ...differences.map(({ field, stands }) => `${field} = ${String(stands)}`),
    ...left.map(({ address, field, why }) => `${field ?? address}: ${why}`),
  ];
}

const REPLACED = 'name: the client is being rotated, and both versions use the same keys of the file';
const SECRET = 'a secret is in the secret store, never in a tenant file';

describe('a field that differs', () => {
  it('can be adopted as a key with its current and its desired value', () => {
    const { differences, left } = sortDifferences({ changes: [client('pacing#1')] }, TYPES);
    expect(left).toEqual([]);
    expect(differences).toEqual([
      {
        address: 'client/pacing#1',
        kind: 'client',
        field: 'name',
        pointer: '/clients/pacing/name',
        asked: 'Old',
        stands: 'New',
      },
    ]);
  });

  it('is not adopted where its type gives a reason, where it has no current value, or where it is a secret', () => {
    const of = (field: FieldChange) => sorted(client('pacing#1', { fields: [field] }));
    const from = (field: string) => ({ ref: 'client/pacing#1', field });
    expect(of({ ...NAME, pointer: '/clients/pacing/grant' })).toEqual(['name: another grant is another client']);
    expect(of({ field: 'name', pointer: '/clients/pacing/name', after: 'x' })).toEqual([
      'name: not present in the service',
    ]);
    expect(of({ field: 'x', before: { secret: null }, after: 'text' })).toEqual([`x: ${SECRET}`]);
    expect(of({ field: 'x', before: 'text', after: { secret: '0123' } })).toEqual([`x: ${SECRET}`]);
    expect(of({ field: 'x', before: ['a'] })).toEqual(['x = a']);
    for (const field of ['secret', 'pkey', 'password']) {
      expect(of({ field: 'x', before: 'text', after: from(field) })).toEqual([`x: ${SECRET}`]);
    }
    expect(of({ field: 'x', before: 'text', after: from('id') })).toEqual(['x = text']);
  });
});

it('has a next step for a secret, and for a client that is being replaced', () => {
  const secret: FieldChange = { field: 'x', before: { secret: null }, after: 'text' };
  const changes = [client('pacing#1', { fields: [secret, NAME] }), client('pacing#2', { fields: [] })];
  expect(sortDifferences({ changes }, TYPES).left.map(({ fix }) => fix)).toEqual([
    'Apply writes the secret from the store. If the other one is right, write it to the store first.',
    'Finish the rotation with apply, then run adopt for the remaining differences.',
  ]);
});

describe('a client of which two versions use the same keys', () => {
  it('is left while a second one is created, or a step of its rotation is planned', () => {
    const other = [client('pacing#2', { action: 'create', fields: [] }), client('pacing#2', { fields: [] })];
    for (const second of other) expect(sorted(client('pacing#1'), second)).toContain(REPLACED);
    for (const action of ['prove', 'update', 'create'] as const) {
      const step = exampleChange({ address: 'step/pacing#1', kind: 'step', action });
      expect(sorted(client('pacing#1'), step)).toContain(REPLACED);
    }
  });

  it('keeps the reasons of its own fields', () => {
    const grant = { ...NAME, field: 'grant', pointer: '/clients/pacing/grant' };
    const changes = [client('pacing#1', { fields: [NAME, grant] }), client('pacing#2', { fields: [] })];
    expect(sorted(...changes)).toEqual([REPLACED, 'grant: another grant is another client']);
  });

  it('does not lose a version, has no other key, and is not of a type without versions', () => {
    const none = 'name = New';
    expect(sorted(client('pacing#1'), client('pacing#0', { action: 'delete' }))).toContain(none);
    expect(sorted(client('pacing#1'), client('desktop#1'))).toEqual([none, none]);
    expect(sorted(client('pacing'), client('pacing'))).toEqual([none, none]);
    expect(sorted(client('pacing#1'), exampleChange({ address: 'none/pacing#2', kind: 'none' }))).toContain(none);
    const other = exampleChange({ address: 'step/desktop#1', kind: 'step', action: 'prove' });
    expect(sorted(client('pacing#1'), other)).toContain(none);
    const gone = exampleChange({ address: 'step/pacing#1', kind: 'step', action: 'delete' });
    expect(sorted(client('pacing#1'), gone)).toContain(none);
    const ofUnknown = exampleChange({ address: 'gone/pacing#1', kind: 'gone', fields: [NAME] });
    expect(sorted(ofUnknown, client('pacing#2'))).toEqual([none, none]);
  });
});

function issuer(kind: string, field: string, stands: string): Difference {
  return { address: kind, kind, field, pointer: '/issuer', asked: 'urn:a', stands };
}

describe('a key of the tenant file', () => {
  const data = { clients: { pacing: { name: 'Old' } }, options: { deep: { er: 'now' } } };
  const wishes = (differences: readonly Difference[], changes: readonly Change[] = []) =>
    planEdits(differences, { data, plan: { changes }, types: TYPES });
  const provider = issuer('provider', 'issuer', 'urn:b');
  const object = issuer('object', 'saml/issuer', 'urn:b');

  it('gets one value for all differences that use it', () => {
    expect(wishes([provider, object])).toEqual({
      wishes: [{ pointer: '/issuer', value: 'urn:b', differences: [provider, object] }],
      left: [],
    });
  });

  it('is not changed while another object that uses it is up to date, unless that is to be created', () => {
    const left = (name: string) => [
      expect.objectContaining({
        why: `Cannot accept the change: the same key of the tenant file sets ${name} too, and the service has another value for it`,
      }),
    ];
    expect(wishes([provider])).toEqual({ wishes: [], left: left('saml/issuer of the object') });
    expect(wishes([object])).toEqual({ wishes: [], left: left('the issuer of the provider') });
    expect(wishes([provider, issuer('object', 'another', 'urn:b')]).wishes).toEqual([]);
    expect(wishes([provider, issuer('another', 'saml/issuer', 'urn:b')]).wishes).toEqual([]);
    const made = (kind: string, action: Change['action']) => exampleChange({ kind, address: kind, action });
    expect(wishes([provider], [made('object', 'create')]).wishes).toHaveLength(1);
    expect(wishes([provider], [made('object', 'update')]).wishes).toEqual([]);
    expect(wishes([provider], [made('another', 'create')]).wishes).toEqual([]);
  });

  it('is read where the value is, which may be below it', () => {
    const below = { ...provider, pointer: '/options' };
    expect(wishes([below]).wishes).toMatchObject([{ pointer: '/options/deep/er', value: 'now and more' }]);
  });

  it('is left with the reason where the file cannot have the value, and where it has no such key', () => {
    const odd = { ...provider, pointer: '/clients/pacing/name', stands: 7 };
    expect(wishes([odd]).left).toEqual([
      {
        ...{
          address: 'provider',
          field: 'issuer',
          why: 'Cannot accept the change: the value in the service is no text',
        },
        fix: 'Change the value in the service, or run `genesys-hybrid apply` to write the value of the tenant file.',
      },
    ]);
    expect(wishes([{ ...provider, pointer: '/elsewhere' }]).left).toEqual([
      { address: 'provider', field: 'issuer', why: 'the tenant file has no key for it', fix: 'Apply corrects it.' },
    ]);
  });

  it('does not hide an internal error', () => {
    const of = () => {
      throw new TypeError('a mistake');
    };
    const types = [{ name: 'x', acceptable: [{ word: '/issuer', of }] }];
    expect(() => planEdits([provider], { data, plan: { changes: [] }, types })).toThrow('a mistake');
  });

  it('that cannot be changed is left with a next step, at least that apply corrects it', () => {
    const error = new HybridError({ code: 'adopt.unclear', message: 'unclear' });
    expect(leftOf(provider, error)).toEqual({
      ...{ address: 'provider', field: 'issuer', why: 'unclear', fix: 'Apply corrects it.' },
    });
    expect(leftOf(provider, new HybridError({ code: 'adopt.unclear', message: 'unclear', fix: 'Do it.' })).fix).toBe(
      'Do it.',
    );
  });
});
