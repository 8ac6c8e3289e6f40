/** docs/reference/resource-types.md from src/resources/list.ts. */
import type { Action, Change } from '../src/core/plan.ts';
import type { AnyOf } from '../src/core/type-facts.ts';
import { TYPES } from '../src/resources/list.ts';
import type { Tenant } from '../src/tenant/tenant.ts';
import { anchorOf, cell, code, generatedFrom, table } from './markdown.ts';

type ListedType = (typeof TYPES)[number];

interface Words {
  readonly title: string;
  readonly text: string;
  /** Addresses as plans show them. */
  readonly address: string;
  /** What a plan does with it. */
  readonly actions: readonly Action[];
}

/** What the code does not say in words. A type without an entry stops the generator. */
const WORDS: Readonly<Record<string, Words>> = {
  organization: {
    title: 'Organization',
    text: 'The Genesys Cloud organization. It is only read, and compared with `organization.id` and `organization.shortName` before anything is written.',
    address: 'organization',
    actions: [],
  },
  role: {
    title: 'Role',
    text: 'A role in Genesys Cloud that gets the permissions of `services.predictive-engagement`. No permission is removed.',
    address: 'role/NAME',
    actions: ['update'],
  },
  'oauth-client': {
    title: 'OAuth client',
    text: 'An OAuth client in Genesys Cloud, one for each credential version of each key under `clients`. It is deleted only after a rotation, or with `prune: true`.',
    address: 'oauth-client/KEY#VERSION',
    actions: ['create', 'update', 'delete'],
  },
  'saml-key': {
    title: 'SAML key',
    text: 'The private key and the certificate that sign SAML responses. They are kept in the secret store.',
    address: 'saml-key#VERSION',
    actions: ['create'],
  },
  'identity-provider': {
    title: 'Identity provider',
    text: 'The PureEngage identity provider of the organization, with the certificates that it trusts.',
    address: 'identity-provider',
    actions: ['create', 'update'],
  },
  admin: {
    title: 'Administrator',
    text: 'A user in Genesys Cloud with the role `admin`. No user and no role of a user is removed.',
    address: 'admin/EMAIL',
    actions: ['create', 'update'],
  },
  proof: {
    title: 'Verification',
    text: 'A step of a rotation: a login with the new credential, before the transaction object gets it.',
    address: 'proof/KEY#VERSION',
    actions: ['prove'],
  },
  transaction: {
    title: 'Transaction object',
    text: 'The transaction object `hybrid_integration` in the Configuration Server. Options and sections that the tenant file does not define are kept.',
    address: 'transaction',
    actions: ['create', 'update'],
  },
  retirement: {
    title: 'Retirement',
    text: 'A step of a rotation: a credential version starts its grace period, or is deleted after it.',
    address: 'retirement/KEY#VERSION',
    actions: ['update', 'delete'],
  },
};

function wordsOf({ name }: Pick<ListedType, 'name'>): Words {
  const words = WORDS[name];
  if (words) return words;
  throw new Error(`scripts/generate-types-page.ts has no words for the resource type ${name}`);
}

const linkTo = ({ title }: Words) => `[${title}](#${anchorOf(title)})`;

const SIDES = { cloud: 'Cloud side', engage: 'Engage side', both: 'both sides' };
const ACTION_WORDS: Readonly<Record<Action, string>> = {
  create: 'Create',
  update: 'Update',
  delete: 'Delete',
  prove: 'Verify',
};

/** Only what the facts of a type ask of a tenant and of a change. */
const TENANT = { administrators: [{}] } as unknown as Tenant;
/** A field that needs more than the others. */
const STATE = { field: 'state' };

const changeOf = (action: Action, fields: readonly unknown[] = []) =>
  ({ action, id: 'ID', fields }) as unknown as Change;

const anyText = (any: AnyOf) => any.map(code).join(' or ');
const permissionsText = (all: readonly AnyOf[]) => all.map(anyText).join(', ');

/** What the changes of a type need, a row for each action. */
function permissionRows(type: ListedType): readonly (readonly [action: string, permissions: readonly AnyOf[]])[] {
  return wordsOf(type).actions.flatMap((action) => {
    const usual = type.permissions?.(changeOf(action)) ?? [];
    const ofState = type.permissions?.(changeOf(action, [STATE])) ?? [];
    const word = ACTION_WORDS[action];
    const isMore = permissionsText(ofState) !== permissionsText(usual);
    return [
      ...(usual.length > 0 ? [[word, usual] as const] : []),
      ...(isMore ? [['Activate or restore', ofState] as const] : []),
    ];
  });
}

