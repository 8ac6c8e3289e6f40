import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/base/secret.ts';
import { CERTIFICATE, codeOf, held, KEY, OPTIONS, SECRETS, type Site, site } from './site.ts';

let acme: Site;
beforeEach(() => {
  acme = site();
});
afterEach(() => acme.close());

describe('the .cfg file of a kit', () => {
  it('has one line for each option, in order, and no secret', async () => {
    await acme.writer().create(OPTIONS);
    expect(acme.kit('hybrid_integration.cfg')).toBe(
      [
        '[ewt]',
        'client_id=7c1f',
        '[general]',
        'base_auth_url=https://login.mypurecloud.de/oauth/token',
        'organization_sname=acme-hybrid',
        '[saml]',
        `certificate=${CERTIFICATE}`,
        'issuer=https://www.genesys.com/pureengage',
        '',
      ].join('\n'),
    );
  });

  it('contains the secrets too when they are asked for', async () => {
    await acme.writer({ withSecrets: true }).create(OPTIONS);
    const cfg = acme.kit('hybrid_integration.cfg');
    expect(cfg).toContain(`\npassword=correct horse battery\npkey=${KEY}\n`);
    expect(acme.kit('README.md')).toContain('delete it after the last step');
    for (const secret of SECRETS) expect(acme.kit('README.md') + acme.kit('expected.json')).not.toContain(secret);
  });

  it('omits what is secret by its name, by its form, or because it is a secret elsewhere', async () => {
    const options = {
      ...OPTIONS,
      ...held({ other: { apiToken: 't', 'key.pem': KEY, note: 'correct horse battery', tld: 'com' } }),
    };
    await acme.writer().create(options);
    expect(acme.kit('hybrid_integration.cfg')).toContain('[other]\ntld=com\n[saml]\n');
  });

  it.each(['\n', '\r', '\r\n', '\u2028'])(
    'refuses a value with a line break, %j, and names the option',
    async (lineBreak) => {
      const value = `MIIE${lineBreak}hunter2`;
      await expect(acme.writer().create(held({ saml: { password: value } }))).rejects.toMatchObject({
        code: 'kit.line-break',
        message: 'Cannot write "saml/password" to the import kit: the value has a line break',
      });
      expect(acme.store.entries.size).toBe(0);
      expect(readdirSync(acme.root)).toEqual([]);
    },
  );

  it.each([
    ['a]', 'b'],
    ['', 'b'],
    ['a', ''],
    ['a', 'b=c'],
    ['a', '#b'],
    ['a', ' b'],
    ['a', '[b'],
    ['a\nb', 'c'],
  ])('refuses a name that cannot be read back: %j/%j', async (section, option) => {
    expect(await codeOf(acme.writer().create(held({ [section]: { [option]: 'x' } })))).toBe('kit.name');
  });

  it('refuses a value that is not text', async () => {
    expect(await codeOf(acme.writer().create(held({ a: { b: '\ud800' } })))).toBe('kit.text');
  });
});

describe('the file expected.json of a kit', () => {
  const key = new Secret('the tenant’s own key');

  it('contains values, and for each secret its length, its place and a fingerprint', async () => {
    await acme.writer({ fingerprintKey: async () => key }).create(OPTIONS);
    const { options, ...rest } = JSON.parse(acme.kit('expected.json'));
    expect(rest).toMatchObject({ format: 1, object: 'hybrid_integration', tenant: 'acme' });
    expect(options).toContainEqual({ section: 'ewt', option: 'client_id', value: '7c1f' });
    expect(options).toContainEqual({
      section: 'ewt',
      option: 'password',
      length: 27,
      secret: new Secret('staple-of-the-pacing-client').fingerprint(key),
      place:
        'the value option_ewt_password of the entry genesys/acme/transaction in Vault https://vault.example, mount secret',
    });
    for (const secret of SECRETS) expect(acme.kit('expected.json')).not.toContain(secret);
  });

  it('says "secret" while there is no key for fingerprints', async () => {
    await acme.writer().create(OPTIONS);
    expect(JSON.parse(acme.kit('expected.json')).options).toContainEqual(
      expect.objectContaining({ section: 'saml', option: 'pkey', length: KEY.length, secret: 'secret' }),
    );
  });
});

