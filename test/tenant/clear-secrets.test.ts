import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidesLine } from '../../src/tenant/clear-secrets.ts';
import { acmeFile } from '../simulators/in-process.ts';
import { errorsOf, GAX, organization, server, shownText, told } from './loading.ts';

const SECRET = 'hunter2-Xk4';
const PEM = '-----BEGIN RSA PRIVATE KEY-----\\nMIIE';
const PEM_IN_BASE64 = Buffer.from('-----BEGIN RSA PRIVATE KEY-----\nMIIE').toString('base64');
const CERTIFICATE_IN_BASE64 = Buffer.from('-----BEGIN CERTIFICATE-----\nMIIE').toString('base64');

const option = (name: string, value: string) =>
  `{ x: { client: pacing, section: x, options: { ${name}: "${value}" } } }`;

describe('a secret in clear', () => {
  it.each([
    ['as credentials', { organization: organization({ credentials: SECRET }) }],
    ['as a number', { organization: organization({ credentials: '4711' }) }],
    ['in a list', { client_secrets: `{ client_secret: [${SECRET}] }` }],
    ['under a telling key', { client_secret: SECRET }],
    ['among the options of a service', { services: option('password', SECRET) }],
    ['as a private key', { tenant: `"${PEM} ${SECRET}"` }],
    ['as a private key in base64', { services: option('pem', PEM_IN_BASE64) }],
    ['as a token of Vault', { services: option('x', `hvs.${'CAESIJ'.repeat(5)}`) }],
    ['as a token of GitHub', { services: option('x', `ghp_${'a1B2'.repeat(9)}`) }],
    ['as a JSON Web Token', { services: option('x', `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.${SECRET}`) }],
    ['in an address', { transaction: server({ ...GAX, url: `"https://admin:${SECRET}@gax.acme.example/"` }) }],
  ])('is an error that does not repeat it: %s', (_what, over) => {
    const text = acmeFile(over);
    expect(errorsOf(text).join('\n')).toContain('tenant.secret-in-clear');
    for (const part of [SECRET, '4711', 'CAESIJ', 'a1B2', PEM_IN_BASE64]) expect(shownText(text)).not.toContain(part);
  });

  it.each([
    ['a key without its blank', `client_secret:${SECRET}: x\n`],
    ['a map where a text is required', acmeFile({ deployment: `{ client_secret: ${SECRET} }` })],
    ['a value on the next line', `client_secret:\n    ${SECRET}\n  x: y\n`],
    ['a value on the next line, not indented', `x: { client_secret:\n${SECRET}, y: [ }\n`],
    ['a key in a block', `x: |\n  ${PEM.replace('\\n', '\n  ')}\n  ${SECRET}\ny: [\n`],
    ['the same line', acmeFile({ prune: `maybe # client_secret: ${SECRET}` })],
    ['a text of several lines', acmeFile({ organization: `{ region: "eu\n  client_secret: ${SECRET}", id: x` })],
    [
      'a region of several lines',
      acmeFile({ organization: organization({ region: `"eu, client_secret: ${SECRET}"` }) }),
    ],
    ['a name of several lines', acmeFile({ clients: `{ "client_secret: ${SECRET}": {} }` })],
    ['an option of several lines', acmeFile({ services: option(`"client_secret: ${SECRET}"`, 'a\\nb') })],
    ['an unexpected text', `a: b\n]\n"x\nclient_secret: ${SECRET}"\n`],
    ['a tag', `client_secret: !${SECRET} x\n`],
  ])('is not shown by another error: %s', (_what, text) => {
    expect(errorsOf(text)).not.toEqual([]);
    expect(shownText(text)).not.toContain(SECRET);
  });

  it('hides its line of the file, and the lines that belong to it', () => {
    const pem = [
      '-----BEGIN RSA PRIVATE KEY-----',
      'Proc-Type: 4,ENCRYPTED',
      '',
      SECRET,
      '-----END RSA PRIVATE KEY-----',
    ];
    expect([...pem, 'prune: x'].map((_, index) => hidesLine([...pem, 'prune: x'], index))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    const long = ['x: |', ...Array(300).fill(`  ${SECRET}`), 'prune: x'];
    expect([1, 150, 250, 301].map((index) => hidesLine(long, index))).toEqual([false, false, true, false]);
  });

  it('is reported a hundred times at most', () => {
    expect(errorsOf(`password: [${'a,'.repeat(150)}]`).filter((each) => each.includes('secret-in-clear'))).toHaveLength(
      100,
    );
  });

  it('is not shown when one character is inserted anywhere before it', () => {
    const good = `${acmeFile()}client_secret: ${SECRET}\n`;
    const position = fc.nat(good.indexOf('client_secret'));
    const character = fc.constantFrom('"', "'", '[', '{', '|', ':', ': ', '\n', '- ', '&a ', '# ');
    const changed = fc.tuple(position, character).map(([at, put]) => good.slice(0, at) + put + good.slice(at));
    fc.assert(
      // Many files at once, because the schema is compiled for each load.
      fc.property(fc.array(changed, { minLength: 30, maxLength: 30 }), (texts) => {
        expect(shownText(...texts)).not.toContain(SECRET);
      }),
      { numRuns: 10 },
    );
  });

  it('is not found in a comment as defined by YAML, nor in a certificate', () => {
    expect(told({ prune: `false # client_secret: ${SECRET}` })).toEqual([]);
    expect(told({ services: option('pem', CERTIFICATE_IN_BASE64) })).toEqual([]);
  });

  it('is not confused with a boolean of that name', () => {
    expect(
      told({ clients: '{ pacing: { name: P, grant: client-credentials, resetLostSecret: true } }', services: '{}' }),
    ).toEqual([]);
  });
});

describe('a reference with a typing error', () => {
  const credentials = (text: string) => told({ organization: organization({ credentials: text }) });

  it.each([
    ['valut:genesys/acme', 'vault'],
    ['Vault:genesys/acme', 'vault'],
    ['evn:ACME', 'env'],
    ['flie:acme', 'file'],
    ['vault:genesys acme', 'vault'],
  ])('%s is reported with the reference that was probably meant', (text, store) => {
    expect(credentials(`"${text}"`)).toEqual([
      `tenant.reference The value of organization.credentials is not a reference to a secret; did you mean "${store}:"? | Write \`STORE:PATH\` without spaces, such as \`vault:genesys/acme/provisioner\`.`,
    ]);
  });

  it('is a secret in clear when it is too different', () => {
    expect(credentials(`"kv:${SECRET}"`).join()).toContain('tenant.secret-in-clear');
  });

  it('is valid with every store', () => {
    expect(credentials('"env:ACME"')).toEqual([]);
    expect(credentials('"file:acme"')).toEqual([]);
  });
});