/** Each permission once, in the order of the alphabet, with the resource types that need it. */
function permissionTable(
  permissionsOf: (type: ListedType) => readonly AnyOf[],
  more: readonly string[][] = [],
): string {
  const all = TYPES.flatMap((type) => permissionsOf(type).map((any) => [anyText(any), wordsOf(type).title] as const));
  const byPermission = [...Map.groupBy(all, ([permission]) => permission)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rows = byPermission.map(([permission, uses]) => [
    permission,
    [...new Set(uses.map(([, title]) => title))].join(', '),
  ]);
  return table(['Permission', 'For'], [...rows, ...more]);
}

const CHOSEN: Readonly<Record<string, string>> = { clients: 'KEY', services: 'NAME', options: 'OPTION' };

/** `clients.KEY.name` for `/clients/*` and `/name`. */
function keyOf(pointer: string): string {
  const parts = pointer.split('/').slice(1);
  const chosen = parts.map((part, index) => {
    if (part !== '*') return part;
    return CHOSEN[parts[index - 1] ?? ''] ?? part;
  });
  return chosen.join('.').replace('administrators.*', 'administrators[]');
}

function adoptText({ acceptable = [], notAcceptable = [], isStepOfRotation }: ListedType): string {
  if (isStepOfRotation || (acceptable.length === 0 && notAcceptable.length === 0)) return '';
  const written = acceptable.map(({ word, below = '' }) => code(keyOf(word + below)));
  const left = table(
    ['Key', 'Field', 'Why `adopt` does not write it', 'What to do'],
    notAcceptable.map(({ word, field, why, fix }) => [code(keyOf(word)), code(field), cell(why), cell(fix)]),
  );
  const keys = `Keys of the tenant file that \`adopt\` writes: ${written.length > 0 ? written.join(', ') : 'none'}.`;
  return notAcceptable.length > 0 ? `${keys}\n\n${left}` : keys;
}

function auditText({ audited }: ListedType): string {
  return audited
    ? `- \`drift\` reads who changed it from the audit log of ${audited.words}`
    : '- `drift` cannot tell who changed it';
}

function typeSection(type: ListedType): string {
  const { title, text, address } = wordsOf(type);
  const permissions = permissionRows(type);
  const needs = type.needs.map((name) => linkTo(wordsOf({ name })));
  const views = type.views?.(TENANT) ?? [];
  const facts = [
    `- Name in plans: ${code(type.name)}, with the address ${code(address)}`,
    `- Side of a split run: ${SIDES[type.side]}`,
    `- Applied after: ${needs.length > 0 ? needs.join(', ') : 'nothing'}`,
    ...(views.length > 0 ? [`- Permissions to read it: ${permissionsText(views)}`] : []),
    ...permissions.map(([action, all]) => `- Permissions to ${action.toLowerCase()} it: ${permissionsText(all)}`),
    ...(type.grants ? ['- Roles: the provisioning client needs every role that it gives, in the same division'] : []),
    ...(type.comesByTime ? [] : [auditText(type)]),
  ];
  return [`## ${title}`, text, facts.join('\n'), adoptText(type)].filter((each) => each !== '').join('\n\n');
}

/** The whole page. @throws Error for a type without words */
export function typesPage(): string {
  const views = permissionTable(
    (type) => type.views?.(TENANT) ?? [],
    [['`audits:audit:view`', '`drift`, to say who made a change']],
  );
  const writes = permissionTable((type) => permissionRows(type).flatMap(([, permissions]) => permissions));
  const order = TYPES.map(({ name, side, needs }) => [
    linkTo(wordsOf({ name })),
    code(name),
    SIDES[side],
    needs.map(code).join(', '),
  ]);
  return `${generatedFrom('src/resources/')}

# Resource types

A plan lists its changes in this order. A change starts when the changes that it needs are done.

${table(['Resource type', 'Name in plans', 'Side', 'Needs'], order)}

## Permissions in Genesys Cloud

The OAuth client for \`plan\`, \`drift\` and \`verify\` needs these permissions (\`organization.planCredentials\`, or \`organization.credentials\`
where the tenant file has no other):

${views}

The OAuth client for \`apply\` and \`rotate\` (\`organization.credentials\`) needs these besides:

${writes}

It also needs every role that the tenant file gives to an OAuth client, in the same division. Without \`clients.KEY.roles\` that is
\`admin\` in \`Home\`. \`plan\` names a permission that is missing before anything is written.

${TYPES.map(typeSection).join('\n\n')}
`;
}
