import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkReport, Probe } from '../../../src/core/network.ts';
import { networkCsv, networkMarkdown, networkText } from '../../../src/render/network.ts';
import { hostileText, withoutIgnored } from '../../render/hostile.ts';

const base = { port: 443, direction: 'outbound', protocol: 'HTTPS', transport: 'TCP' } as const;

const known: NetworkReport = {
  tenants: [
    { tenant: 'acme', file: 'acme.yaml', domain: 'mypurecloud.de', region: 'eu-central-1' },
    { tenant: 'other', file: 'other.yaml', domain: 'xxw9.pure.cloud' },
  ],
  rules: [
    {
      ...base,
      source: 'desktops',
      services: [],
      host: 'apps.mypurecloud.de',
      reasons: ['web applications', 'redirect URI of the OAuth client'],
      tenants: ['acme'],
    },
    {
      ...base,
      source: 'services',
      services: ['agent-pacing'],
      host: 'login.mypurecloud.de',
      reasons: ['OAuth tokens, by client credentials'],
      tenants: ['acme', 'other'],
    },
    {
      ...base,
      source: 'runner',
      services: [],
      host: 'gax.acme.example',
      port: 8443,
      reasons: ['Configuration Server, by GAX'],
      tenants: ['acme'],
    },
  ],
  notes: [],
};

const good: Probe = {
  host: 'apps.mypurecloud.de',
  port: 443,
  sources: ['desktops'],
  tenants: ['acme'],
  outcome: 'passed',
  proxy: 'http://proxy.acme.example:3128',
  steps: [
    { name: 'dns', outcome: 'passed', detail: 'proxy proxy.acme.example is 10.0.0.1' },
    { name: 'proxy', outcome: 'passed', detail: 'lets apps.mypurecloud.de:443 through' },
    { name: 'http', outcome: 'passed', detail: 'answered 200' },
  ],
};
const warned: Probe = {
  ...good,
  host: 'login.mypurecloud.de',
  sources: ['services', 'runner'],
  tenants: ['acme', 'other'],
  outcome: 'warned',
  steps: [
    { name: 'tls', outcome: 'warned', detail: 'trusted, until 2026-12-01 (7 days left), issued by R1', fix: 'Renew.' },
    { name: 'http', outcome: 'passed', detail: 'answered 404' },
  ],
};
const bad: Probe = {
  host: 'gax.acme.example',
  port: 8443,
  sources: ['runner'],
  tenants: ['acme'],
  outcome: 'failed',
  endpoint: 'http://127.0.0.1:4011',
  steps: [
    { name: 'dns', outcome: 'passed', detail: 'gax.acme.example is 10.0.0.2' },
    { name: 'tcp', outcome: 'failed', detail: 'no answer within 10 s', code: 'network.dropped', fix: 'Open it.' },
    { name: 'tls', outcome: 'not-tried', detail: '' },
    { name: 'http', outcome: 'not-tried', detail: '' },
  ],
};
const probed: NetworkReport = { ...known, probes: [good, warned, bad] };

const plain = { colour: false };

describe('the text report of network', () => {
  it('is a table for the firewall team', () => {
    expect(`\n${networkText(known, plain)}`).toBe(`
Tenant  Region          Domain
acme    eu-central-1    mypurecloud.de
other   unknown region  xxw9.pure.cloud

From                    To                    Port  Protocol              Direction  Why                                                 Tenants
agents' desktops        apps.mypurecloud.de   443   HTTPS (TLS over TCP)  outbound   web applications; redirect URI of the OAuth client  acme
services: agent-pacing  login.mypurecloud.de  443   HTTPS (TLS over TCP)  outbound   OAuth tokens, by client credentials                 acme, other
runner of this tool     gax.acme.example      8443  HTTPS (TLS over TCP)  outbound   Configuration Server, by GAX                        acme

All connections are outbound; no inbound port is needed.
Use host names in the rules if the firewall supports it: addresses change.
A runner also needs the hosts that GitHub lists for its runners.
Network: 3 firewall rules for 2 tenants. To try them from this machine, add --probe.
`);
  });

  it('shows what a probe found, step by step', () => {
    const text = networkText(probed, plain);
    expect(`\n${text.slice(text.indexOf('apps.mypurecloud.de:443'))}`).toBe(`
apps.mypurecloud.de:443  (agents' desktops; acme)  through the proxy http://proxy.acme.example:3128
  DNS      passed     proxy proxy.acme.example is 10.0.0.1
  CONNECT  passed     lets apps.mypurecloud.de:443 through
  HTTP     passed     answered 200

login.mypurecloud.de:443  (services, runner of this tool; acme, other)  through the proxy http://proxy.acme.example:3128
  TLS      warning    trusted, until 2026-12-01 (7 days left), issued by R1
                      Fix: Renew.
  HTTP     passed     answered 404

gax.acme.example:8443  (runner of this tool; acme)  sent to http://127.0.0.1:4011 by GENESYS_HYBRID_ENDPOINTS
  DNS      passed     gax.acme.example is 10.0.0.2
  TCP      failed     no answer within 10 s
                      Fix: Open it.
  not tried: TLS, HTTP

All connections are outbound; no inbound port is needed.
Use host names in the rules if the firewall supports it: addresses change.
A runner also needs the hosts that GitHub lists for its runners.
Tried from this machine. Another firewall may apply to agents' desktops and to services.
Network: 3 firewall rules for 2 tenants. Probe: 3 destinations tried, 1 passed, 1 with a warning, 1 failed.
`);
  });

  it('lists missing settings', () => {
    const notes = [{ tenants: ['acme', 'other'], message: 'no rule for the vault', fix: 'Set VAULT_ADDR.' }];
    expect(networkText({ ...known, notes }, plain)).toContain(
      '\nWarning: acme, other: no rule for the vault\n  Fix: Set VAULT_ADDR.\n',
    );
    expect(networkMarkdown({ ...known, notes })).toContain(
      '- acme, other&#58; no rule for the vault. Set VAULT&#95;ADDR.',
    );
  });

  it('is short for a step that was not used', () => {
    const steps = [{ name: 'tls', outcome: 'not-used', detail: 'not used here' }] as const;
    expect(networkText({ ...known, probes: [{ ...good, steps }] }, plain)).toContain('\n  TLS      not used\n');
  });
});

