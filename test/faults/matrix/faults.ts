import type { CommandRequest } from '../../../src/app/commands/request.ts';
import type { CommandName } from '../../../src/engine/report.ts';
import type { Fault, SimulatedRequest, Simulator } from '../../simulators/server.ts';
import { type Template, templateOf } from './requests.ts';
import type { Setup } from './setup.ts';

/** A fault at the nth request of a run, or all the time. */
export interface MatrixFault {
  readonly name: string;
  /** Applied to the nth request; `lasting`: also to every later request for the same operation. */
  readonly play?: Fault;
  readonly lasting?: boolean;
  /** A change of the services when the nth request arrives, before it is answered; it knows the service of the request. */
  readonly happen?: (setup: Setup, to: Simulator) => void;
  /** Whether the fault makes sense at a request. */
  readonly fits?: (setup: Setup, to: Simulator, request: SimulatedRequest) => boolean;
  /** Of the whole run, and so tried once for each scenario: milliseconds by which the clock of this machine is ahead. */
  readonly ahead?: number;
  /** Of the whole run: the place where it writes its files. Undefined where the run has none. */
  readonly files?: (request: CommandRequest) => Partial<CommandRequest> | undefined;
}

const LAG = 20_000;
const TEN_MINUTES = 10 * 60_000;
const CUSTODY = 'secret/genesys/acme/custody';

const before = (name: string, play: Omit<Fault, 'when'>): MatrixFault => ({ name, play: { when: 'before', ...play } });
const after = (name: string, play: Omit<Fault, 'when'>): MatrixFault => ({ name, play: { when: 'after', ...play } });
const lasting = (fault: MatrixFault): MatrixFault => ({ ...fault, name: `${fault.name}, and it stays`, lasting: true });

const REFUSAL = { status: 429, body: { status: 429, code: 'too.many.requests', message: 'Rate limit exceeded.' } };
const UNAVAILABLE = before('503', { status: 503, body: '<html>Service Unavailable</html>' });
const SILENT = before('timeout before it is done', { manner: 'silence' });
const BROKEN = before('connection reset before it is done', { manner: 'reset' });

/** Every token of the service that got the request expires. */
function endLogins({ simulators }: Setup, to: Simulator): void {
  if (to === simulators.vault) simulators.vault.state.tokens.clear();
  else simulators.organization('acme').tokens.clear();
}

function isConfigurationServer({ simulators }: Setup, to: Simulator): boolean {
  return to === simulators.gax.acme || to === simulators.gws.acme;
}

/** Another writer changes the entry of the tenant, and adds a value. */
function writeMeanwhile({ simulators: { vault } }: Setup): void {
  vault.put(CUSTODY, { ...vault.get(CUSTODY), somebody_else: 'was here' });
}

/** Writing there fails with a full disk. */
const FULL = '/dev/full';

function isRecorded(command: CommandName): boolean {
  return command === 'apply' || command === 'rotate';
}

/** GitHub never returns a secret: a wrong answer in place of this one cannot be noticed, and each plan warns about it. */
function isSealed({ method, path }: SimulatedRequest): boolean {
  return method === 'PUT' && path.includes('/actions/secrets/');
}

/**
 * "Too many requests" means that nothing was done. The case in which everything was done is left out, because it cannot be
 * noticed.
 */
