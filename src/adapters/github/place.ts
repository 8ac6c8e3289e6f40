import type { Context } from '../../base/context.ts';
import { HybridError } from '../../base/errors.ts';
import { isLoopback } from '../http/endpoints.ts';

const REPOSITORY = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;

/** `owner/name`. @throws HybridError `github.no-repository` */
export function repositoryName(name: string | undefined, fix: string): string {
  if (name && REPOSITORY.test(name)) return name;
  const message = name ? `"${name}" is not the name of a repository` : 'the environment does not name a repository';
  throw new HybridError({ code: 'github.no-repository', message, fix });
}

/** Without a slash at its end. @throws HybridError `github.address` */
export function apiAddress({ GITHUB_API_URL: address }: Context['environment']): string {
  const text = address || 'https://api.github.com';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url))) return text.replace(/\/+$/, '');
  throw new HybridError({
    code: 'github.address',
    message: 'GITHUB_API_URL is not an https address',
    fix: 'Set it to https://api.github.com, or to https://HOST/api/v3 on GitHub Enterprise Server.',
  });
}

/** @param use in a sentence after "there is no token to". @throws HybridError `github.no-token` */
export function requireToken(token: string | undefined, use: string, fix: string): string {
  if (token?.trim()) return token.trim();
  throw new HybridError({ code: 'github.no-token', message: `there is no token to ${use}`, fix });
}
