import { describe, expect, it } from 'vitest';
import { checkProblems, runProblems } from './check.ts';
import { hclProblems } from './hcl.ts';
import { jsonProblems } from './json.ts';
import { anchorsOf, inlineCommands, linkProblems } from './links.ts';
import { commandsOf, firstMissing } from './output.ts';
import { readPage } from './pages.ts';
import { recordCommands, shellProblems } from './shell.ts';
import { textProblems } from './text.ts';
import { yamlProblems } from './yaml.ts';

const page = (text: string) => readPage('docs/page.md', text);
const block = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n`;

/** The only problem of a page with this block. */
async function problemsOf(language: string, text: string): Promise<readonly string[]> {
  const all = await Promise.all(page(block(language, text)).blocks.map(checkProblems));
  return all.flat();
}

describe('a page', () => {
  it('has blocks with their lines, also in lists, and hidden commands', () => {
    const text = `# Page\n\n1. A list\n\n   ${block('sh', 'ls').replaceAll('\n', '\n   ')}\n\n<!-- run later 8 -->\n<!-- run\nls\n-->\n`;
    expect(page(text).blocks).toMatchObject([
      { language: 'sh', line: 5, text: 'ls\n' },
      { language: 'run', line: 10, text: 'later 8\n' },
      { language: 'run', line: 11, text: 'ls\n' },
    ]);
  });

  it('refuses a block that does not end', () => {
    expect(() => page('```sh\nls\n')).toThrow('docs/page.md:1 has no end');
  });

  it('refuses blocks without a language and with an unknown one', async () => {
    expect(await problemsOf('', 'plan')).toEqual([expect.stringContaining('the language "" is not known')]);
    expect(await problemsOf('shell', 'ls')).toEqual([expect.stringContaining('the language "shell" is not known')]);
  });
});

describe('the expected output', () => {
  it('belongs to the command above it', () => {
    expect(commandsOf('$ one \\\n  two\nx\n\n$ three\n')).toEqual([
      { text: 'one \\\n  two', line: 1, expected: ['x', ''] },
      { text: 'three', line: 5, expected: [] },
    ]);
    expect(() => commandsOf('Plan: 1 to create')).toThrow('begins with "$ "');
  });

  it.each([
    [[], 'anything\n'],
    [['a', 'b'], '\na  \nb\n\n'],
    [['...', 'b', '...'], 'b\n'],
    [['a', '...', 'b', '...', 'c'], 'a\nx\nb\ny\nb\nc\n'],
    [['id ... of (x)'], 'id 12 of (x)\n'],
  ])('%j fits %j', (expected, output) => {
    expect(firstMissing(expected, output)).toBeUndefined();
  });

  it.each([
    [['a'], 'b\n', 'a'],
    [['a', 'b'], 'a\nx\nb\n', 'b'],
    [['a'], 'a\nb\n', 'the end of the output, and not: b'],
    [['...', 'a', '...', 'c'], 'x\na\nb\n', 'c'],
    [['id ... of'], 'id 12 off\n', 'id ... of'],
  ])('%j does not fit %j', (expected, output, missing) => {
    expect(firstMissing(expected, output)).toBe(missing);
  });
});

describe('console blocks', () => {
  it('run in order, and show what is not as they say', async () => {
    const text = [
      block('yaml', '# tenants/broken.yaml\ntenant: broken'),
      block(
        'console',
        '$ genesys-hybrid validate broken\n...\n$ echo $?\n1\n$ rm tenants/broken.yaml\n$ genesys-hybrid plan acme\nx',
      ),
      block('console', '$ genesys-hybrid plann'),
      '<!-- run false -->',
      block(
        'console',
        '$ cd tenants && name=acme\n$ ls $name.yaml\nacme.yaml\n$ vault kv get -field=username secret/genesys/acme/gax\nhybrid_provisioner',
      ),
    ];
    const problems = await runProblems(page(text.join('\n')));
    expect(problems.join('\n')).not.toMatch(/: (started|done)$/m);
    expect(problems).toEqual([
      expect.stringMatching(/^docs\/page\.md:12: \$ genesys-hybrid plan acme\ndoes not print:\nx\nIt prints:\nacme /),
      expect.stringMatching(/^docs\/page\.md:17: \$ genesys-hybrid plann\nends with exit status 1; .*"plann"/s),
      expect.stringContaining('the hidden command "false" ends with exit status 1'),
    ]);
  });
});

describe('sh blocks', () => {
  it('are recorded command by command, as bash reads them', () => {
    expect(
      recordCommands('for i in 1 2; do jq "a $i" \'\' | tee x >/dev/null; done\nf() { git "$1"; }\nf log\n'),
    ).toEqual(
      expect.arrayContaining([
        ['jq', 'a 1', ''],
        ['tee', 'x'],
        ['jq', 'a 2', ''],
        ['git', 'log'],
      ]),
    );
  });

  it.each([
    'npm ci && npm run demo',
    'genesys-hybrid plan acme --out plan.json',
    'npx node dist/cli.js rotate acme --what pacing --dry-run',
    'vault kv put -mount=secret genesys/acme/gax username=x password=@file',
    'printf %s "$key" | gh secret set NAME --env genesys-plan',
  ])('may hold: %s', (script) => {
    expect(shellProblems(script)).toEqual([]);
  });

  it.each([
    ['npm run demoo', 'there is no script demoo'],
    ['genesys-hybrid plan --dry-run', '--dry-run'],
    ['genesys-hybrid look', '"look"'],
    ['vault kv putt a b=c', 'vault kv putt is not known'],
    ['vault kv put -mont=secret a b=c', 'vault kv put takes no -mont'],
    ['gh secret set NAME --environment x', 'gh secret set takes no --environment'],
    ['telnet example.org', 'telnet is not known'],
    ['if true; then', 'syntax error'],
    ['echo x > /etc/motd', 'absolute path'],
  ])('may not hold: %s', (script, problem) => {
    expect(shellProblems(script)).toEqual([expect.stringContaining(problem)]);
  });
});

