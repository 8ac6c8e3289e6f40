import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/plan.schema.json' with { type: 'json' };
import { withTypes } from '../../scripts/generate-plan-schema.ts';
import { inOrder } from '../../src/core/order.ts';
import { isOfSide, TYPE_NAMES, TYPES, typeOf } from '../../src/resources/list.ts';

const ROOT = join(import.meta.dirname, '../..');
const needsOf = (kind: string) => typeOf({ kind }).needs;
const NAMES_AND_NEEDS = TYPES.map(({ name, needs }) => ({ name, needs }));

describe('the order of the resource types', () => {
  it('is the one that plans had before it was derived, because hashes depend on it', () => {
    const before = [
      ...['organization', 'role', 'oauth-client', 'saml-key', 'identity-provider', 'admin'],
      ...['proof', 'transaction', 'retirement'],
    ];
    expect(TYPE_NAMES.filter((name) => before.includes(name))).toEqual(before);
  });

  it('writes nothing before the organization is known, pushes only after verification, and retires only after the push', () => {
    const behind = (kind: string): readonly string[] => [
      ...new Set(needsOf(kind).flatMap((needed) => [needed, ...behind(needed)])),
    ];
    expect(needsOf('organization')).toEqual([]);
    for (const kind of TYPE_NAMES.filter((each) => each !== 'organization'))
      expect(behind(kind)).toContain('organization');
    // Clients do not wait for a role update: the transaction object is the first to use one, and it waits. Invitations wait.
    expect(needsOf('oauth-client')).toEqual(['organization']);
    expect(needsOf('admin')).toEqual(['role']);
    expect(needsOf('identity-provider')).toEqual(['saml-key']);
    // Also where nothing is verified, because nothing rotates, and where no client or key changes.
    expect(needsOf('proof').toSorted()).toEqual(['identity-provider', 'oauth-client']);
    expect(needsOf('transaction').toSorted()).toEqual(['identity-provider', 'oauth-client', 'proof', 'role']);
    expect(needsOf('retirement').toSorted()).toEqual(['identity-provider', 'transaction']);
  });

  it('has every type after the types that it needs, however they are listed', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(NAMES_AND_NEEDS, { minLength: NAMES_AND_NEEDS.length }), (shuffled) => {
        const names = inOrder(shuffled).map(({ name }) => name);
        expect(names.toSorted()).toEqual(TYPE_NAMES.toSorted());
        for (const { name, needs } of shuffled)
          for (const needed of needs) expect(names.indexOf(needed)).toBeLessThan(names.indexOf(name));
      }),
    );
  });

  it('does not exist where types need each other, or one that is not listed', () => {
    const circle = [
      { name: 'a', needs: ['b'] },
      { name: 'b', needs: ['a'] },
    ];
    expect(() => inOrder(circle)).toThrow('a, b');
    expect(() => inOrder([{ name: 'a', needs: ['c'] }])).toThrow('not listed: a');
  });

  it('has one place for deletions, after the transaction object, which may refer to what is deleted', () => {
    const [stage, ...more] = TYPES.filter(({ isStageOfDeletions }) => isStageOfDeletions);
    expect(more).toEqual([]);
    expect(stage?.needs).toContain('transaction');
  });
});

describe('each resource type', () => {
  it('has a unique name, which the schema of plans lists in the same order', () => {
    expect(new Set(TYPE_NAMES).size).toBe(TYPES.length);
    expect(schema.$defs.change.properties.kind.enum).toEqual(TYPE_NAMES);
  });

  it('is added to the schema of plans without a change of anything else', () => {
    const text = readFileSync(join(ROOT, 'schemas/plan.schema.json'), 'utf8');
    expect(withTypes(text)).toBe(text);
    const more = withTypes(text, [...TYPE_NAMES, 'integration']);
    expect(JSON.parse(more).$defs.change.properties.kind.enum).toEqual([...TYPE_NAMES, 'integration']);
    expect(() => withTypes('{}')).toThrow('Resource type.');
  });

  it('is changed by a run of both sides, and by that of its own side', () => {
    const of = (only?: 'cloud' | 'engage') => TYPES.filter((type) => isOfSide(type, only)).map(({ name }) => name);
    expect(of()).toEqual(TYPE_NAMES);
    expect(of('engage')).toEqual(['transaction', 'retirement']);
    expect(of('cloud')).toEqual(TYPE_NAMES.filter((name) => name !== 'transaction'));
  });

  it('is not searched by a name that no plan has', () => {
    expect(() => typeOf({ kind: 'queue' })).toThrow('there is no resource type queue');
  });
});

/** Files other than those of a type that contain its name as text, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/core/addresses.ts': 'the addresses that decisions and types refer to',
  'src/core/decide/retire-clients.ts': 'the address of a step that retires a client',
  'src/core/decide/verify.ts': 'the address of a step that verifies a login',
  'src/core/decide/scene.ts': 'a key of the tenant file: transaction',
  'src/engine/verify-tenant.ts': 'a read of the snapshot: organization',
  'src/resources/verification.ts': 'the step of a rotation that verifies, whose changes are called proof',
  'src/core/allowed/guard.ts':
    'places of the tenant file are checked before any type is asked; findings have an address',
  'src/adapters/genesys-cloud/answers/parse.ts': 'keys of answers of Genesys Cloud: organization, role',
  'src/adapters/genesys-cloud/token.ts': 'a key of an answer of Genesys Cloud: organization',
  'src/tenant/tenant.ts': 'a key of the tenant file: transaction',
  'src/adapters/configuration-server/rest/dialect.ts': 'a key of the access to a server: transaction',
  'src/adapters/configuration-server/rest/driver.ts': 'a key of the access to a server: transaction',
  'src/adapters/configuration-server/open.ts': 'a key of the access to a server: transaction',
  'src/engine/permission-table.ts': 'a role that the provisioning client needs, as against a permission',
};

/** `'role'`, `role/…` and `role#1` at the start of a text or of a pattern. */
function naming(name: string): RegExp {
  return new RegExp(`['"\`^]${name}(?=['"\`#]|\\\\?/)`);
}

function isOwn(file: string, name: string): boolean {
  return file === `src/resources/${name}.ts` || file.startsWith(`src/resources/${name}/`);
}

/** A type names the types that it needs; comments name examples. */
function withoutNeeds(text: string): string {
  return text.replaceAll(/^ *needs: \[[^\]]*\],$|^ *(\/\/|\/?\*).*$/gm, '');
}

const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\bgenerated\b/.test(file))
  .map((file) => `src/${file.replaceAll('\\', '/')}`);

describe('the name of a resource type', () => {
  it('appears in no file but its own, because other files read it from the list', () => {
    const named = SOURCES.flatMap((file) => {
      const text = withoutNeeds(readFileSync(join(ROOT, file), 'utf8'));
      return TYPE_NAMES.filter((name) => !isOwn(file, name) && naming(name).test(text)).map(
        (name) => `${file}: ${name}`,
      );
    });
    expect(named.filter((each) => !Object.keys(ALLOWED).some((file) => each.startsWith(`${file}:`)))).toEqual([]);
    const unused = Object.keys(ALLOWED).filter((file) => !named.some((each) => each.startsWith(`${file}:`)));
    expect(unused).toEqual([]);
  });
});
