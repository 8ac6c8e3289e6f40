import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildResult } from '../../simulators/child.ts';
import type { ActionResult } from '../../simulators/runner/runner.ts';
import type { SimulatedRequest } from '../../simulators/server.ts';
import type { PlantedServices } from '../planted-services.ts';
import type { Canary, Service } from './forms.ts';
import { withoutLogins, withoutLoginsInFile, withoutMasks } from './on-purpose.ts';
import type { Find } from './scanner.ts';
import { Scanner } from './scanner.ts';

/** The output of a run, by place. */
export type Sinks = Readonly<Record<string, string>>;

/** Every file below a folder, in the order of names; a file that is not text is read as Latin-1, which loses no byte. */
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

/** Of the Action: everything except the lines with masks for the runner. */
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
    stdout: withoutMasks(stdout),
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
  /** Address and body. A file is also searched decoded, in addition to its form in base64 or JSON. */
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

/** Everything that is sent from now on, with its target. */
export function recordRequests({
  simulators,
  gitHub,
}: Pick<PlantedServices, 'simulators' | 'gitHub'>): readonly Sent[] {
  const sent: Sent[] = [];
  for (const simulator of [...simulators.all, gitHub]) {
    const isServer = [...Object.values(simulators.gax), ...Object.values(simulators.gws)].some(
      (each) => each === simulator,
    );
    const cloudOrServer = isServer ? 'configuration-server' : 'genesys-cloud';
    const to = simulator === gitHub ? 'github' : simulator === simulators.vault ? 'vault' : cloudOrServer;
    simulator.watchers.push((request) => {
      sent.push(sentTo(to, request));
    });
  }
  return sent;
}

const SERVICES = ['genesys-cloud', 'vault', 'configuration-server', 'github'] as const;

const joined = (texts: readonly string[]) => [...new Set(texts)].join('\n');

/** Secrets of one service in requests to another, and any secret at all in texts for GitHub, which people read. */
export function sentToWrongService(
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
  return [...astray, ...new Scanner(logins, open).scan('texts written at github', written)];
}
