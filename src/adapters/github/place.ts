import type { Context } from '../../base/context.ts';
import { problem } from '../../base/errors.ts';
import { isLoopback } from '../http/endpoints.ts';

const REPOSITORY = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;

/** `owner/name`. @throws HybridError `github.no-repository` */
export function repositoryName(name: string | undefined, remedy: string): string {
  if (name && REPOSITORY.test(name)) return name;
  throw name ? problem('github.no-repository#name', { name, remedy }) : problem('github.no-repository', { remedy });
}

/** Without a trailing slash. @throws HybridError `github.address` */
export function apiAddress({ GITHUB_API_URL: address }: Context['environment']): string {
  const text = address || 'https://api.github.com';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url))) return text.replace(/\/+$/, '');
  throw problem('github.address');
}

/** @param use purpose, after "there is no token to". @throws HybridError `github.no-token` */
export function requireToken(token: string | undefined, use: string, remedy: string): string {
  if (token?.trim()) return token.trim();
  throw problem('github.no-token', { use, remedy });
}
