import { NO_WORD } from '../../core/adopt/acceptable.ts';
import { list, number, roles, text, words } from '../../core/adopt/values.ts';
import { clientsOf } from '../../core/decide/scene.ts';
import type { WantedVersion } from '../../core/decide/versions.ts';
import type { Address, Change } from '../../core/plan.ts';
import type { Desired } from '../../core/resource-type.ts';
import { clientVersionsOf } from '../../core/rotation/version-steps.ts';
import type { AnyOf, GrantedRole, TypeFacts } from '../../core/type-facts.ts';
import type { ClientDescription, Tenant } from '../../tenant/tenant.ts';

/** One version of one client, as the file describes it. */
export interface DesiredClient extends Desired {
  readonly client: ClientDescription;
  readonly wanted: WantedVersion;
  readonly resetLostSecret: boolean;
}

export const DELETE_CLIENT: readonly AnyOf[] = [['oauth:client:edit'], ['oauth:client:delete']];

/** Key under `clients` of the tenant file. */
function clientKeyOf(address: Address): string | undefined {
  return /^oauth-client\/(.+)#\d+$/.exec(address)?.[1];
}

function permissions({ action }: Change): readonly AnyOf[] {
  if (action === 'create') return [['oauth:client:add']];
  return action === 'delete' ? DELETE_CLIENT : [['oauth:client:edit']];
}

/** The current roles of a client, from its plan: the client that edits it must have them too. */
function rolesBefore({ fields }: Change): readonly string[] {
  const before = fields.find(({ field }) => field === 'roles')?.before;
  return Array.isArray(before) ? before.map(String) : [];
}

/** Genesys Cloud lets a client grant only roles, in divisions, that it has itself. */
function grants(changes: readonly Change[], { clients }: Tenant): readonly GrantedRole[] {
  return clients.flatMap((client) => {
    if (client.grant !== 'client-credentials') return [];
    const pointer = `/clients/${client.key}/roles`;
    const named = client.roles.map(({ role, division }) => `${role} in ${division}`);
    const own = changes.filter(({ address }) => clientKeyOf(address) === client.key);
    return own.flatMap((change) => {
      const before = rolesBefore(change).filter((each) => !named.includes(each));
      return [...client.roles, ...before].map((role) => ({ address: change.address, pointer, role }));
    });
  });
}

/** Clients that the store knows but that no longer exist. */
const gone: TypeFacts['gone'] = (created, snapshot) => {
  const clients = clientsOf(snapshot);
  const goneOf = ({ address }: Change) =>
    clientVersionsOf(snapshot.entry, clientKeyOf(address) ?? '').generations.flatMap(({ clientId }) =>
      clientId === undefined || clients.some(({ id }) => id === clientId) ? [] : [clientId],
    );
  const found = created.map((change) => [change.address, goneOf(change)] as const);
  return new Map(found.filter(([, ids]) => ids.length > 0));
};

export const oauthClientFacts: Omit<TypeFacts, 'name'> = {
  side: 'cloud',
  // Does not need `role`, which is only updated, never created, so its ID is known from the plan. Engage uses a client only after the
  // transaction object names it, and the transaction object waits for the role. Cost: when the update of a role fails, the
  // clients exist already. The store has their secrets, and the next run uses them.
  needs: ['organization'],
  permissions,
  // Roles are read in every tenant, for the names of the roles of clients.
  views: () => [['oauth:client:view'], ['authorization:role:view']],
  grants,
  keepsSecret: ({ fields }) => fields.some(({ field }) => field === 'secret'),
  audited: { entity: /^oauthclient$/, words: 'OAuth clients' },
  gone,
  hasVersions: true,
  acceptable: [
    ...words('/clients/*', { name: text, description: text, tokenLifetime: number }),
    ...words('/clients/*', { redirectUris: list, scopes: list, roles }),
  ],
  notAcceptable: [
    {
      word: '/clients/*/grant',
      why: 'a client of another grant type has other keys',
      fix: 'Apply corrects it. To change the grant type, add another client to the file.',
    },
    {
      word: '/clients/*',
      field: 'state',
      why: `${NO_WORD}: a client in the file is always active`,
      fix: 'Apply activates it again. If it is not wanted, remove the client from the file.',
    },
    {
      word: '/clients/*',
      field: 'mark',
      why: 'the ownership tag links the client to its key in the tenant file',
      fix: 'Apply writes it.',
    },
  ],
};
