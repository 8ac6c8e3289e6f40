import type { KindName, Value } from '../plan.ts';
import type { Difference } from './difference.ts';
import type { FileValue } from './text/render.ts';
import { list, number, option, permissions, roles, text, truth } from './values.ts';

/** A field of another resource that gets its value from the same word. */
interface Follower {
  readonly kind: KindName;
  readonly field: string;
  readonly name: string;
}

interface Word {
  /** JSON pointer of the word that asks, `*` for any key. */
  readonly word: string;
  /** Where below it the value stands. */
  readonly below?: string;
  readonly followers?: readonly Follower[];
}

/** How what a service says becomes what a file says: of one value, or of all that follow the word. */
export type Row = Word &
  (
    | {
        readonly of: (stands: Value, current: unknown, differences: readonly Difference[]) => FileValue;
        readonly ofAll?: undefined;
      }
    | { readonly ofAll: (differences: readonly Difference[], current: unknown) => FileValue; readonly of?: undefined }
  );

const ISSUERS: readonly Follower[] = [
  { kind: 'identity-provider', field: 'issuer', name: 'issuer of the identity provider' },
  { kind: 'transaction', field: 'saml/issuer', name: 'saml/issuer of the transaction object' },
];

/** Every word of a tenant file that can be given what stands in a service. */
export const TABLE: readonly Row[] = [
  { word: '/clients/*/name', of: text },
  { word: '/clients/*/description', of: text },
  { word: '/clients/*/tokenLifetime', of: number },
  { word: '/clients/*/redirectUris', of: list },
  { word: '/clients/*/scopes', of: list },
  { word: '/clients/*/roles', of: roles },
  { word: '/services/predictive-engagement', below: '/permissions', ofAll: permissions },
  { word: '/services/*/options/*', of: option },
  { word: '/identityProvider/name', of: text },
  { word: '/identityProvider/issuer', of: text, followers: ISSUERS },
  { word: '/identityProvider/target', of: text },
  { word: '/identityProvider/disabled', of: truth },
  { word: '/transaction/options/expire_time', of: number },
  { word: '/transaction/options/organization_domain_suffix', of: text },
  { word: '/transaction/options/default_agent_role_name', of: text },
  { word: '/transaction/options/default_admin_role_name', of: text },
];
