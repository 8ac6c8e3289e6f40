import { GAX } from '../../../src/adapters/configuration-server/gax/dialect.ts';
import type { GaxSessions } from '../../../src/adapters/configuration-server/gax/sessions.ts';
import { GWS } from '../../../src/adapters/configuration-server/gws/dialect.ts';
import { RestReader, type RestTarget, RestWriter } from '../../../src/adapters/configuration-server/rest/driver.ts';
import type { Context } from '../../../src/base/context.ts';
import { Secret } from '../../../src/base/secret.ts';
import { type GaxSimulator, startGaxSimulator } from '../../simulators/gax/gax.ts';
import { type GwsSimulator, startGwsSimulator } from '../../simulators/gws/gws.ts';
import type { Simulator } from '../../simulators/server.ts';
import { testContext } from '../stores/context.ts';
import type { ServerBench } from './contract.ts';

const TENANTS = { tenants: ['Resources', 'acme'], users: { hybrid: 'correct horse' } };
const ACME = '102';
const UNLIMITED = 10_000_000;

const USUAL = {
  username: new Secret('hybrid'),
  password: new Secret('correct horse'),
  objectName: 'hybrid_integration',
  tenantName: 'acme',
  tenantDbid: undefined,
  folderName: 'Transactions',
  folderDbid: undefined,
};

export const startGax = (contextPath = 'gax') => startGaxSimulator({ ...TENANTS, contextPath });
export const startGws = () => startGwsSimulator(TENANTS);

export const createGaxReader = (context: Context, target: RestTarget, sessions?: GaxSessions) =>
  new RestReader(context, GAX, target, sessions && { session: sessions.at(target) });
export const createGaxWriter = (context: Context, target: RestTarget) => new RestWriter(context, GAX, target);
export const createGwsReader = (context: Context, target: RestTarget) => new RestReader(context, GWS, target);
export const createGwsWriter = (context: Context, target: RestTarget) => new RestWriter(context, GWS, target);

export function gaxTarget(gax: GaxSimulator, over: Partial<RestTarget> = {}): RestTarget {
  return { ...USUAL, url: `${gax.url}/${gax.state.contextPath}/api/`, ...over };
}

export function gwsTarget(gws: GwsSimulator, over: Partial<RestTarget> = {}): RestTarget {
  return { ...USUAL, url: gws.url, ...over };
}

/** Writes that reached the service, without logins and logouts. */
export function writesTo({ requests }: Simulator): number {
  return requests.filter(({ method, path }) => /^(POST|PUT)$/.test(method) && !path.includes('/session/')).length;
}

export async function gaxBench(): Promise<ServerBench> {
  const gax = await startGax();
  gax.state.behaviour.valueLimit = UNLIMITED;
  return {
    open: ({ context = testContext(), ...place } = {}) => createGaxWriter(context, gaxTarget(gax, place)),
    stored: () => gax.options(ACME),
    setByHand: (section, key, value) => gax.setOption(ACME, section, key, value),
    writes: () => writesTo(gax),
    canHold: () => true,
    addTwin: () => {
      const object = gax.object(ACME);
      if (object) gax.state.objects.push({ ...object, dbid: '31000' });
    },
    disable: () => Object.assign(gax.object(ACME) ?? {}, { state: 'CFGDisabled' }),
    cutAt: (length) => Object.assign(gax.state.behaviour, { valueLimit: length }),
    forget: (section) => Object.assign(gax.state.behaviour, { forgets: section }),
    refuse: (body) => gax.faults.push({ when: 'before', method: 'POST', path: 'cfg/objects', status: 400, body }),
    close: () => gax.close(),
  };
}

export async function gwsBench(): Promise<ServerBench> {
  const gws = await startGws();
  gws.state.behaviour.valueLimit = UNLIMITED;
  return {
    open: ({ context = testContext(), ...place } = {}) => createGwsWriter(context, gwsTarget(gws, place)),
    stored: () => gws.options(ACME),
    setByHand: (section, key, value) => gws.setOption(ACME, section, key, value),
    writes: () => writesTo(gws),
    canHold: () => true,
    addTwin: () => {
      const object = gws.object(ACME);
      if (object) gws.state.transactions.push({ ...object, DBID: '41000' });
    },
    disable: () => Object.assign(gws.object(ACME) ?? {}, { state: '2' }),
    cutAt: (length) => Object.assign(gws.state.behaviour, { valueLimit: length }),
    forget: (section) => Object.assign(gws.state.behaviour, { forgets: section }),
    refuse: (statusMessage) =>
      gws.faults.push({ when: 'before', method: 'POST', status: 500, body: { statusCode: 4, statusMessage } }),
    close: () => gws.close(),
  };
}
