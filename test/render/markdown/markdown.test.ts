import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HybridError, HybridErrors } from '../../../src/base/errors.ts';
import type { Change, TenantPlan } from '../../../src/core/plan.ts';
import { errorsMarkdown, planMarkdown, receiptMarkdown } from '../../../src/render/markdown/markdown.ts';
import { code, escapeMarkdown, fenced, table, takeWithin } from '../../../src/render/markdown/markdown-escape.ts';
import { visible } from '../../../src/render/neutralise.ts';
import { acme, changedRole, clean, failed, planOf, receipt, refused, verifiedClient } from '../example.ts';
import { hostileText } from '../hostile.ts';

/** The visible part of a text that contains only characters and entities. */
function seen(markdown: string): string {
  return markdown
    .replaceAll('&#8203;', '')
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)));
}

const withoutEntities = (markdown: string) => markdown.replace(/&#\d+;/g, '');

describe('escapeMarkdown', () => {
  it('leaves nothing that Markdown, HTML, a table or GitHub acts on, and the reader sees the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMarkdown(text);
        expect(withoutEntities(escaped)).not.toMatch(/[\\`*_{}[\]()<>#|&~^$@"'!\n\r]/);
        expect(escaped).not.toMatch(/^\s*(\d+\.|[-+=])/);
        expect(escaped).not.toMatch(/:\/\/|www\.|&#64;(?!&#8203;)|&#35;\d/i);
        expect(seen(escaped)).toBe(visible(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves ordinary words readable in the source', () => {
    expect(escapeMarkdown('the certificate ends in 41 days')).toBe('the certificate ends in 41 days');
  });
});

describe('code', () => {
  it('shows any text unchanged, backticks too', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const inner = code(text).slice('<code>'.length, -'</code>'.length);
        expect(withoutEntities(inner)).not.toMatch(/[\\`*_{}[\]()<>#|&~^$@"'!\n\r]/);
        expect(seen(inner)).toBe(text === '' ? ' ' : visible(text));
      }),
    );
  });
});

describe('table', () => {
  it('keeps its columns whatever a cell contains', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        const lines = table(
          ['A', 'B'],
          [
            [escapeMarkdown(one), code(other)],
            ['a|b', 'c\r\nd'],
          ],
        )
          .trimEnd()
          .split('\n');
        expect(lines).toHaveLength(4);
        expect(lines.map((line) => line.split('|').length)).toEqual([4, 4, 4, 4]);
        expect(lines[3]).toBe('| a&#124;b | c<br>d |');
      }),
    );
  });
});

describe('fenced', () => {
  it('has a fence longer than any backticks inside', () => {
    expect(fenced('diff', ['+ ```', '- ````'])).toBe('`````diff\n+ ```\n- ````\n`````');
    expect(fenced('', [])).toBe('```\n\n```');
  });
});

describe('takeWithin', () => {
  it('takes what fits from the start, counted in bytes', () => {
    expect(takeWithin(['ää', 'b', 'c'], 7)).toEqual(['ää', 'b']);
    expect(takeWithin(['ää'], 4)).toEqual([]);
    expect(takeWithin([], 0)).toEqual([]);
  });
});

