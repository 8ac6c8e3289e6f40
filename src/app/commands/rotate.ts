import { usageError } from '../../base/errors.ts';
import type { Rotation } from '../../core/decide/scene.ts';
import { didYouMean } from '../../tenant/suggestion.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { CommandRequest } from './request.ts';

function strategyOf(text = 'side-by-side'): Rotation['strategy'] {
  if (text === 'side-by-side' || text === 'reset') return text;
  throw usageError(`there is no strategy "${text}"`, 'Write --strategy side-by-side or --strategy reset.');
}

/**
 * A client that no file has is a slip, and must not look like a rotation that had nothing to do.
 * @throws HybridError `usage`
 */
export function requireClient({ clients }: Rotation, tenants: readonly Tenant[]): void {
  const key = clients === 'all' ? undefined : clients[0];
  const keys = [...new Set(tenants.flatMap((tenant) => tenant.clients.map((client) => client.key)))];
  if (key === undefined || keys.includes(key)) return;
  const words = ['saml', 'clients', 'all', ...keys];
  throw usageError(
    `none of the tenant files has a client "${key}"${didYouMean(key, words)}`,
    `Write --what with one of ${words.join(', ')}.`,
  );
}

/** What `rotate` adds to the intent. @throws HybridError when it is not clear what to rotate */
export function rotationOf({ what, strategy }: Pick<CommandRequest, 'what' | 'strategy'>): Rotation {
  if (what === undefined)
    throw usageError('rotate needs to know what', 'Write --what saml, clients, all, or the key of a client.');
  const base = { strategy: strategyOf(strategy) };
  if (what === 'saml') {
    if (base.strategy === 'reset') throw usageError('a SAML key is not reset in place', 'Leave --strategy out.');
    return { ...base, clients: [], samlKey: true };
  }
  if (what === 'clients') return { ...base, clients: 'all', samlKey: false };
  if (what === 'all') return { ...base, clients: 'all', samlKey: base.strategy === 'side-by-side' };
  return { ...base, clients: [what], samlKey: false };
}
