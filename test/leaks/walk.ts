import { ROOT, runChild } from '../simulators/child.ts';
import { runAction } from '../simulators/runner/runner.ts';
import type { Fault, SimulatedRequest } from '../simulators/server.ts';
import { Garden, type Ground } from './garden.ts';
import { type Find, Scanner } from './scanner.ts';
import { recordRequests, type Sinks, sentAstray, sinksOfAction, sinksOfCommand } from './sinks.ts';

export interface LeakFault {
  readonly name: string;
  readonly play?: (request: SimulatedRequest) => Fault;
}

/** A service that is broken or hostile says back what it was sent. */
function quoted({ headers, text, path }: SimulatedRequest): string {
  return `you sent ${JSON.stringify(headers)} and ${text} to ${path}`;
}

const quoting = (name: string, status: number): LeakFault => ({
  name,
  play: (request) => {
    const text = quoted(request);
    const login = [request.headers.authorization, request.headers['x-vault-token'], request.headers.cookie].join(' ');
    const body = { message: login, error: text, error_description: text, errors: [login, text], code: login };
    return {
      when: 'before',
      status,
      body,
      headers: { 'ININ-Correlation-Id': login.slice(0, 200).replaceAll(/[^ -~]/g, '') },
    };
  },
});

export const FAULTS: readonly LeakFault[] = [
  { name: 'nothing' },
  quoting('400 that quotes the request', 400),
  quoting('500 that quotes the request', 500),
  {
    name: 'an answer that quotes the request',
    play: (request) => ({ when: 'after', status: 200, body: quoted(request) }),
  },
  { name: 'half a JSON', play: () => ({ when: 'after', manner: 'half' }) },
  { name: 'connection reset', play: () => ({ when: 'after', manner: 'reset' }) },
];

export const SURFACES = ['command', 'Action'] as const;
export type Surface = (typeof SURFACES)[number];

/** Words of the command line, and the same as inputs. */
const STEPS: readonly { readonly words: readonly string[]; readonly inputs: Readonly<Record<string, string>> }[] = [
  step(['validate'], {}),
  step(['plan', '--out', 'plan.json', '--report', 'plan-report.json'], { out: 'plan.json' }),
  step(['apply', '--receipt', 'receipt.json', '--report', 'report.json'], { 'receipt-file': 'receipt.json' }),
  step(['rotate', '--what', 'all', '--receipt', 'rotation.json'], { what: 'all', 'receipt-file': 'rotation.json' }),
  step(['drift', '--receipt', 'receipt.json'], { 'receipt-file': 'receipt.json' }),
  step(['verify', '--report', 'verified.json'], { 'report-file': 'verified.json' }),
  step(['network', '--probe'], { probe: 'true' }),
  step(['kit'], {}),
];

function step(words: readonly string[], inputs: Readonly<Record<string, string>>) {
  return { words, inputs: { command: words[0] ?? '', ...inputs } };
}

export interface Walked {
  readonly name: string;
  readonly runs: number;
  readonly sinks: number;
  readonly characters: number;
  readonly canaries: number;
  readonly finds: readonly Find[];
  /** Lines of the log that people see, those of them with something hidden, and those with nothing else. */
  readonly lines: { readonly all: number; readonly masked: number; readonly blank: number };
}

interface Gathered {
  readonly sinks: Record<string, string>;
  lines: Walked['lines'];
}

const INPUTS: Readonly<Record<string, string>> = {
  VAULT_TOKEN: 'vault-token',
  VAULT_ROLE_ID: 'vault-role-id',
  VAULT_SECRET_ID: 'vault-secret-id',
  GENESYS_HYBRID_PASSPHRASE: 'passphrase',
  GENESYS_HYBRID_REVIEW_KEY: 'review-key',
  GENESYS_HYBRID_GITHUB_TOKEN: 'github-token',
  GITHUB_TOKEN: 'token',
};

function linesOf(log: string): Walked['lines'] {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const masked = lines.filter((line) => line.includes('***'));
  const blank = masked.filter((line) => line.replaceAll(/\*{3}|##\[\w+\]|[\s:,'"-]/g, '') === '');
  return { all: lines.length, masked: masked.length, blank: blank.length };
}

async function asAction(garden: Garden, inputs: Readonly<Record<string, string>>, gathered: Gathered): Promise<Sinks> {
  const { environment, workspace, temporary } = garden;
  const isInput = (name: string) => INPUTS[name] !== undefined;
  const given = Object.entries(environment).flatMap(([name, value]) => (INPUTS[name] ? [[INPUTS[name], value]] : []));
  const rest = Object.fromEntries(Object.entries(environment).filter(([name]) => !isInput(name)));
  const result = await runAction({
    directory: ROOT,
    workspace,
    inputs: { tenants: 'acme.yaml', ...Object.fromEntries(given), ...inputs },
    environment: { ...rest, RUNNER_DEBUG: '1' },
  });
  const { all, masked, blank } = linesOf(result.visibleLog);
  const { lines } = gathered;
  gathered.lines = { all: lines.all + all, masked: lines.masked + masked, blank: lines.blank + blank };
  return sinksOfAction(result, [workspace, temporary]);
}

async function asCommand(garden: Garden, [verb = '', ...more]: readonly string[]): Promise<Sinks> {
  const { environment, workspace: directory, temporary } = garden;
  const words = [verb, 'acme.yaml', ...more, '--debug'];
  return sinksOfCommand(words, await runChild(words, { environment, directory }), [directory, temporary]);
}

/** Plays the fault to one request of a run, another in each: in the fourth to the fourth, and so on. */
function misbehave({ world }: Garden, { play }: LeakFault, at: number): void {
  let count = 0;
  for (const simulator of world.all) {
    simulator.misbehave = (request) => {
      count += 1;
      return play && count >= at && count < at + 2 ? play(request) : undefined;
    };
  }
}

/** All verbs one after the other in one world; what each let out is gathered, and in the end searched for everything secret. */
export async function walk(ground: Ground, surface: Surface, fault: LeakFault, turn: number): Promise<Walked> {
  const garden = await Garden.plant(ground, turn);
  const sent = recordRequests(garden.world);
  const gathered: Gathered = { sinks: {}, lines: { all: 0, masked: 0, blank: 0 } };
  const run = async ({ words, inputs }: (typeof STEPS)[number], name: string) => {
    const sinks = surface === 'command' ? await asCommand(garden, words) : await asAction(garden, inputs, gathered);
    for (const [sink, text] of Object.entries(sinks))
      gathered.sinks[sink.startsWith('file') ? sink : `${name}: ${sink}`] = text;
  };
  let runs = 0;
  for (const [index, each] of STEPS.entries()) {
    misbehave(garden, fault, 3 + ((turn * 7 + index * 5) % 30));
    await run(each, each.words[0] ?? '');
    runs += 1;
    if (each.words[0] !== 'apply') continue;
    for (const simulator of garden.world.all) simulator.misbehave = undefined;
    await run(each, 'apply again');
    runs += 1;
    garden.plantBesides();
  }
  const canaries = garden.canaries(sent);
  const open = garden.open();
  const scanner = new Scanner(canaries, open);
  const texts = Object.entries(gathered.sinks);
  const finds = [...texts.flatMap(([sink, text]) => scanner.scan(sink, text)), ...sentAstray(canaries, sent, open)];
  await garden.close();
  return {
    name: `${ground.name}; ${surface}; ${fault.name}`,
    runs,
    sinks: texts.length,
    characters: texts.reduce((sum, [, text]) => sum + text.length, 0),
    canaries: canaries.length,
    finds,
    lines: gathered.lines,
  };
}
