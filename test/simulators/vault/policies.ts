import type { Policy, Token, VaultState } from './state.ts';

export const DENIED = '1 error occurred:\n\t* permission denied\n\n';

/** The rule of one policy for a path: the exact one, otherwise the one with the longest prefix. */
function ruleFor(policy: Policy, path: string): readonly string[] {
  const exact = policy[path];
  if (exact) return exact;
  const [best] = Object.entries(policy)
    .filter(([pattern]) => pattern.endsWith('*') && path.startsWith(pattern.slice(0, -1)))
    .sort(([one], [other]) => other.length - one.length);
  return best?.[1] ?? [];
}

/** The capabilities of a token for a path that starts with its namespace. */
export function capabilitiesOf(state: VaultState, token: Token, path: string): readonly string[] {
  const { namespace = '', policies } = token;
  if (policies.includes('root')) return ['root'];
  if (!path.startsWith(namespace)) return ['deny'];
  const rules = policies.flatMap((name) => {
    const policy = state.policies[name === 'default' ? name : `${namespace}${name}`];
    return policy ? ruleFor(policy, path.slice(namespace.length)) : [];
  });
  return rules.length === 0 || rules.includes('deny') ? ['deny'] : [...new Set(rules)].sort();
}

export function may(held: readonly string[], capability: string): boolean {
  return held.includes('root') || held.includes(capability);
}

/** Whether a token may access anything below a mount: then Vault shows it the mount. */
export function canAccessMount(state: VaultState, token: Token, mount: string): boolean {
  const { namespace = '', policies } = token;
  if (policies.includes('root')) return true;
  return policies.some((name) =>
    Object.keys(state.policies[`${namespace}${name}`] ?? {}).some((pattern) =>
      `${namespace}${pattern}`.startsWith(`${mount}/`),
    ),
  );
}

const PATH = /\s*path\s+"([^"]+)"\s*\{\s*capabilities\s*=\s*\[([^\]]*)\]\s*\}\s*/y;

/** The part of the policy language that the contract and our documentation use: paths with capabilities. */
export function parsePolicy(text: string): Policy | undefined {
  const policy: Record<string, readonly string[]> = {};
  PATH.lastIndex = 0;
  while (PATH.lastIndex < text.length) {
    const [, path, list] = PATH.exec(text) ?? [];
    if (path === undefined || list === undefined) return undefined;
    policy[path] = [...list.matchAll(/"([a-z]+)"/g)].map(([, capability = '']) => capability);
  }
  return policy;
}
