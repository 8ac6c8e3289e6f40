import type { SimulatedAnswer } from '../server.ts';
import * as answers from './answers.ts';
import { fromRows, has, over, propertiesIn, rowsOf, storedProperties, without } from './properties.ts';
import {
  type GwsState,
  type GwsTransaction,
  LIST,
  TENANT,
  TRANSACTION,
  transaction,
  type UserProperties,
} from './state.ts';

type Json = Readonly<Record<string, unknown>>;

const TYPES = ['1', '2', '3', '4', '5', '16', '17', '18', '19', '20', LIST, '22'];
const SCALARS = ['name', 'alias', 'type', 'tenantDBID', 'folderDBID', 'recordPeriod', 'state', 'description'];
const CHANGEABLE = ['name', 'alias', 'state', 'recordPeriod', 'description'];

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(what: string): SimulatedAnswer {
  return answers.failed(400, answers.PARAMETER_INVALID, `Invalid parameter: ${what}`);
}

/** The content of a body with one member; undefined when it is anything else. */
function only(json: unknown, member: string): Json | undefined {
  if (!isRecord(json) || Object.keys(json).join() !== member) return undefined;
  const content = json[member];
  return isRecord(content) ? content : undefined;
}

function wrongScalar(json: Json, known: readonly string[]): string | undefined {
  return Object.entries(json)
    .filter(([name]) => name !== 'userProperties')
    .find(([name, value]) => !known.includes(name) || typeof value !== 'string')?.[0];
}

function isTaken({ transactions }: GwsState, made: GwsTransaction): boolean {
  return transactions.some(
    (each) =>
      each.DBID !== made.DBID &&
      each.type === made.type &&
      each.tenantDBID === made.tenantDBID &&
      (each.name === made.name || each.alias === made.alias),
  );
}

function isFolderOf({ folders }: GwsState, folderDbid: string, tenantDbid: string): boolean {
  const folder = folders.find(({ DBID }) => DBID === folderDbid);
  return folder?.ownerID.DBID === tenantDbid && folder.ownerID.type === TENANT && folder.type === TRANSACTION;
}

export function create(state: GwsState, json: unknown): SimulatedAnswer {
  const given = only(json, 'transaction');
  if (!given) return invalid('transaction');
  const wrong = wrongScalar(given, SCALARS);
  if (wrong !== undefined) return invalid(wrong);
  const missing = ['name', 'type', 'tenantDBID'].find((name) => !given[name]);
  if (missing !== undefined) return answers.failed(400, answers.PARAMETER_MISSING, `Missing parameter: ${missing}`);
  const properties = propertiesIn(given.userProperties);
  if (!properties) return invalid('userProperties');
  const scalars = given as Record<string, string> & Pick<GwsTransaction, 'tenantDBID'>;
  const userProperties = storedProperties(properties, state.behaviour);
  const made = transaction({ ...scalars, DBID: String(state.nextDbid), userProperties });
  if (!TYPES.includes(made.type) || !['1', '2'].includes(made.state)) return invalid('type or state');
  if (!state.tenants.some(({ DBID }) => DBID === made.tenantDBID)) return answers.noTenant();
  if (!isFolderOf(state, made.folderDBID, made.tenantDBID)) return invalid('folderDBID');
  if (isTaken(state, made)) return answers.duplicate();
  state.nextDbid += 1;
  state.transactions.push(made);
  const path = `/platform/configuration/transactions/${made.DBID}`;
  return answers.done({ id: made.DBID, uri: `https://gws.example/api/v2${path}`, path });
}

interface Delta {
  readonly object: Json;
  readonly added: UserProperties;
  readonly changed: UserProperties;
  readonly deleted: UserProperties;
}

const PARTS = ['CfgTransaction', 'changedUserProperties', 'deletedUserProperties'];

function deltaIn(json: unknown): Delta | undefined {
  const given = only(json, 'delta-transaction');
  const object = given?.CfgTransaction;
  if (!given || !isRecord(object) || Object.keys(given).some((name) => !PARTS.includes(name))) return undefined;
  const added = propertiesIn(object.userProperties);
  const changed = propertiesIn(given.changedUserProperties);
  const deleted = propertiesIn(given.deletedUserProperties);
  return added && changed && deleted && { object, added, changed, deleted };
}

/** The errors of the Configuration Server: the three lists are separate. */
function conflict({ userProperties }: GwsTransaction, { added, changed, deleted }: Delta): SimulatedAnswer | undefined {
  const twice = rowsOf(added).find((row) => has(userProperties, row));
  if (twice) return answers.wrongDelta(`Property already exists: ${twice[0]}/${twice[1]}`);
  const absent = [...rowsOf(changed), ...rowsOf(deleted)].find((row) => !has(userProperties, row));
  return absent && answers.wrongDelta(`Property not found: ${absent[0]}/${absent[1]}`);
}

function changed({ behaviour }: GwsState, before: GwsTransaction, { added, changed, deleted }: Delta): UserProperties {
  const rows = [...rowsOf(changed), ...rowsOf(added)];
  if (behaviour.delta === 'replaces') return fromRows(rows);
  return storedProperties(over(without(before.userProperties, rowsOf(deleted)), rows), behaviour);
}

/** An update goes to the collection and names its object inside. */
export function change(state: GwsState, json: unknown): SimulatedAnswer {
  if (state.behaviour.delta === 'refused') return invalid('delta-transaction');
  const delta = deltaIn(json);
  const dbid = delta?.object.DBID;
  if (!delta || typeof dbid !== 'string') return invalid('delta-transaction');
  const fixed = ['tenantDBID', 'type', 'folderDBID'].find((name) => name in delta.object);
  if (fixed !== undefined) return answers.failed(400, answers.READ_ONLY, `Read-only property: ${fixed}`);
  const wrong = wrongScalar(delta.object, ['DBID', ...CHANGEABLE]);
  if (wrong !== undefined) return invalid(wrong);
  const before = state.transactions.find(({ DBID }) => DBID === dbid);
  if (!before) return answers.noObject(dbid);
  const problem = conflict(before, delta);
  if (problem) return problem;
  if (state.behaviour.delta === 'ignored') return answers.done();
  const { userProperties: _, ...scalars } = delta.object;
  const after = { ...before, ...scalars, userProperties: changed(state, before, delta) };
  if (isTaken(state, after)) return answers.duplicate();
  Object.assign(before, after);
  return answers.done();
}