describe('the summary of a plan', () => {
  it('has a sentence, a table of tenants, and each plan folded', () => {
    const role: TenantPlan = { ...acme, changes: [changedRole] };
    expect(`\n${planMarkdown(planOf(role, clean))}`).toBe(`
### Plan&#58; 1 to change in 1 of 2 tenants.

| Tenant | File | Plan | Findings | Risk |
| --- | --- | --- | --- | --- |
| <code>acme</code> | <code>tenants/acme.yaml</code> | 1 to change | 1 warning |  |
| <code>globex</code> | <code>tenants/globex.yaml</code> | no changes |  |  |

<details>
<summary><code>acme</code> 1 to change</summary>

- **Warning:** <code>saml&#45;key&#35;1, certificate.ends&#45;soon</code> <code>tenants/acme.yaml&#58;44&#58;5</code> the certificate ends in 41 days<br>**Fix:** The next apply renews it.

\`\`\`diff
@@ update role employee (role/employee, id 2f9c) @@
  permissions  1 added, 1 removed, 1 kept  # tenants/acme.yaml:34:5
-     "old:thing:view"
+     "journey:session:view"
\`\`\`

</details>

Plan hash <code>c0ffee00c0ffee00</code>
`);
  });

  it('shows before and after under one another, risk in words, and values that are not known yet', () => {
    const markdown = planMarkdown(planOf(acme));
    expect(markdown).toContain(
      '- issuerURI    "https://old.example"\n+ issuerURI    "https://www.genesys.com/pureengage"',
    );
    expect(markdown).toContain('! Affects agent login');
    expect(markdown).toContain('+ ewt/client_id  (known after apply) from oauth-client/pacing#1 id');
    expect(markdown).toContain('**Affects agent login**');
  });

  it('opens where a person has to act', () => {
    const markdown = planMarkdown(planOf(acme, refused, failed));
    expect(markdown.match(/<details open>/g)).toHaveLength(2);
    expect(markdown).toContain('**Refused:**');
    expect(markdown).toContain('**Could not read the current state:** <code>vault.sealed</code> the vault is sealed');
    expect(markdown).toContain('**Destructive&#58; cannot be undone**');
  });

  it('is one sentence when there are no changes', () => {
    expect(planMarkdown(planOf())).toBe(
      '### Plan&#58; no changes. 0 tenants up to date.\n\n\n\nPlan hash <code>c0ffee00c0ffee00</code>\n',
    );
  });

  it('shows notes, verifications and the place of a failure', () => {
    const note = { severity: 'note' as const, code: 'n', address: 'admin', message: 'invited' };
    const where = { file: 'a.yaml', line: 2, column: 1 };
    const markdown = planMarkdown(
      planOf(
        { ...clean, changes: [{ ...verifiedClient, notes: ['only a token'] }], findings: [note] },
        { ...failed, failure: { code: 'c', message: 'm', where } },
      ),
    );
    expect(markdown).toContain('| 1 note |');
    expect(markdown).toContain('@@ verify a token for OAuth client');
    expect(markdown).toContain('  note: only a token');
    expect(markdown).toContain('<code>a.yaml&#58;2&#58;1</code>');
  });

  it('is cut at whole tenants, and says so', () => {
    const fields = Array.from({ length: 200 }, (_, index) => ({ field: `field${index}`, after: 'x'.repeat(80) }));
    const change: Change = { ...changedRole, fields };
    const tenants = Array.from({ length: 100 }, (_, index) => ({
      ...clean,
      tenant: `tenant-${index}`,
      changes: [change],
    }));
    const markdown = planMarkdown(planOf(...tenants));
    const shown = markdown.match(/<details>/g)?.length ?? 0;
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(900 * 1024);
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(800 * 1024);
    expect(markdown.match(/<\/details>/g)).toHaveLength(shown);
    expect(markdown).toContain(`**${100 - shown} more tenants not shown:** the limit is 900 KiB.`);
    expect(markdown).toMatch(/Plan hash <code>c0ffee00c0ffee00<\/code>\n$/);
  });

  it('stays within its limit with more tenants than a table can contain', () => {
    const tenants = Array.from({ length: 2000 }, (_, index) => ({ ...failed, tenant: `tenant-${index}` }));
    const markdown = planMarkdown(planOf(...tenants), { limit: 20_000 });
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(20_000);
    expect(markdown).toMatch(/\d+ more rows not shown\./);
  });

  it('neutralises every text of a service', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const change: Change = {
          ...changedRole,
          title: text,
          address: text,
          notes: [text],
          fields: [{ field: text, after: text }],
        };
        const finding = { severity: 'refuse' as const, code: text, address: text, message: text, fix: text };
        const markdown = planMarkdown(planOf({ tenant: text, file: text, changes: [change], findings: [finding] }));
        const outside = markdown.replace(/^(`{3,})diff\n.*?\n\1$/gms, '');
        const tags = [...outside.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
        expect(new Set(tags)).toEqual(
          new Set(['<code>', '</code>', '<br>', '<details open>', '</details>', '<summary>', '</summary>']),
        );
        expect(outside).not.toMatch(/[@[\]`]|:\/\//);
      }),
    );
  });
});

