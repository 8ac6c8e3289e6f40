import { describe, expect, it } from 'vitest';
import { useWorkplace } from './job.ts';

const at = useWorkplace();

/** The texts that must not be visible, in any spelling: the parts of the passwords below. */
const PARTS = ['geheim', 'gehe', 'wort7', 'pa/ss', 'proxy.acme.example', 'svc'];

const UNREADABLE: readonly (readonly [string, string])[] = [
  ['a slash in the password', 'http://svc:pa/ss@proxy.acme.example:3128'],
  ['a slash after digits', 'http://svc:12/Geheim@proxy.acme.example:3128'],
  ['a question mark', 'http://svc:Gehe?im@proxy.acme.example:3128'],
  ['a hash and an @', 'http://svc:Geheim@Wort7#1@proxy.acme.example:3128'],
  ['a second @', 'http://svc:Geheim@Wort7@proxy.acme.example:3128'],
  ['a backslash', 'http://svc:12\\Geheim@proxy.acme.example:3128'],
  ['a blank', 'http://svc:Gehe im@proxy.acme.example:3128'],
  ['a percent sign that encodes nothing', 'http://svc:Geheim%@proxy.acme.example:3128'],
  ['a value that is not UTF-8 text', 'http://svc:Geheim%ff@proxy.acme.example:3128'],
  ['without a scheme, a hash', 'svc:Geheim@Wort7#1@proxy.acme.example:3128'],
  ['a port out of range', 'http://svc:Geheim@proxy.acme.example:99999'],
  ['port 0', 'http://svc:Geheim@proxy.acme.example:0'],
  ['no host', 'http://svc:Geheim@'],
  ['only a scheme', 'http://'],
  ['SOCKS', 'socks5://proxy.acme.example:1080'],
  ['SOCKS with names', 'socks5h://svc:Geheim@proxy.acme.example:1080'],
  ['a scheme of another kind', 'ftp://proxy.acme.example'],
  ['an address of a page', 'http://proxy.acme.example/proxy.pac'],
];

function unseen(output: string): void {
  for (const part of PARTS) expect(output.toLowerCase()).not.toContain(part);
}

describe('a proxy variable that cannot be read', () => {
  it.each(UNREADABLE)('with %s is an error that shows nothing of it, before anything is sent', async (_what, value) => {
    const { status, stdout, stderr } = await at.terminal(['plan', 'acme.yaml', '--debug'], { HTTPS_PROXY: value });
    expect(status).toBe(1);
    expect(stderr).toContain(
      'Invalid proxy in `HTTPS_PROXY`, so nothing was sent: not the address of an http or https proxy',
    );
    expect(stderr).toContain('@ as %40');
    unseen(stdout + stderr);
    expect(at.requests()).toBe(0);
  });

  it.each(['https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'])('is named: %s', async (name) => {
    const value = 'http://svc:Geheim@Wort7#1@proxy.acme.example:3128';
    const { status, stdout, stderr } = await at.terminal(['plan', 'acme.yaml'], { [name]: value, NO_PROXY: '*' });
    expect(status).toBe(1);
    expect(stderr).toContain(
      `Invalid proxy in \`${name}\`, so nothing was sent: not the address of an http or https proxy`,
    );
    unseen(stdout + stderr);
  });

  it.each(['plan', 'verify', 'adopt'])('stops %s of the Action, and nothing of it is in the log', async (command) => {
    const HTTPS_PROXY = 'http://svc:Geheim@Wort7#1@proxy.acme.example:3128';
    const run = await at.step(command, { environment: { HTTPS_PROXY, RUNNER_DEBUG: '1' } });
    expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'failed' } });
    expect(run.visibleLog).toContain('(proxy.invalid)');
    unseen(run.stdout + run.stderr + run.summary + JSON.stringify(run.files));
    expect(at.requests()).toBe(0);
  });

  it('does not stop a command that connects to no server', async () => {
    const { status } = await at.terminal(['validate', 'acme.yaml'], { HTTPS_PROXY: 'socks5://proxy.acme.example' });
    expect(status).toBe(0);
  });
});

describe('a proxy variable that can be read', () => {
  it.each([
    ['http://proxy.acme.example:3128'],
    ['HTTPS://proxy.acme.example'],
    ['proxy.acme.example:3128/'],
    ['http://svc:Gehe%3Fim%40Wort7%231@proxy.acme.example:3128'],
    ['svc:Geheim@proxy.acme.example'],
    ['http://[2001:db8::1]:3128'],
    [' '],
  ])('stops nothing as %s: the services on this machine are reached without it', async (HTTPS_PROXY) => {
    expect((await at.terminal(['plan', 'acme.yaml'], { HTTPS_PROXY })).status).toBe(2);
  });
});
