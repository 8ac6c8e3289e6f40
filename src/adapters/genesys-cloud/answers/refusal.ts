import { HybridError } from '../../../base/errors.ts';
import { at, textAt } from '../../../base/json.ts';
import { HttpError, reasonText } from '../../http/error.ts';

const ROLES = 'Admin > Integrations > OAuth > the client > Roles; a change takes up to five minutes';

/** What to do about the refusals that an administrator of the tenant can mend, by the code in the answer. */
const FIXES: Readonly<Record<string, string>> = {
  'ip.not.authorized':
    'The organization admits only certain addresses: add that of this machine, or run where the address is admitted.',
  'not.authorized': `Check the roles of the provisioning client: ${ROLES}.`,
  'app.not.authorized.for.scope':
    'The organization enforces OAuth scopes: authorize the provisioning client for this scope.',
  'authz.policy.denied':
    'A security policy of the organization forbids it: ask its administrator to except the provisioning client.',
  'bad.client.role': `A client can be given only roles that the provisioning client holds itself: give it those first, ${ROLES}.`,
  'bad.client.state': 'The client is disabled: open a case with Genesys.',
  'auth.too.many.clients':
    'The organization has as many OAuth clients as it may: delete one, or have the limit raised by Genesys.',
  'auth.invalid.scope': 'Correct scopes in the tenant file; GET /api/v2/oauth/scopes lists those that exist.',
  'certificate.expired': 'Remove the certificate that has ended, or run again: it is renewed.',
  'certificate.not.yet.valid': 'The certificate begins in the future: check the clock of the machine that made it.',
  'certificate.unparseable': 'Give a certificate in PEM form.',
  'invalid.target.url': 'Give an https URL as identityProvider.target.',
  'max.role.assignments.exceeded': 'The user holds as many roles as one may: take one away.',
};

const PERMISSION = /\b[a-z]\w*:[\w*]+:[\w*]+/gi;
const MOST_PERMISSIONS = 12;

/** The code that Genesys Cloud gives for a refusal; empty when the error is none of its answers. */
export function refusalCode(error: unknown): string {
  return (error instanceof HttpError && textAt(error.body, 'code')) || '';
}

function namedPermissions(body: unknown): readonly string[] {
  const params = Object.values(Object(at(body, 'messageParams')));
  const texts = [at(body, 'message'), at(body, 'messageWithParams'), ...params];
  const found = texts.flatMap((text) => (typeof text === 'string' ? (text.match(PERMISSION) ?? []) : []));
  return [...new Set(found)].slice(0, MOST_PERMISSIONS);
}

function missingPermission(error: HttpError): HybridError | undefined {
  const code = refusalCode(error);
  if (!code.startsWith('missing.') || !code.includes('permission')) return undefined;
  const permissions = namedPermissions(error.body);
  const list = permissions.map(reasonText).join(code === 'missing.any.permissions' ? ' or ' : ', ');
  const division = code.includes('division') ? ', in the division in question' : '';
  const message = `${error.message}${list === '' ? '' : ` (missing: ${list})`}`;
  const fix = `Add ${list || 'the permission'} to a role of the OAuth client that provisions${division}: ${ROLES}.`;
  return new HybridError({ code: 'genesys-cloud.missing-permission', message, fix, cause: error });
}

/** The same error with what to do about it, where Genesys Cloud says what is wrong; anything else as it is. */
export function explained(error: unknown): unknown {
  if (!(error instanceof HttpError) || error.unclear) return error;
  const missing = error.status === 403 ? missingPermission(error) : undefined;
  if (missing) return missing;
  const code = refusalCode(error);
  const fix = Object.hasOwn(FIXES, code) ? FIXES[code] : undefined;
  if (fix === undefined) return error;
  const { message } = error;
  return new HybridError({ code: `genesys-cloud.${code.replaceAll('.', '-')}`, message, fix, cause: error });
}
