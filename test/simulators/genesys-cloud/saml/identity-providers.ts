import { bodyOf, type Call, failure, type Handler, notFound, texts } from '../answers.ts';
import { audit } from '../audit/audit.ts';
import type { Json } from '../records.ts';
import { certificateProblem, certificatesOf } from './certificates.ts';

const KIND = 'pureengage';

/** One certificate is in `certificate`, several are in `certificates`. */
export function shownProvider(kind: string, { certificates, ...rest }: Json): Json {
  const [only, ...more] = texts(certificates);
  return {
    ...rest,
    ...(only !== undefined && (more.length === 0 ? { certificate: only } : { certificates: [only, ...more] })),
    id: kind,
    selfUri: `/api/v2/identityproviders/${kind}`,
  };
}

function isHttps(url: unknown): boolean {
  return URL.canParse(String(url)) && new URL(String(url)).protocol === 'https:';
}

function problem(body: Json, certificates: readonly string[], now: number): ReturnType<Handler> | undefined {
  if (typeof body.issuerURI !== 'string' || body.issuerURI === '')
    return failure(400, 'missing.issuer.uri', 'The issuer URI is missing.');
  if (body.ssoTargetURI !== undefined && !isHttps(body.ssoTargetURI))
    return failure(400, 'invalid.target.url', 'The target URL must be a valid HTTPS URL.');
  return certificateProblem(certificates, now);
}

/** A GET still shows the previous provider, as long as the organization is slow. */
function keepStale({ organization: { providers, staleProviders }, behaviour, now }: Call): void {
  if (behaviour.visibilityDelay > 0)
    staleProviders.set(KIND, { until: now + behaviour.visibilityDelay, shown: providers.get(KIND) });
}

const put: Handler = (call) => {
  const body = bodyOf(call);
  const certificates = certificatesOf(body);
  const wrong = problem(body, certificates, call.now);
  if (wrong) return wrong;
  const { providers } = call.organization;
  const before = providers.get(KIND);
  const { certificate: _one, id: _id, selfUri: _selfUri, ...rest } = body;
  const provider: Json = { disabled: false, ...rest, certificates };
  keepStale(call);
  providers.set(KIND, provider);
  const { name, disabled } = provider;
  audit(call, {
    entityType: 'IdentityProvider',
    action: before ? 'Update' : 'Create',
    entity: { id: KIND, name: String(name ?? '') },
    ...(before && { before: shownProvider(KIND, before) }),
    after: shownProvider(KIND, provider),
  });
  return { status: 200, body: { id: KIND, name, disabled, selfUri: `/api/v2/identityproviders/${KIND}` } };
};

const get: Handler = ({ organization: { providers, staleProviders }, now }) => {
  const stale = staleProviders.get(KIND);
  const provider = stale && stale.until > now ? stale.shown : providers.get(KIND);
  return provider ? { status: 200, body: shownProvider(KIND, provider) } : notFound();
};

const remove: Handler = (call) => {
  const before = call.organization.providers.get(KIND);
  if (!before) return notFound();
  keepStale(call);
  call.organization.providers.delete(KIND);
  const entity = { id: KIND, name: String(before.name ?? '') };
  audit(call, { entityType: 'IdentityProvider', action: 'Delete', entity, before: shownProvider(KIND, before) });
  return { status: 200, body: {} };
};

/** The list of all types does not show autoProvisionUsers. */
const list: Handler = ({ organization }) => {
  const entities = [...organization.providers].map(([kind, provider]) => {
    const { autoProvisionUsers: _unknown, ...rest } = shownProvider(kind, provider);
    return rest;
  });
  return { status: 200, body: { entities, total: entities.length } };
};

export const IDENTITY_PROVIDERS: Readonly<Record<string, Handler>> = {
  'GET /api/v2/identityproviders': list,
  'GET /api/v2/identityproviders/pureengage': get,
  'PUT /api/v2/identityproviders/pureengage': put,
  'DELETE /api/v2/identityproviders/pureengage': remove,
};
