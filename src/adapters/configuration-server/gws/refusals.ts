import { HybridError } from '../../../base/errors.ts';
import { SessionEnded } from '../rest/answer.ts';
import type { GwsAnswer } from './answer.ts';

/** An update by delta is documented for other classes only; a delete and a create would lose DBID and access rights. */
export const BY_HAND =
  'Nothing else is tried: a new object would have another DBID and no access rights. Use driver: gax, or driver: file and let a person import the options.';

const FIXES = {
  'gws.web-page':
    'Check transaction.server.url: it is the base of GWS, such as https://gws.acme.example, without /api. A single sign-on in front of it must let this account through.',
  'gws.not-found':
    'Check transaction.server.url, and that this GWS has the Platform Configuration API (/api/v2/platform/configuration).',
  'gws.csrf':
    'What stands between here and GWS must pass cookies and the headers X-CSRF-HEADER and X-CSRF-TOKEN on, and send a session always to the same node.',
  'gws.answer': 'Check the version of GWS and transaction.server.url.',
  'gws.refused':
    'The account needs Create on transactions of this tenant. With driver: file a person makes the object instead.',
  'gws.delta-refused': `The account needs Change on transactions of this tenant; else this version of GWS takes no such update. ${BY_HAND}`,
  'gws.session':
    'Nothing was written. Run again; what stands between here and GWS must pass cookies on and send a session always to the same node.',
} as const;

function failure(code: keyof typeof FIXES, message: string, Failure = HybridError): HybridError {
  return new Failure({ code, message, fix: FIXES[code] });
}

export const webPage = (status: number) =>
  failure('gws.web-page', `GWS answered a web page or sent elsewhere (status ${status})`);

export const noInterface = ({ reason }: GwsAnswer, what: string) =>
  failure('gws.not-found', `GWS does not know ${what} (${reason})`);

export const unexpected = ({ reason }: GwsAnswer, what: string) =>
  failure('gws.answer', `GWS answered something else than ${what} (${reason})`);

export const createRefused = ({ reason }: GwsAnswer) =>
  failure('gws.refused', `GWS refused to create the transaction object (${reason})`);

export const deltaRefused = ({ reason }: GwsAnswer) =>
  failure('gws.delta-refused', `GWS refused to change the transaction object (${reason})`);

/** The CSRF word lives as long as the session, so a refusal of it may mean that the session has ended. */
export const csrfRefused = ({ reason }: GwsAnswer) =>
  failure('gws.csrf', `the CSRF filter of GWS refused the write (${reason})`, SessionEnded);

export const sessionLost = () => failure('gws.session', 'GWS ended the session twice before the write', SessionEnded);

export function loginFailed({ meaning, reason }: GwsAnswer): HybridError {
  const fix =
    meaning === 'password-change'
      ? 'The account has to change its password first; choose one that need not.'
      : 'Check user name and password; the account must be one that logs in with a password, not by single sign-on, and may be locked.';
  return new HybridError({ code: 'gws.login', message: `GWS refused the login (${reason})`, fix });
}

export function forbidden({ reason }: GwsAnswer, feature: 'read' | 'write'): HybridError {
  const message = `GWS does not let this account ${feature} the configuration (${reason})`;
  const fix = `The contact center needs the feature api-platform-configuration-${feature}, and the account the role of an administrator and the rights on transactions of this tenant.`;
  return new HybridError({ code: 'gws.feature', message, fix });
}
