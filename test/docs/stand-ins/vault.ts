/** Stands in for the program `vault` in pages: `vault kv put|get|list|delete`, as Vault prints it, against the simulator. */
import { parseArgs } from 'node:util';

const { VAULT_ADDR = '', VAULT_TOKEN = '' } = process.env;

// Vault writes options with one hyphen, and takes them between the others.
const { values, positionals } = parseArgs({
  args: process.argv.slice(2).map((word) => word.replace(/^-(?=[a-z])/, '--')),
  options: { mount: { type: 'string' }, field: { type: 'string' }, format: { type: 'string', default: 'table' } },
  allowPositionals: true,
});
const [group, verb, path = '', ...pairs] = positionals;

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const mount = values.mount ?? path.split('/', 1).join();
const entry = values.mount === undefined ? path.slice(mount.length + 1) : path;

interface Answer {
  readonly data?: {
    readonly data?: Readonly<Record<string, string>>;
    readonly metadata?: Readonly<Record<string, unknown>>;
    readonly keys?: readonly string[];
  } & Readonly<Record<string, unknown>>;
}

async function ask(method: string, part: 'data' | 'metadata', body?: unknown): Promise<Answer> {
  const query = method === 'LIST' ? '?list=true' : '';
  const answer = await fetch(`${VAULT_ADDR}/v1/${mount}/${part}/${entry}${query}`, {
    method: method === 'LIST' ? 'GET' : method,
    headers: { 'X-Vault-Token': VAULT_TOKEN },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (answer.status === 404) fail(`No value found at ${mount}/${part}/${entry}`);
  const text = await answer.text();
  if (!answer.ok) fail(`Error making API request.\n\nCode: ${answer.status}. Errors:\n\n${text}`);
  return text === '' ? {} : JSON.parse(text);
}

function title(text: string, width: number): string {
  const bars = Math.max(0, width - text.length - 2) / 2;
  return `${'='.repeat(Math.ceil(bars))} ${text} ${'='.repeat(Math.floor(bars))}`;
}

function table(name: string, rows: Readonly<Record<string, unknown>>): string {
  const all = [['Key', 'Value'], ['---', '-----'], ...Object.entries(rows)];
  const width = Math.max(...all.map(([key]) => String(key).length)) + 4;
  const lines = all.map(
    ([key, value]) => `${String(key).padEnd(width)}${value === null ? '<nil>' : (value ?? '<nil>')}`,
  );
  const widest = Math.max(...lines.map(({ length }) => length));
  return [title(name, widest), ...lines].join('\n');
}

function head(): string {
  const full = `${mount}/data/${entry}`;
  return `${title('Secret Path', full.length)}\n${full}\n`;
}

function given(pair: string): readonly [string, string] {
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(pair) ?? fail(`Failed to parse K=V data: "${pair}"`);
  return [name, value];
}

const VERBS: Readonly<Record<string, () => Promise<string>>> = {
  put: async () => {
    const { data = {} } = await ask('POST', 'data', { data: Object.fromEntries(pairs.map(given)) });
    return `${head()}\n${table('Metadata', data)}`;
  },
  get: async () => {
    const { data: { data = {}, metadata = {} } = {} } = await ask('GET', 'data');
    if (values.format === 'json') return JSON.stringify({ data: { data, metadata } }, null, 2);
    if (values.field === undefined) return `${head()}\n${table('Metadata', metadata)}\n\n${table('Data', data)}`;
    return data[values.field] ?? fail(`Field "${values.field}" not present in secret`);
  },
  list: async () => {
    const { data: { keys = [] } = {} } = await ask('LIST', 'metadata');
    return ['Keys', '----', ...keys].join('\n');
  },
  delete: async () => {
    await ask('DELETE', 'data');
    return `Success! Data deleted (if it existed) at: ${mount}/data/${entry}`;
  },
};

const run = group === 'kv' ? VERBS[verb ?? ''] : undefined;
console.log(await (run ?? (() => fail(`this stand-in knows vault kv ${Object.keys(VERBS).join(', ')}`)))());