describe('the summary of an apply', () => {
  it('has a table, and the completed changes of each tenant', () => {
    expect(`\n${receiptMarkdown(receipt)}`).toBe(`
### Apply&#58; 1 done, 1 failed, 1 not started in 2 of 3 tenants. 1 tenant stopped by an error outside of a change.

| Tenant | File | Outcome | Done | Failed | Not started |
| --- | --- | --- | --- | --- | --- |
| <code>acme</code> | <code>tenants/acme.yaml</code> | partly applied | 1 | 1 | 1 |
| <code>globex</code> | <code>tenants/globex.yaml</code> | nothing to do | 0 | 0 | 0 |
| <code>umbrella</code> | <code>tenants/umbrella.yaml</code> | failed | 0 | 0 | 0 |

<details open>
<summary><code>acme</code> partly applied</summary>

- [x] **done:** create OAuth client &#34;Engage Agent Pacing&#34; <code>oauth&#45;client/pacing&#35;1</code>
  <br>client id 4e1c
- [ ] **failed:** update identity provider &#34;Genesys Multicloud CX&#34; <code>identity&#45;provider</code>
  <br>**Why:** <code>genesys&#45;cloud.409</code> somebody else changed it<br>**Fix:** Run plan again.
- [ ] **not started:** create transaction object hybrid&#95;integration <code>transaction</code>

Remaining&#58; 2 of 3 changes. Running again is safe&#58; it reads the current state first, keeps what is done, and continues with the rest. If you applied a plan file, write a new one with plan &#45;&#45;out.

</details>

<details open>
<summary><code>umbrella</code> failed</summary>

- **Stopped**
  <br>**Why:** <code>vault.sealed</code> the vault is sealed<br>**Fix:** Unseal it.

Nothing was started. Running again is safe.

</details>

Plan hash <code>c0ffee00c0ffee00</code>
`);
  });

  it('is short when there were no changes', () => {
    expect(receiptMarkdown({ ...receipt, tenants: [] })).toMatch(/^### Apply&#58; nothing to do\./);
  });
});

describe('the summary of errors', () => {
  it('contains every error, with its caret', () => {
    const where = { file: 'tenants/acme.yaml', line: 12, column: 1 };
    const error = Object.assign(
      new HybridError({ code: 'a', message: 'no key "x"', where, fix: 'Did you mean "y"?' }),
      {
        excerpt: '12 | x:\n   | ^\n',
      },
    );
    const plain = new HybridError({ code: 'b', message: 'second' });
    expect(`\n${errorsMarkdown(new HybridErrors([error, plain], 'several'))}`).toBe(`
### 2 errors

- <code>tenants/acme.yaml&#58;12&#58;1</code> no key &#34;x&#34;<br>**Fix:** Did you mean &#34;y&#34;? <code>a</code>

\`\`\`
12 | x:
   | ^
\`\`\`

- second <code>b</code>
`);
  });

  it('says how many did not fit', () => {
    const errors = Array.from({ length: 100 }, () => new HybridError({ code: 'a', message: 'm'.repeat(100) }));
    const markdown = errorsMarkdown(new HybridErrors(errors, 'many'), { limit: 2000 });
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(2000);
    expect(markdown).toMatch(/\d+ more errors not shown/);
  });
});
