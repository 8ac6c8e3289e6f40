import { X509Certificate } from 'node:crypto';
import { audit, bodyOf, failure, type Handler, texts } from './answers.ts';
import type { Json } from './state.ts';

const MOST_CERTIFICATES = 5;

/** Base64 of the DER, without frame and white space: how the service gives certificates back. */
export function bareCertificate(text: string): string {
  return text.replaceAll(/-----(BEGIN|END) CERTIFICATE-----/g, '').replaceAll(/\s/g, '');
}

export function readCertificate(bare: string): X509Certificate | undefined {
  try {
    return new X509Certificate(Buffer.from(bare, 'base64'));
  } catch {
    return undefined;
  }
}

function certificatesOf(body: Json): string[] {
  const one = typeof body.certificate === 'string' ? [body.certificate] : [];
  return [...new Set([...one, ...texts(body.certificates)].map(bareCertificate))];
}

function certificateProblem(certificates: readonly string[], now: number): ReturnType<Handler> | undefined {
  if (certificates.length > MOST_CERTIFICATES) return failure(400, 'general.bad.request', 'Too many certificates.');
  for (const bare of certificates) {
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(bare))
      return failure(400, 'certificate.invalid.base64', 'The certificate is not valid base64.');
    const certificate = readCertificate(bare);
    if (!certificate) return failure(400, 'certificate.unparseable', 'The certificate could not be parsed.');
    if (Date.parse(certificate.validTo) < now)
      return failure(400, 'certificate.expired', 'The certificate has expired.');
    if (Date.parse(certificate.validFrom) > now)
      return failure(400, 'certificate.not.yet.valid', 'The certificate is not yet valid.');
  }
  return undefined;
}

function shown(kind: string, provider: Json): Json {
  const certificates = texts(provider.certificates);
  const { certificates: _all, ...rest } = provider;
  const ofCertificates = certificates.length === 1 ? { certificate: certificates[0] } : { certificates };
  return {
    ...rest,
    ...(certificates.length > 0 && ofCertificates),
    id: kind,
    selfUri: `/api/v2/identityproviders/${kind}`,
  };
}

const put: Handler = (call) => {
  const body = bodyOf(call);
  if (typeof body.issuerURI !== 'string' || body.issuerURI === '')
    return failure(400, 'missing.issuer.uri', 'The issuer URI is missing.');
  if (body.ssoTargetURI !== undefined && !/^https:\/\//.test(String(body.ssoTargetURI)))
    return failure(400, 'invalid.target.url', 'The target URL must be a valid HTTPS URL.');
  const certificates = certificatesOf(body);
  const wrong = certificateProblem(certificates, call.now);
  if (wrong) return wrong;
  const { certificate: _one, ...rest } = body;
  call.organization.providers.set('pureengage', { disabled: false, ...rest, certificates });
  audit(call, 'IdentityProvider', 'Update', { id: 'pureengage', name: String(body.name ?? '') });
  return {
    status: 200,
    body: {
      id: 'pureengage',
      name: body.name,
      disabled: body.disabled ?? false,
      selfUri: '/api/v2/identityproviders/pureengage',
    },
  };
};

const get: Handler = ({ organization }) => {
  const provider = organization.providers.get('pureengage');
  return provider
    ? { status: 200, body: shown('pureengage', provider) }
    : failure(404, 'not.found', 'The requested resource was not found.');
};

const remove: Handler = ({ organization }) => {
  organization.providers.delete('pureengage');
  return { status: 200, body: {} };
};

/** The list of all kinds tells nothing of autoProvisionUsers. */
const list: Handler = ({ organization }) => {
  const entities = [...organization.providers].map(([kind, provider]) => {
    const { autoProvisionUsers: _unknown, ...rest } = shown(kind, provider);
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
