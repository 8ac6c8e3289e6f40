import type * as Cloud from '../../../core/ports/genesys-cloud.ts';
import { isOneCertificate } from '../../../core/saml/forms.ts';
import { pemBody } from '../../../core/saml/pem.ts';
import type { Fields } from './answer.ts';

export function parseOrganization(fields: Fields): Cloud.Organization {
  return {
    id: fields.text('id'),
    name: fields.text('name'),
    shortName: fields.text('thirdPartyOrgName'),
    productPlatform: fields.optionalText('productPlatform'),
  };
}

/** A policy without domain or entity grants no nameable permission; it stays in `raw` of the role. */
function parsePolicies(list: readonly Fields[] = [], actions: 'actionSet' | 'actions'): Cloud.Role['policies'] {
  return list.flatMap((fields) => {
    const domain = fields.optionalText('domain');
    const entityName = fields.optionalText('entityName');
    if (domain === undefined || entityName === undefined) return [];
    return [{ domain, entityName, actionSet: fields.texts(actions) }];
  });
}

export function parseRole(fields: Fields): Cloud.Role {
  return {
    id: fields.text('id'),
    name: fields.text('name'),
    defaultRoleId: fields.optionalText('defaultRoleId'),
    policies: parsePolicies(fields.optionalRecords('permissionPolicies'), 'actionSet'),
    raw: fields.raw,
  };
}

export function parseDivision(fields: Fields): Cloud.Division {
  return { id: fields.text('id'), name: fields.text('name'), home: fields.optionalFlag('homeDivision') ?? false };
}

const GRANT_TYPES: Readonly<Record<string, Cloud.GrantType>> = {
  CODE: 'CODE',
  TOKEN: 'TOKEN',
  PASSWORD: 'PASSWORD',
  SAML2BEARER: 'SAML2-BEARER',
  CLIENTCREDENTIALS: 'CLIENT-CREDENTIALS',
};

/** Genesys Cloud has used hyphens, underscores, and neither. */
export function grantTypeOf(text: string): Cloud.GrantType | undefined {
  const plain = text.toUpperCase().replaceAll(/[-_]/g, '');
  return Object.hasOwn(GRANT_TYPES, plain) ? GRANT_TYPES[plain] : undefined;
}

/** Without its secret, which is only in the responses to create and reset. */
export function parseClient(fields: Fields): Cloud.OAuthClient {
  const grantType = grantTypeOf(fields.text('authorizedGrantType'));
  if (grantType === undefined) throw fields.wrong('authorizedGrantType is not a known grant type');
  const { secret: _secret, ...raw } = fields.raw;
  const roleDivisions = fields.optionalRecords('roleDivisions') ?? [];
  return {
    id: fields.text('id'),
    name: fields.text('name'),
    description: fields.optionalText('description') ?? '',
    grantType,
    state: fields.optionalText('state') ?? 'active',
    tokenLifetime: fields.optionalInteger('accessTokenValiditySeconds'),
    redirectUris: fields.texts('registeredRedirectUri'),
    scopes: fields.texts('scope'),
    roleDivisions: roleDivisions.map((each) => ({ roleId: each.text('roleId'), divisionId: each.text('divisionId') })),
    raw,
  };
}

/** An unreadable text stays unchanged, so that a PUT can send it back. */
function certificateText(text: string): string {
  return isOneCertificate(text) ? pemBody(text) : text;
}

/** A single certificate is in `certificate`, several are in `certificates`; reads both. */
export function parseProvider(fields: Fields): Cloud.IdentityProvider {
  const single = fields.optionalText('certificate');
  const texts = [...(single === undefined ? [] : [single]), ...fields.texts('certificates')].map(certificateText);
  return {
    id: fields.optionalText('id'),
    name: fields.optionalText('name') ?? '',
    disabled: fields.optionalFlag('disabled') ?? false,
    autoProvisionUsers: fields.optionalFlag('autoProvisionUsers'),
    issuer: fields.optionalText('issuerURI'),
    target: fields.optionalText('ssoTargetURI'),
    certificates: [...new Set(texts)].filter((text) => text.trim() !== ''),
    raw: fields.raw,
  };
}

/** All fields are optional; an object with neither its ID nor an issuer is the response to another request. */
export function parsePureEngage(fields: Fields): Cloud.IdentityProvider {
  const provider = parseProvider(fields);
  if (provider.id === 'pureengage' || provider.issuer !== undefined) return provider;
  throw fields.wrong('it is not an identity provider');
}

export function parseUser(fields: Fields): Cloud.User {
  const roles = fields.optionalRecord('authorization')?.optionalRecords('roles') ?? [];
  return {
    id: fields.text('id'),
    name: fields.optionalText('name') ?? '',
    email: fields.text('email'),
    state: fields.text('state'),
    version: fields.integer('version'),
    divisionId: fields.optionalRecord('division')?.optionalText('id'),
    roleIds: roles.map((role) => role.text('id')),
  };
}

export function parseSubject(fields: Fields): Cloud.Subject {
  const grants = (fields.optionalRecords('grants') ?? []).map((grant) => {
    const role = grant.record('role');
    const division = grant.record('division');
    return {
      roleId: role.text('id'),
      roleName: role.optionalText('name') ?? '',
      divisionId: division.text('id'),
      divisionName: division.optionalText('name') ?? '',
      policies: parsePolicies(role.optionalRecords('policies'), 'actions'),
    };
  });
  return { id: fields.text('id'), grants };
}

/** One entry of the permission list. Its form has changed several times: a domain with a map of entities, or one permission. */
export function parsePermissions(fields: Fields): readonly Cloud.Permission[] {
  const domain = fields.text('domain');
  const entities = fields.optionalRecord('permissionMap');
  if (!entities) return [`${domain}:${fields.text('entityType')}:${fields.text('action')}`];
  return Object.keys(entities.raw).flatMap((entity) =>
    entities.records(entity).map((permission) => `${domain}:${entity}:${permission.text('action')}`),
  );
}