describe('yaml blocks', () => {
  it.each([
    ['a part of a tenant file', 'clients: { pacing: { maxAge: 90 } }'],
    ['a part that is said in another way', 'transaction: { tenant: acme, server: { driver: file } }'],
    ['a step', 'uses: OWNER/genesys-hybrid@COMMIT\nwith: { command: plan }'],
    ['inputs of a step', 'with: { only: cloud }'],
    ['steps', '- run: ls\n- uses: OWNER/genesys-hybrid@COMMIT'],
    ['a part of a workflow', 'permissions: { contents: read }\nenv: { VAULT_ADDR: "https://vault.acme.example" }'],
  ])('may be %s', async (_what, text) => {
    expect(await yamlProblems({ text })).toEqual([]);
  });

  it.each([
    ['a key that no tenant file has', 'tenant: acme\ncolour: red', 'colour'],
    ['a key that no part of one has', 'clients: { pacing: { colour: red } }', 'colour'],
    ['an input that the Action does not have', 'with: { comand: plan }', 'the Action has no input comand'],
    ['a job that is not there', 'jobs: { a: { needs: b, runs-on: ubuntu-latest, steps: [{ run: ls }] } }', '"b"'],
    ['something else', 'colour: red', 'neither a tenant file nor a workflow'],
    ['no YAML', 'a: [', 'Error'],
  ])('may not have %s', async (_what, text, problem) => {
    expect((await yamlProblems({ text })).join('\n')).toContain(problem);
  });
});

describe('other blocks', () => {
  it('hold JSON of the schemas', () => {
    const whole = '{ "format": 1, "command": "plan", "result": "clean" }';
    expect(jsonProblems({ text: whole, schema: undefined })).toEqual([]);
    expect(jsonProblems({ text: whole.replace('clean', 'cleann'), schema: undefined })).not.toEqual([]);
    expect(jsonProblems({ text: '["engage"]', schema: undefined })).not.toEqual([]);
    expect(jsonProblems({ text: '["engage"]', schema: 'none' })).toEqual([]);
    expect(jsonProblems({ text: '["engage"', schema: 'none' })).not.toEqual([]);
    const code = { code: 'gax.login', message: 'x' };
    const schema = 'report.schema.json#/$defs/error';
    expect(jsonProblems({ text: JSON.stringify(code), schema })).toEqual([]);
    expect(page(`<!-- schema: none -->\n${block('json', '[]')}`).blocks).toMatchObject([{ schema: 'none' }]);
  });

  it('hold HCL', () => {
    const text = `# a comment\npath "secret/data/*" { # another\n  capabilities = ["read"]\n}\nresource "a" "b" {\n  name = "x \${var.y}"\n  list = [\n    { a = 1, b = null },\n  ]\n  text = <<-END\n    { not HCL\n  END\n}\n`;
    expect(hclProblems(text)).toEqual([]);
    for (const broken of ['path "x" {', 'a = ', 'a = [1', 'path "x" { a = ] }', '= 1', 'a = "x'])
      expect(hclProblems(broken)).not.toEqual([]);
  });

  it('give CX as Code only what it has', () => {
    const client = (line: string) => `resource "genesyscloud_oauth_client" "pacing" {\n  ${line}\n}\n`;
    expect(hclProblems(client('name = "x"'))).toEqual([]);
    expect(hclProblems(client('grant = "x"'))).toEqual(['resource genesyscloud_oauth_client has no grant']);
    expect(hclProblems(client('name = "x"').replace('client', 'clients'))).toEqual([
      expect.stringContaining('genesyscloud_oauth_clients is not known'),
    ]);
  });

  it('hold no output as plain text', () => {
    expect(textProblems('/tenants/  @acme/telephony\n')).toEqual([]);
    expect(textProblems('$ genesys-hybrid plan\n')).not.toEqual([]);
    expect(textProblems('Plan: 1 to create in 1 of 1 tenant.\n')).not.toEqual([]);
  });
});

describe('links', () => {
  it('lead to files and headings', () => {
    const text =
      '# A `title`, with more\n\n## Twice\n\n## Twice\n\n[a](../README.md) [b](#twice-1) [c](#a-title-with-more) [d](https://example.org)\n\n[e]: ../LICENSE\n';
    expect(anchorsOf(page(text))).toEqual(['a-title-with-more', 'twice', 'twice-1']);
    expect(linkProblems(page(text))).toEqual([]);
  });

  it.each(['nothing.md', '#nothing', '../README.md#nothing', '../LICENSE#x', 'http://example.org', '../../x'])(
    'may not lead to %s',
    (link) => {
      expect(linkProblems(page(`[x](${link})\n`))).toHaveLength(1);
      expect(linkProblems(page(`[x]: ${link}\n`))).toHaveLength(1);
      expect(linkProblems(page(`\`[x](${link})\`\n`))).toEqual([]);
    },
  );

  it('are not looked for in code, but commands are', () => {
    expect(
      inlineCommands(page('`genesys-hybrid plan`, `genesys-hybrid plan [FILES]`, `npm run demo`, `plan`\n')),
    ).toEqual(['genesys-hybrid plan --help', 'npm run demo']);
  });
});
