import { describe, expect, it } from 'vitest';
import { HybridError, HybridErrors, Refusal } from '../../src/base/errors.ts';
import type { Change, Plan, Value } from '../../src/core/plan.ts';
import { planText, receiptText } from '../../src/render/terminal.ts';
import { errorText } from '../../src/render/words/error-text.ts';
import { linesOf, parseCommand } from '../simulators/runner/commands.ts';
import {
  acme,
  changedRole,
  clean,
  deletedClient,
  failed,
  planOf,
  receipt,
  refused,
  verifiedClient,
} from './example.ts';

const plain = { colour: false };
const text = (plan: Plan) => planText(plan, plain);
const lastLine = (plan: Plan) => text(plan).trimEnd().split('\n').at(-1);

/** The lines of one changed field. */
function fieldText(before: Value | undefined, after: Value | undefined): string {
  const field = { field: 'x', ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  const change: Change = { ...changedRole, fields: [field] };
  const lines = text(planOf({ ...clean, changes: [change] })).split('\n');
  return lines.slice(3, lines.indexOf('', 3)).join('\n').trim();
}

describe('a printed plan', () => {
  it('is readable by a screen reader', () => {
    expect(`\n${text(planOf(acme, clean))}`).toBe(`
acme  (tenants/acme.yaml)

  Warning: the certificate ends in 41 days  (saml-key#1, certificate.ends-soon)  # tenants/acme.yaml:44:5
    Fix: The next apply renews it.

  ~ update role employee  (role/employee, id 2f9c)
      ~ permissions  1 added, 1 removed, 1 kept  # tenants/acme.yaml:34:5
                     + "journey:session:view"
                     - "old:thing:view"

  + create OAuth client "Engage Agent Pacing"  (oauth-client/pacing#1)
      + grant          "client-credentials"   # tenants/acme.yaml:22:5
      + name           "Engage Agent Pacing"  # tenants/acme.yaml:21:5
      + roles          2 items                # tenants/acme.yaml:23:5
                       + "admin in Home"
                       + "employee in Home"
      + tokenLifetime  86400                  # tenants/acme.yaml:20:5
      note: Its secret is shown once and goes into the store genesys/acme.

  ~ update identity provider "Genesys Multicloud CX"  (identity-provider)
      ~ certificate  (secret 1a2b3c4d5e6f7081) -> (secret 99aabbccddeeff00)             # tenants/acme.yaml:44:5
      ~ disabled     true                      -> false                                 # tenants/acme.yaml:40:5
      ~ issuerURI    "https://old.example"     -> "https://www.genesys.com/pureengage"  # tenants/acme.yaml:41:5
      ! Affects agent login

  + create transaction object hybrid_integration  (transaction)
      + ewt/client_id  (known after apply) from oauth-client/pacing#1 id  # tenants/acme.yaml:20:5
      + ewt/password   (secret) from oauth-client/pacing#1 secret         # tenants/acme.yaml:20:5
      ! Affects agent login

globex  (tenants/globex.yaml)  no changes

Plan hash c0ffee00c0ffee00
Plan: 2 to create, 2 to change in 1 of 2 tenants.
`);
  });

  it('shows refusals, tenants that could not be read, and destructive changes', () => {
    expect(`\n${text(planOf(refused, failed))}`).toBe(`
initech  (tenants/initech.yaml)

  Refused: the credentials belong to another organization  (organization, organization.id)  # tenants/initech.yaml:9:3
    Fix: Check the credentials.

  - delete OAuth client "Old"  (oauth-client/old#1, id 7b1e)  # tenants/acme.yaml:19:5
      ! Destructive: cannot be undone

umbrella  (tenants/umbrella.yaml)

  Could not read the current state: the vault is sealed  (vault.sealed)
    Fix: Unseal it, then run again.

Plan hash c0ffee00c0ffee00
Plan: 1 to delete in 1 of 2 tenants. 1 tenant refused: none of its changes are applied. Could not read 1 tenant.
`);
  });

  it('differs with colour only in the colours', () => {
    const plan = planOf(acme, clean, refused, failed);
    const coloured = planText(plan, { colour: true });
    expect(coloured).toContain('\u001b[32m+ create\u001b[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences are removed here
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text(plan));
  });

  it.each([
    [[clean], 'Plan: no changes. 1 tenant up to date.'],
    [[clean, clean, clean], 'Plan: no changes. 3 tenants up to date.'],
    [[], 'Plan: no changes. 0 tenants up to date.'],
    [[clean, failed], 'Plan: no changes. 1 tenant up to date. Could not read 1 tenant.'],
    [[failed, failed], 'Plan: nothing to show. Could not read 2 tenants.'],
    [[{ ...refused, changes: [] }], 'Plan: nothing to show. 1 tenant refused: none of its changes are applied.'],
    [[refused, refused], 'Plan: 2 to delete in 2 of 2 tenants. 2 tenants refused: none of their changes are applied.'],
    [[{ ...clean, changes: [verifiedClient] }], 'Plan: 1 to verify in 1 of 1 tenant.'],
  ])('ends with its counts (%#)', (tenants, sentence) => {
    expect(lastLine(planOf(...tenants))).toBe(sentence);
  });

  it('shows a verification with a sign of its own', () => {
    expect(text(planOf({ ...clean, changes: [verifiedClient] }))).toContain('  = verify a token for OAuth client');
  });

  it('gives the place of a failure', () => {
    const where = { file: 'tenants/umbrella.yaml', line: 3, column: 1 };
    const failure = { code: 'x', message: 'no such store', where };
    expect(text(planOf({ ...failed, failure }))).toContain('no such store  (x)  # tenants/umbrella.yaml:3:1');
  });
});

describe('a printed field', () => {
  it.each<[Value | undefined, Value | undefined, string]>([
    [undefined, 'new', '+ x  "new"'],
    ['old', undefined, '- x  "old"'],
    [undefined, undefined, '+ x  (nothing)'],
    [undefined, '', '+ x  ""'],
    ['a ', 'a', '~ x  "a " -> "a"'],
    [3652, 365, '~ x  3652 -> 365'],
    [undefined, ['only'], '+ x  ["only"]'],
    [undefined, [], '+ x  []'],
    ['text', ['list'], '~ x  "text" -> ["list"]'],
    [['b', 'a'], ['a', 'b'], '~ x  ["b", "a"] -> ["a", "b"]'],
    [[1, 2], undefined, '- x  2 items\n           - 1\n           - 2'],
    [[1], [1, 2], '~ x  1 added, 1 kept\n           + 2'],
    [undefined, { ref: 'saml-key#1', field: 'certificate' }, '+ x  (known after apply) from saml-key#1 certificate'],
    [{ secret: null }, { secret: null }, '~ x  (secret) -> (another secret)'],
    [{ secret: 'aa' }, { secret: 'bb', from: { ref: 'r', field: 'f' } }, '~ x  (secret aa) -> (secret bb) from r f'],
    ['in clear', { secret: 'bb' }, '~ x  "in clear" -> (secret bb)'],
    [undefined, 'tab\there\nand there', '+ x  "tab␉here␊and there"'],
    [undefined, 'a\u00a0b', '+ x  "a<U+00A0>b"'],
  ])('%j to %j', (before, after, expected) => {
    expect(fieldText(before, after)).toBe(expected);
  });

  it('shortens a long value in the middle', () => {
    const shown = fieldText(undefined, `begin${'x'.repeat(500)}end`);
    expect(shown).toHaveLength('+ x  '.length + 96);
    expect(shown).toMatch(/^\+ x {2}"beginx+…x+end"$/);
  });

  it('shows where two long values differ', () => {
    const value = (middle: string) => `${'a'.repeat(300)}${middle}${'z'.repeat(300)}`;
    const shown = fieldText(value('ONE'), value('TWO'));
    expect(shown).toBe(`~ x  …${'a'.repeat(24)}ONE${'z'.repeat(21)}… -> …${'a'.repeat(24)}TWO${'z'.repeat(21)}…`);
  });

  it('aligns columns under wide and combining characters', () => {
    const fields = [
      { field: '漢字', after: 1 },
      { field: 'e\u0301', after: 2 },
    ];
    const shown = text(planOf({ ...clean, changes: [{ ...changedRole, fields }] }));
    expect(shown).toContain('+ 漢字  1\n');
    expect(shown).toContain('+ e\u0301     2\n');
  });
});

describe('hostile text in a report', () => {
  const evil = 'x\n::error::forged ##[add-mask]y \u001b[2J';

  it('never becomes a command, a line or an escape sequence', () => {
    const fields = [{ field: evil, before: evil, after: [evil, 'b'], where: { file: evil, line: 1, column: 1 } }];
    const change: Change = { ...deletedClient, title: evil, address: evil, id: evil, notes: [evil], fields };
    const finding = { severity: 'note' as const, code: evil, address: evil, message: evil, fix: evil };
    const tenant = {
      tenant: evil,
      file: evil,
      changes: [change],
      findings: [finding],
      failure: { code: evil, message: evil },
    };
    const error = { code: evil, message: evil, fix: evil };
    const operation = {
      address: evil,
      title: evil,
      action: 'create' as const,
      outcome: 'failed' as const,
      error,
      correlationIds: [],
      fields: [],
      facts: [evil],
    };
    const texts = [
      text(planOf(tenant)),
      receiptText(
        {
          ...receipt,
          planHash: evil,
          tenants: [{ tenant: evil, file: evil, outcome: 'failed', operations: [operation], error }],
        },
        plain,
      ),
      errorText(new HybridError({ ...error, where: { file: evil, line: 1, column: 1 } }), plain),
      errorText(new Error(evil), plain),
    ];
    for (const each of texts) {
      expect(
        linesOf(each)
          .map((line) => parseCommand(line))
          .filter(Boolean),
      ).toEqual([]);
      expect(each).not.toContain('\u001b');
      expect(each.split('\n').filter((line) => line.startsWith(':'))).toEqual([]);
    }
  });
});

describe('a printed receipt', () => {
  it('shows completed changes, failures with their reasons, and changes that were not started', () => {
    expect(`\n${receiptText(receipt, plain)}`).toBe(`
acme  (tenants/acme.yaml)  partly applied
  done         + create OAuth client "Engage Agent Pacing"  (oauth-client/pacing#1)
                 client id 4e1c
  failed       ~ update identity provider "Genesys Multicloud CX"  (identity-provider)
                 Why: somebody else changed it  (genesys-cloud.409)
                 Fix: Run plan again.
  not started  + create transaction object hybrid_integration  (transaction)
  Remaining: 2 of 3 changes. Running again is safe: it reads the current state first, keeps what is done, and continues with the rest. If you applied a plan file, write a new one with plan --out.

umbrella  (tenants/umbrella.yaml)  failed
  Why: the vault is sealed  (vault.sealed)
  Fix: Unseal it.
  Nothing was started. Running again is safe.

globex  (tenants/globex.yaml)  nothing to do

Apply: 1 done, 1 failed, 1 not started in 2 of 3 tenants. 1 tenant stopped by an error outside of a change.
`);
  });

  it('says so when there were no changes', () => {
    const tenants = receipt.tenants.filter(({ outcome }) => outcome === 'clean');
    expect(receiptText({ ...receipt, tenants }, plain)).toMatch(/\nApply: nothing to do\. 1 tenant up to date\.\n$/);
  });
});

describe('a printed error', () => {
  class ErrorWithExcerpt extends HybridError {
    readonly excerpt = '12 | oragnization:\n   | ^^^^^^^^^^^^\n';
  }
  const misspelt = new ErrorWithExcerpt({
    code: 'tenant.unknown-key',
    message: 'there is no key "oragnization"',
    fix: 'Did you mean "organization"?',
    where: { file: 'tenants/acme.yaml', line: 12, column: 1 },
  });

  it('shows what failed, where with a caret, and the next step', () => {
    expect(`\n${errorText(misspelt, plain)}`).toBe(`
Error: there is no key "oragnization"  (tenant.unknown-key)
  at tenants/acme.yaml:12:1

    12 | oragnization:
       | ^^^^^^^^^^^^

  Fix: Did you mean "organization"?
`);
  });

  it('is shown with all others, and their number', () => {
    const nested = new HybridErrors([new Refusal({ code: 'b', message: 'not allowed' })], 'inner');
    const shown = errorText(new HybridErrors([misspelt, nested], 'outer'), plain);
    expect(shown).toContain('Refused: not allowed  (b)');
    expect(shown).toMatch(/\n2 errors in 1 file\.\n$/);
    expect(errorText(new HybridErrors([nested, nested], 'x'), plain)).toMatch(/\n2 errors\.\n$/);
  });

  it('shows causes of this program and no others, because those of libraries may contain sent values', () => {
    const cause = new HybridError({
      code: 'http.timeout',
      message: 'no answer in 30 s',
      cause: new Error('Bearer abc'),
    });
    const shown = errorText(new HybridError({ code: 'x', message: 'cannot read the role', cause }), plain);
    expect(shown).toBe('Error: cannot read the role  (x)\n  Cause: no answer in 30 s\n');
  });

  it.each([[new TypeError('client_secret=hunter2')], ['hunter2'], [undefined]])(
    'calls %s a bug, and does not quote it',
    (error) => {
      const shown = errorText(error, plain);
      expect(shown).toMatch(/^Error: Unexpected \w+.* {2}\(bug\)\n {2}Fix: Report this error/);
      expect(shown).not.toContain('hunter2');
    },
  );
});
