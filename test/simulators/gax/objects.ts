import { isDeepStrictEqual } from 'node:util';
import type { SimulatedAnswer, SimulatedRequest } from '../server.ts';
import type { GaxObject, GaxState, Row } from './state.ts';

const NUMBERS = ['dbid', 'tenantdbid', 'folderid', 'recordperiod', 'formatdbid', 'ownerdbid'];
const WRITABLE = ['name', 'alias', 'description', 'state', 'recordperiod', 'userproperties'];

function rowsOf({ userproperties }: GaxObject): readonly Row[] {
  return userproperties?.property ?? [];
}

/** An object in the form of this version. */
function shown({ behaviour }: GaxState, object: GaxObject): unknown {
  if (!behaviour.numbers) return object;
  const entries = Object.entries(object).map(([name, value]) => [name, NUMBERS.includes(name) ? Number(value) : value]);
  return Object.fromEntries(entries);
}

/** Numbers and text are the same in its input. */
function asRead(json: unknown): GaxObject {
  const entries = Object.entries(json as GaxObject).map(([name, value]) => [
    name,
    typeof value === 'number' ? String(value) : value,
  ]);
  return Object.fromEntries(entries) as GaxObject;
}

function kept({ behaviour }: GaxState, object: GaxObject): GaxObject {
  const property = rowsOf(object)
    .filter(({ section }) => section !== behaviour.forgets)
    .map((row) => (typeof row.value === 'string' ? { ...row, value: row.value.slice(0, behaviour.valueLimit) } : row));
  return { ...object, userproperties: { ...object.userproperties, property } };
}

function wrongRows(object: GaxObject): string | undefined {
  const names = rowsOf(object).map(({ section, key }) => JSON.stringify([section, key]));
  return new Set(names).size < names.length ? 'Section and option must be unique' : undefined;
}

export function list(state: GaxState, { query }: SimulatedRequest): SimulatedAnswer {
  if (query.has('tenantdbid') && state.behaviour.byTenant === 'nothing') return { status: 200, body: [] };
  const filters = [...query].filter(([name]) => name !== 'brief' && name !== 'type' && name !== 'filters');
  const found = state.objects.filter(
    (object) =>
      object.type === query.get('type') &&
      filters.every(([name, value]) => String(object[name.toLowerCase()]) === value),
  );
  // The tenant Environment is not listed.
  const visible = found.filter((object) => !(object.type === 'CfgTenant' && object.dbid === '1'));
  return { status: 200, body: visible.map((object) => shown(state, object)) };
}

export function one(state: GaxState, type: string, dbid: string): SimulatedAnswer {
  const object = state.objects.find((each) => each.type === type && each.dbid === dbid);
  return object ? { status: 200, body: shown(state, object) } : { status: 404 };
}

/** Why an object cannot be created. */
function invalid(state: GaxState, object: GaxObject): string | undefined {
  const { type, subtype, name, alias, state: enabled, recordperiod, tenantdbid, folderid } = object;
  const texts = [type, subtype, name, alias, enabled, recordperiod, tenantdbid];
  if (texts.some((text) => typeof text !== 'string' || text === '')) return 'Invalid object';
  if (!state.objects.some((each) => each.type === 'CfgTenant' && each.dbid === tenantdbid)) return 'No such tenant';
  const folder = state.objects.find((each) => each.type === 'CfgFolder' && each.dbid === folderid);
  if (folderid !== undefined && (folder?.ownerdbid !== tenantdbid || folder?.ownertype !== 'CFGTenant'))
    return 'The folder belongs to another';
  return wrongRows(object);
}

export function create(state: GaxState, { json }: SimulatedRequest): SimulatedAnswer {
  const object = asRead(json);
  const wrong = invalid(state, object);
  if (wrong) return { status: 400, body: wrong };
  const twin = state.objects.some(
    (each) =>
      each.type === object.type &&
      each.subtype === object.subtype &&
      each.tenantdbid === object.tenantdbid &&
      (each.name === object.name || each.alias === object.alias),
  );
  if (twin) return { status: 409, body: 'Uniqueness constraint violated' };
  const dbid = String(state.nextDbid);
  state.nextDbid += 1;
  const folderid = `${object.tenantdbid}1`;
  const created = kept(state, { folderid, ...object, dbid, formatdbid: '0', resources: { resource: [] } });
  state.objects.push(created);
  const { createAnswers } = state.behaviour;
  const location = `/${state.contextPath}/api/cfg/objects/CfgTransaction/${dbid}`;
  if (createAnswers === 302) return { status: 302, headers: { Location: location } };
  return createAnswers === 204 ? { status: 204 } : { status: createAnswers, body: shown(state, created) };
}

/** A PUT contains the whole object: omitted parts are deleted, and parts that cannot change must be unchanged. */
export function replace(state: GaxState, { json }: SimulatedRequest, type: string, dbid: string): SimulatedAnswer {
  const index = state.objects.findIndex((each) => each.type === type && each.dbid === dbid);
  const before = state.objects[index];
  if (!before) return { status: 404 };
  const object = asRead(json);
  const changed = Object.keys(before).filter((name) => !isDeepStrictEqual(object[name], before[name]));
  const fixed = changed.filter((name) => !WRITABLE.includes(name));
  if (fixed.length > 0) return { status: 400, body: `Read-only attribute changed: ${fixed.join(', ')}` };
  const wrong = wrongRows(object);
  if (wrong) return { status: 400, body: wrong };
  const replaced = kept(state, object);
  state.objects[index] = replaced;
  return { status: 200, body: shown(state, replaced) };
}
