import { describe, expect, it } from 'vitest';
import { HybridErrors } from '../../../src/base/errors.ts';
import { adoptInText } from '../../../src/core/adopt/adopt-in-text.ts';
import type { Change, FieldChange } from '../../../src/core/plan.ts';
import { TYPES } from '../../../src/resources/list.ts';
import { acmeFile } from '../../simulators/in-process.ts';
import { exampleChange } from '../example.ts';

const ACME = acmeFile();
const adopt = (changes: readonly Change[], text = ACME) => adoptInText({ name: 'acme.yaml', text }, { changes }, TYPES);

function client(key: string, ...fields: readonly FieldChange[]): Change {
  return exampleChange({ address: `oauth-client/${key}#1`, kind: 'oauth-client', fields });
}

const name = (key: string, before: string): FieldChange => {
  return {
    field: 'name',
    pointer: `/clients/${key}/name`,
    before,
    after: key === 'pacing' ? 'Engage Agent Pacing' : 'Desktop',
  };
};
const description = (before: string): FieldChange => {
  return { field: 'description', pointer: '/clients/pacing/description', before, after: 'x' };
};

describe('the adopted differences', () => {
  it('show each field with the key that was changed, its desired value and its current value', () => {
    expect(adopt([client('pacing', name('pacing', 'New'))])).toEqual({
      text: ACME.replace('Engage Agent Pacing', 'New'),
      adopted: [
        {
          ...{ address: 'oauth-client/pacing#1', field: 'name', pointer: '/clients/pacing/name' },
          ...{ asked: 'Engage Agent Pacing', stands: 'New' },
        },
      ],
      left: [],
    });
  });

  it('follow the order of the plan, as do those that are left, each field before findings about the whole', () => {
    const gone = exampleChange({ address: 'oauth-client/old#1', kind: 'oauth-client', action: 'delete' });
    const state: FieldChange = { field: 'state', pointer: '/clients/desktop', before: 'inactive', after: 'active' };
    const secret: FieldChange = {
      field: 'secret',
      pointer: '/clients/pacing',
      before: { secret: null },
      after: { secret: '0' },
    };
    const lifetime: FieldChange = { field: 'tokenLifetime', pointer: '/clients/desktop/tokenLifetime', after: 60 };
    const changes = [
      gone,
      client('desktop', state, name('desktop', 'Other'), lifetime),
      client('pacing', secret, description('Said'), name('pacing', 'New')),
    ];
    for (const order of [changes, changes.toReversed()]) {
      const { adopted, left } = adopt(order);
      const fields = order.flatMap(({ address, fields }) => fields.map(({ field }) => `${address} ${field}`));
      const places = (entries: readonly { readonly address: string; readonly field?: string }[]) =>
        entries.map(({ address, field }) => (field === undefined ? address : `${address} ${field}`));
      const all = fields.filter((each) => /name|description/.test(each));
      expect(places(adopted)).toEqual(all);
      expect(places(left).filter((each) => each.includes(' '))).toEqual(fields.filter((each) => !all.includes(each)));
      expect(places(left)).toContain('oauth-client/old#1');
      expect(places(left).indexOf('oauth-client/old#1')).toBe(order === changes ? 0 : left.length - 1);
    }
  });

  it('are empty where nothing differs, and the text is unchanged', () => {
    expect(adopt([])).toEqual({ text: ACME, adopted: [], left: [] });
    expect(adopt([client('pacing')])).toEqual({ text: ACME, adopted: [], left: [] });
  });

  it('keep a byte order mark', () => {
    const text = `\ufeff${ACME}`;
    expect(adopt([client('pacing', name('pacing', 'New'))], text).text).toBe(
      text.replace('Engage Agent Pacing', 'New'),
    );
    expect(adopt([], text).text).toBe(text);
  });
});

describe('a tenant file', () => {
  it('accepts all other values where one is refused, and names the rule that refuses it', () => {
    const changes = [client('pacing', name('pacing', 'Desktop'), description('Said'))];
    const { text, adopted, left } = adopt(changes);
    expect(adopted.map(({ field }) => field)).toEqual(['description']);
    expect(text).toContain('Said');
    expect(text).toContain('Engage Agent Pacing');
    expect(left).toEqual([
      {
        ...{ address: 'oauth-client/pacing#1', field: 'name' },
        why: expect.stringMatching(/^Cannot accept the change: a tenant file cannot have this value: .*Desktop/),
        fix: 'Change the value in the service, or run `genesys-hybrid apply` to write the value of the tenant file.',
      },
    ]);
  });

  it('with errors is not changed, whatever is requested', () => {
    const wrong = `${ACME}more: 1\n`;
    const wish = () => adopt([client('pacing', name('pacing', 'New'))], wrong);
    expect(wish).toThrow(HybridErrors);
    // Without a change only the YAML is checked.
    expect(adopt([], wrong).text).toBe(wrong);
    expect(() => adopt([], 'a: [')).toThrow('acme.yaml is not a tenant file');
    expect(() => adopt([], 'a: 1\na: 2\n')).toThrow(HybridErrors);
  });

  it('keeps its comments in any order, and counts two equal ones as two', () => {
    const text = ACME.replace(/^/, '# same\n# same\n# other\n');
    const { text: after } = adopt([client('pacing', name('pacing', 'New # with a sign'))], text);
    expect(after.startsWith('# same\n# same\n# other\n')).toBe(true);
    expect(after).toContain('"New # with a sign"');
  });
});
