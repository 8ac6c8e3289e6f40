import { randomUUID } from 'node:crypto';
import type { SimulatedAnswer, SimulatedRequest } from '../server.ts';
import type { GaxSession, GaxState } from './state.ts';

export const LOGIN_PAGE = '<!DOCTYPE html><html><body>Genesys Administrator Extension: please log in</body></html>';

function redirect({ contextPath }: GaxState): SimulatedAnswer {
  return { status: 302, headers: { Location: `/${contextPath}/login.html` } };
}

/** The inverse of quickEncrypt in the JavaScript of GAX: pairs of (character + r, r). */
function deobfuscated(text: string): string {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  return codes
    .flatMap((code, index) =>
      index % 2 === 0 ? [String.fromCodePoint(Math.max(0, code - (codes[index + 1] ?? 0)))] : [],
    )
    .join('');
}

function failedLogin(state: GaxState): SimulatedAnswer {
  const { loginFails } = state.behaviour;
  if (loginFails === 'page') return { status: 200, body: LOGIN_PAGE };
  return loginFails === 302 ? redirect(state) : { status: loginFails };
}

export function login(state: GaxState, { json }: SimulatedRequest): SimulatedAnswer {
  const { username, password, isPasswordEncrypted } = (json ?? {}) as Record<string, unknown>;
  const { behaviour, contextPath } = state;
  const isPlain = isPasswordEncrypted === false;
  const plain = isPlain ? String(password) : deobfuscated(String(password));
  const isWrong = state.users[String(username)] !== plain;
  if (isWrong || (isPlain && behaviour.passwords === 'obfuscated')) return failedLogin(state);
  const id = randomUUID();
  const csrf = randomUUID();
  const left = behaviour.sessionRequests || Number.POSITIVE_INFINITY;
  state.sessions.set(id, { user: String(username), csrf, left });
  const cookies = [`JSESSIONID=${id}; Path=/${contextPath}; HttpOnly`];
  if (behaviour.csrf === 'cookie') cookies.push(`XSRF-TOKEN=${encodeURIComponent(`${csrf}=`)}; Path=/`);
  const told = behaviour.csrf === 'headers' ? { 'X-CSRF-HEADER': 'X-CSRF-TOKEN', 'X-CSRF-TOKEN': csrf } : {};
  return { status: behaviour.loginAnswers, headers: { 'Set-Cookie': cookies, ...told } };
}

function idOf({ headers }: SimulatedRequest): string {
  return /JSESSIONID=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? '';
}

/** The session of a request; it ends after that many requests. */
export function sessionOf(state: GaxState, request: SimulatedRequest): GaxSession | undefined {
  const id = idOf(request);
  const session = state.sessions.get(id);
  if (!session) return undefined;
  session.left -= 1;
  if (session.left >= 0) return session;
  state.sessions.delete(id);
  return undefined;
}

export function notLoggedIn(state: GaxState): SimulatedAnswer {
  const { sessionEnds } = state.behaviour;
  if (sessionEnds === 'page') return { status: 200, body: LOGIN_PAGE };
  return sessionEnds === 302
    ? redirect(state)
    : { status: 401, headers: { 'Set-Cookie': 'JSESSIONID=nobody; Path=/' } };
}

export function logout(state: GaxState, request: SimulatedRequest): SimulatedAnswer {
  state.sessions.delete(idOf(request));
  return { status: 204 };
}

export function isForged(state: GaxState, { method, headers }: SimulatedRequest, { csrf }: GaxSession): boolean {
  if (state.behaviour.csrf === 'off' || method === 'GET') return false;
  const isTold = state.behaviour.csrf === 'headers';
  return isTold ? headers['x-csrf-token'] !== csrf : headers['x-xsrf-token'] !== `${csrf}=`;
}
