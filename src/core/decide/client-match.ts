import type { Secret } from '../../base/secret.ts';
import type { OAuthClient } from '../ports/genesys-cloud.ts';
import type { ClientGeneration } from '../rotation/document.ts';

/** Which live client a generation is, and who has its secret. */
export type Match =
  | { readonly state: 'held'; readonly client: OAuthClient; readonly generation: ClientGeneration }
  /** A run was killed before it kept the secret that it had made or reset; nobody ever used that secret. */
  | { readonly state: 'interrupted'; readonly client: OAuthClient; readonly generation: ClientGeneration }
  /** Its secret stands in the transaction object and can be kept: it was made by hand, or the store's is rejected. */
  | {
      readonly state: 'adoptable';
      readonly client: OAuthClient;
      readonly secret: Secret;
      /** The store knows the client by its id: it stays this generation. */
      readonly generation?: ClientGeneration;
      /** What is wrong with what the store says; absent: the store knows nothing of it. */
      readonly why?: 'rejected' | 'gone' | 'unfinished';
    }
  /** `rejected`: the transaction object has a secret of it, and Genesys Cloud does not take it. */
  | { readonly state: 'secret-lost'; readonly client: OAuthClient; readonly rejected?: true }
  | { readonly state: 'ambiguous'; readonly clients: readonly OAuthClient[] }
  | { readonly state: 'absent'; readonly goneId?: string };
