import { DAY } from '../../base/time.ts';
import type { AuditEntry, AuditQuestion } from '../../core/ports/genesys-cloud.ts';
import { reasonText } from '../http/error.ts';
import type { Fields } from './answers/answer.ts';
import { PAGE_SIZE } from './answers/paging.ts';
import type { PlatformApi } from './api.ts';

/** The range of the synchronous query. */
export const AUDIT_DAYS = 14;
/** Newest first, so entries beyond this limit are older than all that are shown. */
const MOST_PAGES = 5;
/** An object type may have several names; more would only be similar names. */
const MOST_PLACES = 3;
const SECOND = 1000;

interface AuditPlace {
  readonly service: string;
  readonly entity: string;
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, '');
}

/** All services and entities in the audit log of this organization. */
export async function auditPlaces(api: PlatformApi): Promise<readonly AuditPlace[]> {
  const mapping = await api.get('/api/v2/audits/query/realtime/servicemapping');
  return mapping.records('services').flatMap((service) => {
    const name = service.optionalText('name');
    const entities = (service.optionalRecords('entities') ?? []).map((entity) => entity.optionalText('name'));
    return entities.flatMap((entity) =>
      name === undefined || entity === undefined ? [] : [{ service: name, entity }],
    );
  });
}

/** More specific names come first: a "provider" may be one of any type. */
function placesOf(wanted: RegExp, places: readonly AuditPlace[]): readonly AuditPlace[] {
  const telling = ({ service, entity }: AuditPlace) =>
    letters(`${service} ${entity}`).match(/identity|sso|singlesignon|provider|peoplepermissions/g)?.length ?? 0;
  return places
    .filter(({ entity }) => wanted.test(letters(entity)))
    .sort((one, other) => telling(other) - telling(one))
    .slice(0, MOST_PLACES);
}

/** Uses the clock of the service if known: an end that is too early would miss the newest change. */
function intervalOf(api: PlatformApi): string {
  const end = (api.serviceTime ?? api.context.clock.now()).getTime() + SECOND;
  return `${new Date(end - AUDIT_DAYS * DAY).toISOString()}/${new Date(end).toISOString()}`;
}

/** A text of the response, for people. */
export function shown(fields: Fields | undefined, name: string): string {
  return reasonText(fields?.optionalText(name) ?? '');
}

function shownName(fields: Fields | undefined): { readonly id: string; readonly name: string } {
  return { id: shown(fields, 'id'), name: shown(fields, 'name') };
}

/** `undefined` for a failed change, or one without a time. */
function parseEntry(fields: Fields): AuditEntry | undefined {
  const at = new Date(fields.optionalText('eventDate') ?? '');
  if (Number.isNaN(at.getTime()) || fields.optionalText('status') === 'FAILURE') return undefined;
  const user = fields.optionalRecord('user');
  const clientId = fields.optionalRecord('client')?.optionalText('id');
  const changed = fields.optionalRecords('propertyChanges') ?? [];
  return {
    entity: shownName(fields.optionalRecord('entity')),
    action: shown(fields, 'action'),
    at,
    user: user && shownName(user),
    clientId: clientId === undefined ? undefined : reasonText(clientId),
    addresses: fields.texts('remoteIp').map(reasonText),
    properties: changed.flatMap((each) => each.optionalText('property') ?? []).map(reasonText),
  };
}

/** A query is a POST that changes nothing, so it may be repeated. */
async function entriesAt(api: PlatformApi, place: AuditPlace, id: string | undefined): Promise<readonly AuditEntry[]> {
  const filters = [
    { property: 'EntityType', value: place.entity },
    ...(id === undefined ? [] : [{ property: 'EntityId', value: id }]),
  ];
  const base = { interval: intervalOf(api), serviceName: place.service, filters, pageSize: PAGE_SIZE };
  const sort = [{ name: 'Timestamp', sortOrder: 'descending' }];
  const path = '/api/v2/audits/query/realtime?expand=user';
  const found: AuditEntry[] = [];
  for (let pageNumber = 1, last = 1; pageNumber <= last; pageNumber += 1) {
    const json = { ...base, sort, pageNumber };
    const page = await api.ask({ method: 'POST', path, json, repeatable: true });
    last = Math.min(MOST_PAGES, page.optionalInteger('pageCount') ?? 1);
    found.push(...(page.optionalRecords('entities') ?? []).flatMap((each) => parseEntry(each) ?? []));
  }
  return found;
}

/** Newest first; undefined if the log has no such entities. One query per ID: two filters could mean AND or OR. */
export async function auditEntries(
  api: PlatformApi,
  places: Promise<readonly AuditPlace[]>,
  { entity, id }: AuditQuestion,
): Promise<readonly AuditEntry[] | undefined> {
  const fitting = placesOf(entity, await places);
  if (fitting.length === 0) return undefined;
  const found = await Promise.all(fitting.map((place) => entriesAt(api, place, id)));
  return found.flat().sort((one, other) => other.at.getTime() - one.at.getTime());
}