export const FAULTS: readonly MatrixFault[] = [
  before('429 with Retry-After', { ...REFUSAL, headers: { 'Retry-After': '7' } }),
  before('429', REFUSAL),
  lasting(before('429', REFUSAL)),
  before('500', { status: 500, body: { message: 'internal error' } }),
  after('500 after it is done', { status: 500, body: { message: 'internal error' } }),
  before('502', { status: 502, body: '<html>Bad Gateway</html>' }),
  after('502 after it is done', { status: 502, body: '<html>Bad Gateway</html>' }),
  after('503 after it is done', { status: 503, body: '<html>Service Unavailable</html>' }),
  after('503 with Retry-After after it is done', { status: 503, headers: { 'Retry-After': '7' }, body: 'Later.' }),
  UNAVAILABLE,
  lasting(UNAVAILABLE),
  SILENT,
  after('timeout after it is done', { manner: 'silence' }),
  lasting(SILENT),
  BROKEN,
  lasting(BROKEN),
  after('connection reset after it is done', { manner: 'reset' }),
  after('connection reset in the body', { manner: 'reset-in-body' }),
  after('connection reset after the body', { manner: 'reset-after-body' }),
  after('half a JSON', { manner: 'half' }),
  lasting(after('half a JSON', { manner: 'half' })),
  before('a page of something in between, before it is done', { manner: 'page' }),
  before('an empty body before it is done', { status: 200, manner: 'empty' }),
  {
    ...before('the answer to another request, before it is done', { manner: 'another' }),
    fits: (_setup, _to, request) => !isSealed(request),
  },
  after('a page of something in between', { manner: 'page' }),
  after('an empty body', { manner: 'empty' }),
  after('the answer to another request', { manner: 'another' }),
  after('the content type of a text', { manner: 'plain-text' }),
  after('100 times slower', { manner: 'slow' }),
  {
    name: 'lists lag behind from here on',
    happen: ({ simulators }) => Object.assign(simulators.genesysCloud.behaviour, { visibilityDelay: LAG }),
    fits: ({ simulators }, to) => to === simulators.genesysCloud,
  },
  { name: 'the token ends', happen: endLogins, fits: (setup, to) => !isConfigurationServer(setup, to) },
  {
    name: 'the vault is sealed',
    happen: ({ simulators }) => Object.assign(simulators.vault.state, { sealed: true }),
    fits: ({ simulators }, to) => to === simulators.vault,
  },
  {
    name: 'somebody else writes the entry',
    happen: writeMeanwhile,
    fits: ({ simulators }, to) => to === simulators.vault,
  },
  {
    name: 'the session of the Configuration Server ends',
    happen: ({ simulators }) => {
      simulators.gax.acme?.state.sessions.clear();
      simulators.gws.acme?.state.sessions.clear();
    },
    fits: isConfigurationServer,
  },
  { name: 'this clock is 10 minutes ahead', ahead: TEN_MINUTES },
  { name: 'this clock is 10 minutes behind', ahead: -TEN_MINUTES },
  {
    name: 'the disk is full for receipt and report',
    files: ({ command }) => (isRecorded(command) ? { receiptFile: FULL, reportFile: FULL } : undefined),
  },
  {
    name: 'the disk is full for the report',
    // The probe of the network is called separately from the writer of reports.
    files: ({ command }) => (isRecorded(command) || command === 'network' ? undefined : { reportFile: FULL }),
  },
  {
    name: 'the disk is full for the plan',
    files: ({ command }) => (command === 'plan' ? { out: FULL } : undefined),
  },
];

/** Of the whole run, and not of one of its requests. */
export function isOfRun({ play, happen }: MatrixFault): boolean {
  return !play && !happen;
}

/** Whether it affects a run of this request at all. */
export function disturbs({ files }: MatrixFault, request: CommandRequest): boolean {
  return files === undefined || files(request) !== undefined;
}

export interface ActiveFault {
  /** Requests that arrived, to all services. */
  readonly count: () => number;
  /** The request that the fault was applied to: `POST /oauth/token`; undefined before. */
  readonly hit: () => string | undefined;
  /** Each request that arrived, without ids. */
  readonly asked: ReadonlySet<Template>;
}

/** Applies a fault to the nth of all requests that arrive; without a fault it only counts. */
export function applyFaultAt(setup: Setup, fault?: MatrixFault, at?: number): ActiveFault {
  let count = 0;
  let hit: { readonly to: Simulator; readonly text: string } | undefined;
  const asked = new Set<Template>();
  const answer = (to: Simulator, request: SimulatedRequest): Fault | undefined => {
    const { method, path } = request;
    count += 1;
    asked.add(templateOf(setup.simulators, to, request));
    const text = `${method} ${path}`;
    if (count === at && fault?.fits?.(setup, to, request) !== false) {
      hit = { to, text };
      fault?.happen?.(setup, to);
      return fault?.play;
    }
    return fault?.lasting && hit?.to === to && hit.text === text ? fault.play : undefined;
  };
  for (const simulator of setup.simulators.all) simulator.misbehave = (request) => answer(simulator, request);
  return { count: () => count, hit: () => hit?.text, asked };
}
