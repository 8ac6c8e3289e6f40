import type { KindName } from './plan.ts';

/*
 *  organization ─▶ role ─▶ oauth-client ─┐
 *                    └──▶ admin          ├─▶ proof ─▶ transaction ─▶ retirement
 *  saml-key ─▶ identity-provider ────────┘
 *
 *  Proof and retirement are there only while something rotates: nothing is pushed that was not seen to work, and nothing is
 *  retired before it was pushed.
 *
 *  What is side by side runs side by side. Nothing is written before the organization is known to be the right one.
 */
const NEEDS: Readonly<Record<KindName, readonly KindName[]>> = {
  organization: [],
  role: ['organization'],
  'saml-key': ['organization'],
  'oauth-client': ['role'],
  admin: ['role'],
  'identity-provider': ['saml-key'],
  proof: ['oauth-client', 'identity-provider'],
  transaction: ['oauth-client', 'identity-provider', 'proof'],
  retirement: ['transaction', 'identity-provider'],
};

/** Every kind, after what it needs. The order of a printed plan. */
export const KIND_NAMES: readonly KindName[] = [
  'organization',
  'role',
  'oauth-client',
  'saml-key',
  'identity-provider',
  'admin',
  'proof',
  'transaction',
  'retirement',
];

/** What must be done before a change of this kind begins. */
export function neededKinds(kind: KindName): readonly KindName[] {
  return NEEDS[kind];
}
