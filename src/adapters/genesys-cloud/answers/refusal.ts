import { type HybridError, problem } from '../../../base/errors.ts';
import { isKeyOf, textAt, valueAt } from '../../../base/json.ts';
import { HttpError, reasonText } from '../../http/error.ts';

/** Refusals that an administrator of the tenant can fix, by the code in the response. */
const REFUSALS = {
  'ip.not.authorized': 'genesys-cloud.ip-not-authorized',
  'not.authorized': 'genesys-cloud.not-authorized',
  'app.not.authorized.for.scope': 'genesys-cloud.app-not-authorized-for-scope',
  'authz.policy.denied': 'genesys-cloud.authz-policy-denied',
  'bad.client.role': 'genesys-cloud.bad-client-role',
  'bad.client.state': 'genesys-cloud.bad-client-state',
  'auth.too.many.clients': 'genesys-cloud.auth-too-many-clients',
  'auth.invalid.scope': 'genesys-cloud.auth-invalid-scope',
  'certificate.expired': 'genesys-cloud.certificate-expired',
  'certificate.not.yet.valid': 'genesys-cloud.certificate-not-yet-valid',
  'certificate.unparseable': 'genesys-cloud.certificate-unparseable',
  'invalid.target.url': 'genesys-cloud.invalid-target-url',
  'max.role.assignments.exceeded': 'genesys-cloud.max-role-assignments-exceeded',
} as const;

const PERMISSION = /\b[a-z]\w*:[\w*]+:[\w*]+/gi;
const MOST_PERMISSIONS = 12;

/** The code of a refusal by Genesys Cloud; empty if the error is no response. */
export function refusalCode(error: unknown): string {
  return (error instanceof HttpError && textAt(error.body, 'code')) || '';
}

function namedPermissions(body: unknown): readonly string[] {
  const params = Object.values(Object(valueAt(body, 'messageParams')));
  const texts = [valueAt(body, 'message'), valueAt(body, 'messageWithParams'), ...params];
  const found = texts.flatMap((text) => (typeof text === 'string' ? (text.match(PERMISSION) ?? []) : []));
  return [...new Set(found)].slice(0, MOST_PERMISSIONS);
}

function missingPermission(error: HttpError): HybridError {
  const code = refusalCode(error);
  const list = namedPermissions(error.body)
    .map(reasonText)
    .join(code === 'missing.any.permissions' ? ' or ' : ', ');
  const values = {
    message: error.message,
    missing: list && ` (missing: ${list})`,
    permissions: list || 'the permission',
    division: code.includes('division') ? ', in the division in question' : '',
  };
  return problem('genesys-cloud.missing-permission', values, { cause: error });
}

/** The same error with its remedy, if Genesys Cloud gives the reason; other errors unchanged. */
export function explained(error: unknown): unknown {
  if (!(error instanceof HttpError) || error.unclear) return error;
  const code = refusalCode(error);
  if (error.status === 403 && code.startsWith('missing.') && code.includes('permission'))
    return missingPermission(error);
  return isKeyOf(code, REFUSALS) ? problem(REFUSALS[code], { message: error.message }, { cause: error }) : error;
}
