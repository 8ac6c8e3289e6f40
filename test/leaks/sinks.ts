import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildResult } from '../simulators/child.ts';
import type { ActionResult } from '../simulators/runner/runner.ts';
import type { SimulatedRequest } from '../simulators/server.ts';
import type { World } from '../simulators/world.ts';
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
  readonly text: string;
}

function textOf({ method, path, query, headers, text }: SimulatedRequest): string {
  return `${method} ${path}?${query}\n${JSON.stringify(headers)}\n${text}`;
}

/** Everything that is sent from now on, and to whom. */
export function recordRequests(world: World): readonly Sent[] {
  const sent: Sent[] = [];
  for (const simulator of world.all) {
    const isServer = [...Object.values(world.gax), ...Object.values(world.gws)].some((each) => each === simulator);
    const to = simulator === world.vault ? 'vault' : isServer ? 'configuration-server' : 'genesys-cloud';
    simulator.watchers.push((request) => {
      sent.push({ to, text: textOf(request) });
    });
  }
  return sent;
}

/** Secrets of one service in what another was sent. */
export function sentAstray(
  canaries: readonly Canary[],
  sent: readonly Sent[],
  open: readonly string[],
): readonly Find[] {
  return (['genesys-cloud', 'vault', 'configuration-server', 'github'] as const).flatMap((service) => {
    const others = canaries.filter(({ goesTo }) => !goesTo.includes(service));
    const text = [...new Set(sent.filter(({ to }) => to === service).map((each) => each.text))].join('\n');
    return new Scanner(others, open).scan(`requests to ${service}`, text);
  });
}
