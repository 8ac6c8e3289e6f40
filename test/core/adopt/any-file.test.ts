import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { adoptInText } from '../../../src/core/adopt/adopt-in-text.ts';
import { commentsOf } from '../../../src/core/adopt/text/parsed.ts';
import type { Change, FieldChange, Scalar } from '../../../src/core/plan.ts';
import { TYPES } from '../../../src/resources/list.ts';
import { exampleChange } from '../example.ts';
import { anyStyle, writtenIn } from './random-file.ts';

const word: fc.Arbitrary<string> = fc.constantFrom(
  'a',
  'Desk',
  'it is',
  "it's",
  'yes',
  '12',
  'x: y',
  'x # y',
  '"q"',
  '[z',
  '- d',
  'ä ö',
  'k, l',
);
const uri = fc.constantFrom(
  'https://a.example',
  'https://b.example/#x',
  'https://c.example/?q=1,2',
  'https://d.example/y',
);
const scope = fc.constantFrom('users', 'users:readonly', 'journey', 'presence', 'authorization:readonly');
const hours = fc.integer({ min: 1, max: 99 });
const role = fc.record({ role: word, division: fc.constantFrom('Home', 'Support', 'yes') }, { requiredKeys: ['role'] });
const some = <Item>(item: fc.Arbitrary<Item>) => fc.uniqueArray(item, { minLength: 1, maxLength: 4 });
const roles = fc.uniqueArray(role, {
  minLength: 1,
  maxLength: 4,
  selector: (each) => `${each.role} in ${each.division ?? 'Home'}`,
});

/** The differences: a value for every key that can be adopted. */
const anyValues = fc.record({
  name: word,
  description: word,
  redirectUris: some(uri),
  scopes: some(scope),
  roles,
  provider: word,
  disabled: fc.boolean(),
  hours,
  option: fc.constantFrom('12', '1.10', 'true', 'text', '30'),
});
type Values = typeof anyValues extends fc.Arbitrary<infer Value> ? Value : never;

/** A file with these values, without those that `without` names. */
function fileData(values: Values, without: readonly string[]) {
  const has = <Piece extends object>(name: string, piece: Piece) => (without.includes(name) ? {} : piece);
  return {
    tenant: 'acme',
    deployment: 'multi-tenant',
    secrets: { store: 'vault', path: 'genesys/acme' },
    organization: {
      region: 'eu-central-1',
      shortName: 'acme-hybrid',
      id: '5d3a6f0e-8a1b-4c2d-9e3f-0a1b2c3d4e5f',
      credentials: 'vault:genesys/acme/provisioner',
    },
    clients: {
      pacing: {
        name: 'Pacing',
        grant: 'client-credentials',
        ...has('roles', { roles: values.roles }),
      },
      desktop: {
        name: `1 ${values.name}`,
        grant: 'saml2-bearer',
        ...has('description', { description: values.description }),
        ...has('redirectUris', { redirectUris: values.redirectUris }),
        scopes: values.scopes,
      },
    },
    services: {
      'agent-pacing': { client: 'pacing', options: { interval: values.option } },
      'workspace-desktop-edition': { client: 'desktop' },
    },
    ...(without.includes('provider') && without.includes('disabled')
      ? {}
      : {
          identityProvider: {
            ...has('provider', { name: values.provider }),
            ...has('disabled', { disabled: values.disabled }),
          },
        }),
    transaction: {
      server: { driver: 'gax', url: 'https://gax.acme.example:8443/gax/api', credentials: 'vault:genesys/acme/gax' },
      tenant: 'acme',
      ...has('options', { options: { expire_time: values.hours } }),
    },
  };
}

const OPTIONAL: Readonly<Record<string, string>> = {
  roles: '/clients/pacing/roles',
  description: '/clients/desktop/description',
  redirectUris: '/clients/desktop/redirectUris',
  provider: '/identityProvider/name',
  disabled: '/identityProvider/disabled',
  options: '/transaction/options/expire_time',
};
const anyOmission = fc.subarray(Object.keys(OPTIONAL));

const namesOf = ({ roles: all }: Values) => all.map((each) => `${each.role} in ${each.division ?? 'Home'}`).sort();

type Field = readonly [
  field: string,
  pointer: string,
  before: Scalar | readonly string[],
  after: Scalar | readonly string[],
];

/** The real differences, as in a plan. */
function fieldsOf(all: readonly Field[]): readonly FieldChange[] {
  return all
    .filter(([, , before, after]) => JSON.stringify(before) !== JSON.stringify(after))
    .map(([field, pointer, before, after]) => ({ field, pointer, before, after }));
}

