import { isJson, texts } from './answers.ts';
import { type AuditedChange, audit, type EntityType } from './audit/audit.ts';
import { permissionsOf } from './authorization/catalogue.ts';
import { shownRole } from './authorization/roles.ts';
import type { SimulatedClock } from './clock.ts';
import { shownClient } from './oauth/oauth-clients.ts';
import { only, organizationOf, personOf } from './people/person.ts';
import { shownUser } from './people/users.ts';
import type { ClientRecord, Json, OrganizationState } from './records.ts';
import { certificatesOf } from './saml/certificates.ts';
import { shownProvider } from './saml/identity-providers.ts';
import { makeRole } from './state.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Actions of a person in the organization, without the rules of the API, and with the name of the person in the audit. */
export type ManualChanges = Readonly<Record<(typeof NAMES)[number], (json: unknown) => unknown>>;

export const NAMES = [
  'changeClient',
  'renameClient',
  'deactivateClient',
  'deleteClient',
  'changeProvider',
  'deleteProvider',
  'changeRole',
  'changeUser',
] as const;

interface Deeds {
  readonly deed: AuditedChange & { readonly organization: OrganizationState };
  readonly order: Json;
}

interface Subject<T> {
  readonly entityType: EntityType;
  readonly entity: T;
  readonly shown: (entity: T) => Json;
}

/** Changes an object and records it in the audit. */
function edit<T extends { readonly id: string; readonly name: string }>(
  { deed }: Deeds,
  { entityType, entity, shown }: Subject<T>,
  change: Partial<Record<keyof T, unknown>>,
): Json {
  const before = structuredClone(shown(entity));
  Object.assign(entity, change);
  const after = shown(entity);
  audit(deed, { entityType, action: 'Update', entity, before, after });
  return after;
}

function editClient(deeds: Deeds, change: (client: ClientRecord) => Json): Json {
  const wanted = deeds.order.client ?? deeds.order.id;
  const live = deeds.deed.organization.clients.filter(({ state }) => state !== 'deleted');
  const entity = only(live, 'client', wanted);
  return edit(deeds, { entityType: 'OAuthClient', entity, shown: shownClient }, change(entity));
}

function fieldsOf({ fields }: Json): Json {
  if (isJson(fields)) return fields;
  throw new Error('say what to change: "fields": { … }');
}

function changeProvider({ deed, order }: Deeds): Json {
  const { providers } = deed.organization;
  const kind = String(order.kind ?? 'pureengage');
  const provider = providers.get(kind);
  const before = provider && shownProvider(kind, provider);
  const { certificate, certificates, ...fields } = fieldsOf(order);
  const trusted = certificate ?? certificates;
  // The same object, when it exists: other records may refer to it.
  const changed = Object.assign(provider ?? { disabled: false, certificates: [] }, fields, {
    ...(trusted !== undefined && { certificates: certificatesOf({ certificate, certificates }) }),
  });
  providers.set(kind, changed);
  const after = shownProvider(kind, changed);
  const entity = { id: kind, name: String(after.name ?? '') };
  const action = before ? 'Update' : 'Create';
  audit(deed, { entityType: 'IdentityProvider', action, entity, ...(before && { before }), after });
  return after;
}

function deleteProvider({ deed, order }: Deeds): Json {
  const kind = String(order.kind ?? 'pureengage');
  const before = deed.organization.providers.get(kind);
  if (!before) throw new Error(`there is no provider ${kind}`);
  deed.organization.providers.delete(kind);
  const entity = { id: kind, name: String(before.name ?? '') };
  audit(deed, { entityType: 'IdentityProvider', action: 'Delete', entity, before: shownProvider(kind, before) });
  return {};
}

function changeRole(deeds: Deeds): Json {
  const { deed, order } = deeds;
  const entity = only(deed.organization.roles, 'role', order.role);
  const removed = texts(order.remove);
  const permissions = [...permissionsOf(entity), ...texts(order.add)].filter((each) => !removed.includes(each));
  const { permissionPolicies } = makeRole(entity.name, [...new Set(permissions)]);
  return edit(deeds, { entityType: 'Role', entity, shown: shownRole }, { permissionPolicies });
}

function changeUser(deeds: Deeds): Json {
  const { deed, order } = deeds;
  const entity = only(deed.organization.users, 'user', order.user);
  const subject: Subject<typeof entity> = {
    entityType: 'User',
    entity,
    shown: (user) => shownUser(deed.organization, user, ['authorization']),
  };
  return edit(deeds, subject, { ...fieldsOf(order), version: entity.version + 1 });
}

function inDays(now: number, days: unknown): string {
  return new Date(now + Number(days ?? 7) * DAY).toISOString();
}

const DEEDS: Readonly<Record<(typeof NAMES)[number], (deeds: Deeds) => Json>> = {
  changeClient: (deeds) => editClient(deeds, () => fieldsOf(deeds.order)),
  renameClient: (deeds) => editClient(deeds, () => ({ name: String(deeds.order.name) })),
  /** As in the user interface: the client can be restored for some days, and then is gone. */
  deactivateClient: (deeds) =>
    editClient(deeds, () => ({ state: 'inactive', dateToDelete: inDays(deeds.deed.now, deeds.order.days) })),
  deleteClient: (deeds) => editClient(deeds, () => ({ state: 'deleted' })),
  changeProvider,
  deleteProvider,
  changeRole,
  changeUser,
};

export function createManualChanges(organizations: readonly OrganizationState[], clock: SimulatedClock): ManualChanges {
  const does = (name: (typeof NAMES)[number]) => (json: unknown) => {
    const order = isJson(json) ? json : {};
    const organization = organizationOf(organizations, order);
    const deed = { organization, user: personOf(organization, order.by), now: clock.now() };
    return DEEDS[name]({ deed, order });
  };
  return {
    changeClient: does('changeClient'),
    renameClient: does('renameClient'),
    deactivateClient: does('deactivateClient'),
    deleteClient: does('deleteClient'),
    changeProvider: does('changeProvider'),
    deleteProvider: does('deleteProvider'),
    changeRole: does('changeRole'),
    changeUser: does('changeUser'),
  };
}
