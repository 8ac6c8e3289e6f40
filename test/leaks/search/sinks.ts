import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildResult } from '../../simulators/child.ts';
import type { ActionResult } from '../../simulators/runner/runner.ts';
import type { SimulatedRequest } from '../../simulators/server.ts';
import type { Garden } from '../garden.ts';
import type { Canary, Service } from './forms.ts';
import type { Find } from './scanner.ts';
import { Scanner } from './scanner.ts';

/** Text that a run let out, by where. */
export type Sinks = Readonly<Record<string, string>>;

const ADD_MASK = /^::add-mask::.*$/gm;

/** Every file below a folder, in the order of their names; what is no text is read as Latin-1, in which no byte is lost. */
export function filesIn(folder: string): Sinks {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(
    paths.map((path) => [`file ${path.slice(folder.length + 1)}`, readFileSync(path, 'latin1')]),
  );
}

export function sinksOfCommand(
  words: readonly string[],
  { stdout, stderr }: ChildResult,
  folders: readonly string[],
): Sinks {
  return { arguments: words.join('\n'), stdout, stderr, ...Object.assign({}, ...folders.map(filesIn)) };
}

/** The logins that post.ts ends, which stand in the state on purpose: their tokens are taken out, and nothing else is. */
function withoutLogins(state: string): string {
  const logins: unknown = JSON.parse(state || '[]');
  if (!Array.isArray(logins)) return state;
  const named = ['Authorization', 'X-Vault-Token'];
  const bare = logins.map((login: { headers?: Record<string, string> }) => ({
    ...login,
    headers: Object.fromEntries(
      Object.entries(login.headers ?? {}).map(([name, value]) => [name, named.includes(name) ? 'a token' : value]),
    ),
  }));
  return JSON.stringify(bare);
}

/** A state file has each state that was ever saved. */
function withoutLoginsInFile(text: string): string {
  return text.replaceAll(
    /^logins<<(\S+)\n(.*?)\n\1$/gms,
    (_whole, _delimiter, state: string) => `logins=${withoutLogins(state)}`,
  );
}

/** Of the Action: everything but the lines that tell the runner what to hide. */
export function sinksOfAction(result: ActionResult, folders: readonly string[]): Sinks {
  const { stdout, stderr, outputs, state, exported, summary, annotations, visibleLog, files } = result;
  const states = Object.entries(state).map(
    ([name, value]) => `${name}=${name === 'logins' ? withoutLogins(value) : value}`,
  );
  const kept = Object.entries(files).map(([path, text]) => [
    `runner file ${path.replace(/commands-\w+/, 'commands')}`,
    path.endsWith('state') ? withoutLoginsInFile(text) : text,
  ]);
  return {
    stdout: stdout.replaceAll(ADD_MASK, ''),
    stderr,
    outputs: JSON.stringify(outputs),
    state: states.join('\n'),
    exported: JSON.stringify(exported),
    summary,
    annotations: JSON.stringify(annotations),
    'visible log': visibleLog,
    ...Object.fromEntries(kept),
    ...Object.assign({}, ...folders.map(filesIn)),
  };
}

export interface Sent {
  readonly to: Service;
  /** The headers: logins belong there, and nowhere else. */
  readonly head: string;
  /** Address and body. A file stands in it as it is too, besides in base64 or in JSON. */
  readonly said: string;
}

function contentOf(json: unknown): string {
  const content = typeof json === 'object' && json !== null && 'content' in json ? json.content : undefined;
  return typeof content === 'string' ? content : '';
}

/** A file by itself is sent in base64, those of a tree are not. */
function filesOf(json: unknown): string {
  const tree = typeof json === 'object' && json !== null && 'tree' in json ? json.tree : undefined;
  const alone = Buffer.from(contentOf(json), 'base64').toString('utf8');
  return [alone, ...(Array.isArray(tree) ? tree.map(contentOf) : [])].join('\n');
}

export function sentTo(to: Service, { method, path, query, headers, text, json }: SimulatedRequest): Sent {
  const file = to === 'github' ? `\n${filesOf(json)}` : '';
  return { to, head: JSON.stringify(headers), said: `${method} ${path}?${query}\n${text}${file}` };
}

/** Everything that is sent from now on, and to whom. */
export function recordRequests({ world, gitHub }: Pick<Garden, 'world' | 'gitHub'>): readonly Sent[] {
  const sent: Sent[] = [];
  for (const simulator of [...world.all, gitHub]) {
    const isServer = [...Object.values(world.gax), ...Object.values(world.gws)].some((each) => each === simulator);
    const cloudOrServer = isServer ? 'configuration-server' : 'genesys-cloud';
    const to = simulator === gitHub ? 'github' : simulator === world.vault ? 'vault' : cloudOrServer;
    simulator.watchers.push((request) => {
      sent.push(sentTo(to, request));
    });
  }
  return sent;
}

const SERVICES = ['genesys-cloud', 'vault', 'configuration-server', 'github'] as const;

const joined = (texts: readonly string[]) => [...new Set(texts)].join('\n');

/** Secrets of one service in what another was sent, and any secret at all in what is said to GitHub, where people read it. */
export function sentAstray(
  canaries: readonly Canary[],
  sent: readonly Sent[],
  open: readonly string[],
): readonly Find[] {
  const astray = SERVICES.flatMap((service) => {
    const others = canaries.filter(({ goesTo }) => !goesTo.includes(service));
    const text = joined(sent.filter(({ to }) => to === service).flatMap(({ head, said }) => [head, said]));
    return new Scanner(others, open).scan(`requests to ${service}`, text);
  });
  const written = joined(sent.filter(({ to }) => to === 'github').map(({ said }) => said));
  const logins = canaries.filter(({ goesTo }) => goesTo.includes('github'));
  return [...astray, ...new Scanner(logins, open).scan('what is written at github', written)];
}

/** Kept values that a file with secrets has to have: without them, leaving it out of the search would be for nothing. */
const IN_CLEAR = [/^kept oauth_client_.*_client_secret$/, /^kept saml_key_.*_private_key$/];

/** Of a file that holds secrets because somebody asked for it: those that do not belong into the transaction object. */
export function astrayInClear(canaries: readonly Canary[], open: readonly string[], sink: string, text: string) {
  const others = canaries.filter(({ goesTo }) => !goesTo.includes('configuration-server'));
  return new Scanner(others, open).scan(sink, text);
}

/** Kinds of secrets that were to stand in such files, and do in none of them. */
export function missingInClear(
  canaries: readonly Canary[],
  open: readonly string[],
  texts: readonly string[],
): readonly string[] {
  const text = texts.join('\n');
  const stands = (kind: RegExp) => {
    const wanted = canaries.filter(({ source }) => kind.test(source));
    return new Scanner(wanted, open).scan('a file with secrets', text).length > 0;
  };
  return IN_CLEAR.filter((kind) => !stands(kind)).map(String);
}