describe('the README.md of a kit', () => {
  it('gives the clicks with the names of this tenant, and says where each secret is', async () => {
    await acme.writer().create(OPTIONS);
    const readme = acme.kit('README.md');
    expect(readme).toContain('choose the tenant `acme` and its folder `Transactions`');
    expect(readme).toContain('New. Name `hybrid_integration`, Alias `hybrid_integration`, Type List, State Enabled.');
    expect(readme).toContain('Options > More > Import > CFG');
    expect(readme).toContain(
      '- section `saml`, option `password`, 21 characters: `the value option_saml_password of the entry genesys/acme/transaction in Vault https://vault.example, mount secret`',
    );
    expect(readme).toContain(
      `- section \`saml\`, option \`certificate\`: ${CERTIFICATE.length.toLocaleString('en-US')} characters`,
    );
    expect(readme).toContain('8.5.133.02');
    expect(readme).toContain(
      '`saml/issuer` is `https://www.genesys.com/pureengage`, exactly as in the identity provider',
    );
    expect(readme.trimEnd().split('## ').at(-1)).toContain('genesys-hybrid verify --file EXPORTED.cfg');
    for (const secret of SECRETS) expect(readme).not.toContain(secret);
  });

  it('has a step about "=" only where a value has one, and numbers its steps', async () => {
    const titles = () => acme.kit('README.md').match(/^## .*$/gm);
    await acme.writer().create(OPTIONS);
    expect(titles()?.slice(0, 3)).toEqual(['## 1. The object', '## 2. How this GAX writes "="', '## 3. Import']);
    await acme.writer({ tenantName: 'Resources' }).create(held({ general: { a: 'b' } }));
    expect(titles()?.slice(0, 2)).toEqual(['## 1. The object', '## 2. Import']);
  });

  it('accepts no markup and no line break from a name', async () => {
    await acme.writer({ tenantName: 'a`\n# b``' }).create(held({ general: { a: 'b' } }));
    expect(acme.kit('README.md').split('\n')[0]).toBe(
      '# Import kit: transaction object `hybrid_integration` of the Engage tenant ``` a`?# b`` ```',
    );
  });
});

describe('the folder of a kit', () => {
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

  it('is readable by its owner only, and contains the complete kit', async () => {
    await acme.writer().create(OPTIONS);
    await acme.writer().update('file', { set: held({ ewt: { client_id: '2' } }), expected: OPTIONS, enable: false });
    expect(acme.names()).toEqual(['.gitignore', 'README.md', 'expected.json', 'hybrid_integration.cfg']);
    expect(mode(acme.directory)).toBe('700');
    for (const name of acme.names()) expect(mode(join(acme.directory, name))).toBe('600');
    expect(acme.context.lines.filter((line) => /chmod|git/.test(line))).toEqual([]);
  });

  it('replaces a file that others could read, keeps other files, and warns about a folder that others can open', async () => {
    mkdirSync(acme.directory, { recursive: true });
    chmodSync(acme.directory, 0o755);
    writeFileSync(join(acme.directory, 'hybrid_integration.cfg'), 'old', { mode: 0o644 });
    writeFileSync(join(acme.directory, 'notes.txt'), 'mine');
    await acme.writer().create(OPTIONS);
    expect(mode(join(acme.directory, 'hybrid_integration.cfg'))).toBe('600');
    expect(acme.kit('notes.txt')).toBe('mine');
    expect(acme.context.lines).toContain(`Other users can read ${acme.directory}. Run chmod 700 on it`);
  });

  it('leaves neither files nor a record behind when it cannot be written', async () => {
    mkdirSync(join(acme.directory, 'hybrid_integration.cfg'), { recursive: true });
    await expect(acme.writer().create(OPTIONS)).rejects.toMatchObject({
      code: 'kit.not-written',
      message: expect.stringMatching(/\((EISDIR|ENOTEMPTY|EEXIST|EPERM)\)$/),
    });
    expect(acme.names().filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(acme.store.entries.size).toBe(0);
    const file = join(acme.root, 'plain');
    writeFileSync(file, '');
    expect(await codeOf(acme.writer({ directory: join(file, 'kit') }).create(OPTIONS))).toBe('kit.not-written');
    expect(readFileSync(file, 'utf8')).toBe('');
  });
});

describe('a kit in a git work tree', () => {
  // Uses neither the configuration nor the hooks of git on this machine.
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const settings = ['index.version=2', 'user.name=a', 'user.email=a@b.example'].flatMap((each) => ['-c', each]);
  const git = (directory: string, ...words: readonly string[]) =>
    execFileSync('git', [...settings, ...words], { cwd: directory, encoding: 'utf8', env });
  const warnings = () => acme.context.lines.filter((line) => line.startsWith('git tracks'));

  it('is ignored by git', async () => {
    git(acme.root, 'init', '--quiet');
    await acme.writer().create(OPTIONS);
    git(acme.root, 'add', '--all');
    expect(git(acme.root, 'status', '--porcelain')).toBe('');
    expect(warnings()).toEqual([]);
  });

  it('warns about files that git already tracks, also in a second work tree', async () => {
    git(acme.root, 'init', '--quiet');
    mkdirSync(acme.directory, { recursive: true, mode: 0o700 });
    writeFileSync(join(acme.directory, 'hybrid_integration.cfg'), '');
    git(acme.root, 'add', 'kits');
    await acme.writer().create(OPTIONS);
    expect(warnings()).toEqual([
      `git tracks hybrid_integration.cfg of ${acme.directory}. Run git rm --cached, and never commit the kit`,
    ]);
    git(acme.root, 'commit', '--quiet', '--no-verify', '--message', 'a kit');
    git(acme.root, 'worktree', 'add', '--quiet', 'second');
    await acme
      .writer({ tenantName: 'Resources', directory: join(acme.root, 'second', 'kits', 'acme') })
      .create(OPTIONS);
    expect(warnings()).toHaveLength(2);
  });
});