describe('the CSV report of network', () => {
  it('has a header, one rule for each line, and line ends as RFC 4180 requires', () => {
    expect(networkCsv(known).split('\r\n')).toEqual([
      'source,services,host,port,protocol,transport,direction,reasons,tenants',
      "agents' desktops,,apps.mypurecloud.de,443,HTTPS,TCP,outbound,web applications; redirect URI of the OAuth client,acme",
      'services,agent-pacing,login.mypurecloud.de,443,HTTPS,TCP,outbound,"OAuth tokens, by client credentials",acme; other',
      'runner of this tool,,gax.acme.example,8443,HTTPS,TCP,outbound,"Configuration Server, by GAX",acme',
      '',
    ]);
  });

  it('shows the deciding step of a probe', () => {
    const ends = networkCsv(probed)
      .split('\r\n')
      .map((record) => record.replace(/^.*(?:acme|other|tenants),/, ''));
    expect(ends).toEqual([
      'probe,probe_step,probe_detail',
      'passed,HTTP,answered 200',
      'warning,TLS,"trusted, until 2026-12-01 (7 days left), issued by R1"',
      'failed,TCP,no answer within 10 s',
      '',
    ]);
    expect(networkCsv({ ...probed, probes: [] }).split('\r\n')[1]).toMatch(/,acme,,,$/);
  });

  it('shows the worst result where a host was probed with several authorities', () => {
    const host = 'apps.mypurecloud.de';
    const csv = networkCsv({ ...probed, probes: [good, { ...bad, host, port: 443 }] });
    expect(csv).toContain('acme,failed,TCP,no answer within 10 s');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1'])('contains no formula: %j', (text) => {
    const [first] = known.rules;
    if (!first) throw new Error('no rule');
    const csv = networkCsv({ ...known, rules: [{ ...first, services: [text, '"quoted"'] }] });
    const [, , cell] = /^([^,]*),"((?:[^"]|"")*)",/m.exec(csv) ?? [];
    expect(cell).toMatch(/^('|␉)/);
    expect(cell).toContain('""quoted""');
  });
});

describe('the Markdown report of network', () => {
  it('begins with the failures', () => {
    const markdown = networkMarkdown(probed);
    expect(markdown).toMatch(/^### Probe&#58; 3 destinations tried, 1 passed, 1 with a warning, 1 failed\./);
    expect(markdown.indexOf('gax.acme.example')).toBeLessThan(markdown.indexOf('login.mypurecloud.de'));
    expect(markdown).toContain('| TCP failed: no answer within 10 s'.slice(2));
    expect(markdown).toContain('no inbound port is needed');
  });

  it('leaves out rows that do not fit into a summary, and counts them', () => {
    const [first] = known.rules;
    if (!first) throw new Error('no rule');
    const rules = Array.from({ length: 5_000 }, (_, index) => ({ ...first, host: `h${index}.example` }));
    const markdown = networkMarkdown({ ...known, rules });
    expect(markdown.length).toBeLessThan(900 * 1024);
    expect(markdown).toMatch(/\d+ more rows not shown\. The log has all of them/);
  });
});

it('cannot be forged by the text of a certificate', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const steps = [{ name: 'tls', outcome: 'failed', detail: `issued by ${text}`, fix: text }] as const;
      const report: NetworkReport = { ...known, probes: [{ ...bad, steps }] };
      const shown = networkText(report, plain);
      expect(shown.split('\n').length).toBe(
        networkText({ ...known, probes: [{ ...bad, steps: [{ ...steps[0], detail: 'x', fix: 'x' }] }] }, plain).split(
          '\n',
        ).length,
      );
      for (const written of [shown, networkCsv(report), networkMarkdown(report)])
        expect(withoutIgnored(written)).not.toMatch(/^\s*::|##\[/m);
      expect(networkCsv(report).split('\r\n').length).toBe(known.rules.length + 2);
      expect(networkMarkdown(report)).not.toMatch(/<img|\]\(|<\/details>|<!--/);
    }),
  );
});
