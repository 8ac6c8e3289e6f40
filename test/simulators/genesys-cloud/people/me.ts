import { type Caller, failure, type Handler } from '../answers.ts';
import type { Json } from '../records.ts';

const tokenMe: Handler = ({ organization, client }) => {
  const reference = { id: organization.id, name: organization.name };
  const { id, name, authorizedGrantType, scope, roleDivisions, state } = client;
  return {
    status: 200,
    body: {
      organization: reference,
      homeOrganization: reference,
      authorizedScope: scope,
      OAuthClient: { id, name, authorizedGrantType, scope, roleDivisions, state, organization: reference },
    },
  };
};

const endToken: Handler = ({ organization, token }) => {
  organization.tokens.delete(token);
  return { status: 200 };
};

function shownMe({ user }: Caller): Json | undefined {
  if (!user) return undefined;
  const { id, name, email, state, version } = user;
  return { id, name, email, username: email, state, version, selfUri: `/api/v2/users/${id}` };
}

const userMe: Handler = (call) => {
  const body = shownMe(call);
  return body ? { status: 200, body } : failure(400, 'not.a.user', 'This request requires a user context.');
};

const organizationMe: Handler = ({ organization }) => ({
  status: 200,
  body: {
    id: organization.id,
    name: organization.name,
    thirdPartyOrgName: organization.shortName,
    productPlatform: 'PureEngage',
    state: 'active',
    version: 1,
  },
});

export const ME: Readonly<Record<string, Handler>> = {
  'GET /api/v2/tokens/me': tokenMe,
  'DELETE /api/v2/tokens/me': endToken,
  'GET /api/v2/users/me': userMe,
  'GET /api/v2/organizations/me': organizationMe,
};