/** The plan of a file with the values `asked`, where the services have `stands`. */
function changesOf(stands: Values, asked: Values): readonly Change[] {
  const list = (texts: readonly string[]) => [...texts].sort();
  const pacing: readonly Field[] = [['roles', '/clients/pacing/roles', namesOf(stands), namesOf(asked)]];
  const desktop: readonly Field[] = [
    ['name', '/clients/desktop/name', `1 ${stands.name}`, `1 ${asked.name}`],
    ['description', '/clients/desktop/description', stands.description, asked.description],
    ['redirectUris', '/clients/desktop/redirectUris', list(stands.redirectUris), list(asked.redirectUris)],
    ['scopes', '/clients/desktop/scopes', list(stands.scopes), list(asked.scopes)],
  ];
  const provider: readonly Field[] = [
    ['name', '/identityProvider/name', stands.provider, asked.provider],
    ['disabled', '/identityProvider/disabled', stands.disabled, asked.disabled],
  ];
  const options: readonly Field[] = [
    ['ewt/interval', '/services/agent-pacing/options/interval', stands.option, asked.option],
    ['saml/expire_time', '/transaction/options/expire_time', String(stands.hours), String(asked.hours)],
  ];
  return [
    exampleChange({ address: 'oauth-client/pacing#1', kind: 'oauth-client', fields: fieldsOf(pacing) }),
    exampleChange({ address: 'oauth-client/desktop#1', kind: 'oauth-client', fields: fieldsOf(desktop) }),
    exampleChange({ address: 'identity-provider', kind: 'identity-provider', fields: fieldsOf(provider) }),
    exampleChange({ address: 'transaction', kind: 'transaction', fields: fieldsOf(options) }),
  ];
}

/** Plain data without the order of lists, in which `Home` is the default division. */
function meaning(text: string): string {
  const data: unknown = parse(text, (_key, value: unknown) => {
    if (Array.isArray(value)) return value.map((item) => JSON.stringify(item)).sort();
    if (typeof value !== 'object' || value === null) return value;
    const all = 'role' in value ? { division: 'Home', ...value } : value;
    return Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
  return JSON.stringify(data);
}

const comments = (text: string) =>
  commentsOf(text)
    .map((each) => each.text)
    .sort();

describe('a tenant file in any style, with any comments', () => {
  it('gets the current values, keeps every comment, and needs no second adopt', () => {
    fc.assert(
      fc.property(anyValues, anyValues, anyOmission, anyStyle, (asked, stands, without, style) => {
        const text = writtenIn(fileData(asked, without), style);
        const changes = changesOf(stands, asked);
        const file = { name: 'acme.yaml', text };
        const result = adoptInText(file, { changes }, TYPES);
        expect(result.left).toEqual([]);
        const pointers = changes.flatMap(({ fields }) => fields.map(({ pointer }) => pointer));
        const still = without.filter((name) => !pointers.includes(OPTIONAL[name]));
        expect(meaning(result.text)).toBe(meaning(JSON.stringify(fileData(stands, still))));
        expect(comments(result.text)).toEqual(comments(text));
        expect(result.text.startsWith('\ufeff')).toBe(style.mark !== '');
        expect(/(?<!\r)\n/.test(result.text)).toBe(style.newline === '\n');
        expect(adoptInText({ ...file, text: result.text }, { changes }, TYPES).text).toBe(result.text);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('is unchanged when nothing differs', () => {
    fc.assert(
      fc.property(anyValues, anyOmission, anyStyle, (asked, without, style) => {
        const text = writtenIn(fileData(asked, without), style);
        expect(adoptInText({ name: 'acme.yaml', text }, { changes: changesOf(asked, asked) }, TYPES).text).toBe(text);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('contains a text from outside exactly, or not at all', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'a:#-,[]{}&*!|>\'"%@`?=<~ \n\t\\/1') }),
    );
    fc.assert(
      fc.property(anyText, anyValues, anyStyle, (description, asked, style) => {
        const text = writtenIn(fileData(asked, []), style);
        const stands = { ...asked, description };
        const { text: after, left } = adoptInText(
          { name: 'acme.yaml', text },
          { changes: changesOf(stands, asked) },
          TYPES,
        );
        expect(meaning(after)).toBe(meaning(JSON.stringify(fileData(left.length === 0 ? stands : asked, []))));
        expect(comments(after)).toEqual(comments(text));
        if (left.length > 0) expect(after).toBe(text);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
