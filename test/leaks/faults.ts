import type { CommandRequest } from '../../src/app/commands/request.ts';
import { type MatrixFault, FAULTS as OF_MATRIX } from '../faults/matrix/faults.ts';
import type { Setup } from '../faults/matrix/setup.ts';
import type { Fault, SimulatedRequest, Simulator } from '../simulators/server.ts';
import type { Simulators } from '../simulators/simulators.ts';

type WrittenFiles = Pick<CommandRequest, 'out' | 'receiptFile' | 'reportFile'>;

/** With only its name set, nothing fails. */
export interface LeakFault extends Pick<MatrixFault, 'name' | 'lasting' | 'ahead'> {
  /** The place where a run writes such a file. */
  readonly files?: WrittenFiles;
  readonly play?: (request: SimulatedRequest) => Fault | undefined;
  readonly happen?: (simulators: Simulators, to: Simulator) => void;
  readonly fits?: (simulators: Simulators, to: Simulator) => boolean;
}

export function isBreaking({ play, happen, ahead, files }: LeakFault): boolean {
  return [play, happen, ahead, files].some((each) => each !== undefined);
}

/** A broken or hostile service quotes the request. */
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

/** The faults of every setup. */
export const FAULTS: readonly LeakFault[] = [
  quoting('400 that quotes the request', 400),
  quoting('500 that quotes the request', 500),
  {
    name: 'an answer that quotes the request',
    play: (request) => ({ when: 'after', status: 200, body: quoted(request) }),
  },
  { name: 'half a JSON', play: () => ({ when: 'after', manner: 'half' }) },
  { name: 'connection reset', play: () => ({ when: 'after', manner: 'reset' }) },
  { name: 'nothing' },
];

/** A step writes the requested files, as far as it has them. */
function ofAnyCommand(files: NonNullable<MatrixFault['files']>): WrittenFiles {
  const of = (command: CommandRequest['command']) =>
    files({ command, files: [], intent: { resetLostSecrets: false } }) ?? {};
  return { ...of('apply'), ...of('verify'), ...of('plan') };
}

/** They use only the services of a setup. */
const sceneOf = (simulators: Simulators) => ({ simulators }) as Setup;

const ANY: SimulatedRequest = {
  ...{ method: 'GET', path: '/', text: '', json: undefined },
  ...{ query: new URLSearchParams(), headers: {} },
};

/**
 * All faults of `npm run faults`, here for the built command: those of every command, in the setups that are enough for them.
 */
export const MATRIX_FAULTS: readonly LeakFault[] = OF_MATRIX.map(({ play, happen, fits, files, ...rest }) => ({
  ...rest,
  ...(files && { files: ofAnyCommand(files) }),
  ...(play && { play: () => play }),
  ...(happen && { happen: (simulators: Simulators, to: Simulator) => happen(sceneOf(simulators), to) }),
  // Every request is suitable for a fault in the answer; a fault in a service does not depend on the request.
  ...(fits && happen && { fits: (simulators: Simulators, to: Simulator) => fits(sceneOf(simulators), to, ANY) }),
}));
