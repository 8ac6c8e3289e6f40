import { HybridError } from '../../../base/errors.ts';
import { SessionEnded } from '../rest/answer.ts';
import type { GwsAnswer } from './answer.ts';

/** An update by delta is documented for other classes only; a delete and a create would lose DBID and access rights. */
export const BY_HAND =
  'Nothing else is tried: a new object would have another DBID and no access rights. Use driver: gax, or driver: file and let a person import the options.';

export function webPage(status: number): HybridError {
  return new HybridError({
    code: 'gws.web-page',
    message: `GWS answered a web page or sent elsewhere (status ${status})`,
    fix: 'Check transaction.server.url: it is the base of GWS, such as https://gws.acme.example, without /api. A single sign-on in front of it must let this account through.',
  });
}

export function loginFailed({ meaning, reason }: GwsAnswer): HybridError {
  const change = meaning === 'password-change';
  return new HybridError({
    code: 'gws.login',
    message: `GWS refused the login (${reason})`,
    fix: change
      ? 'The account has to change its password first; choose one that need not.'
      : 'Check user name and password; the account must be one that logs in with a password, not by single sign-on, and may be locked.',
  });
}

export function noInterface({ reason }: GwsAnswer, what: string): HybridError {
  return new HybridError({
    code: 'gws.not-found',
    message: `GWS does not know ${what} (${reason})`,
    fix: 'Check transaction.server.url, and that this GWS has the Platform Configuration API (/api/v2/platform/configuration).',
  });
}

export function forbidden({ reason }: GwsAnswer, feature: 'read' | 'write'): HybridError {
  return new HybridError({
    code: 'gws.feature',
    message: `GWS does not let this account ${feature} the configuration (${reason})`,
    fix: `The contact center needs the feature api-platform-configuration-${feature}, and the account the role of an administrator and the rights on transactions of this tenant.`,
  });
}

/** The CSRF word lives as long as the session, so a refusal of it may mean that the session has ended. */
export function csrfRefused({ reason }: GwsAnswer): SessionEnded {
  return new SessionEnded({
    code: 'gws.csrf',
    message: `the CSRF filter of GWS refused the write (${reason})`,
    fix: 'What stands between here and GWS must pass cookies and the headers X-CSRF-HEADER and X-CSRF-TOKEN on, and send a session always to the same node.',
  });
}

export function unexpected({ reason }: GwsAnswer, what: string): HybridError {
  return new HybridError({
    code: 'gws.answer',
    message: `GWS answered something else than ${what} (${reason})`,
    fix: 'Check the version of GWS and transaction.server.url.',
  });
}

export function createRefused({ reason }: GwsAnswer): HybridError {
  return new HybridError({
    code: 'gws.refused',
    message: `GWS refused to create the transaction object (${reason})`,
    fix: 'The account needs Create on transactions of this tenant. With driver: file a person makes the object instead.',
  });
}

export function deltaRefused({ reason }: GwsAnswer): HybridError {
  return new HybridError({
    code: 'gws.delta-refused',
    message: `GWS refused to change the transaction object (${reason})`,
    fix: `The account needs Change on transactions of this tenant; else this version of GWS takes no such update. ${BY_HAND}`,
  });
}

export function sessionLost(): SessionEnded {
  return new SessionEnded({
    code: 'gws.session',
    message: 'GWS ended the session twice before the write',
    fix: 'Nothing was written. Run again; what stands between here and GWS must pass cookies on and send a session always to the same node.',
  });
}
