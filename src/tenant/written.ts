/** A tenant file as the schema lets it be, before defaults. The schema is checked first; then this is its type. */
export interface WrittenTenant {
  readonly tenant: string;
  readonly deployment: 'multi-tenant' | 'single-tenant';
  readonly secrets: {
    readonly store: 'vault' | 'github' | 'env' | 'file';
    readonly path: string;
    readonly address?: string;
    readonly mount?: string;
    readonly namespace?: string;
  };
  readonly organization: {
    readonly region?: string;
    readonly domain?: string;
    readonly shortName: string;
    readonly id: string;
    readonly credentials: string;
    readonly planCredentials?: string;
  };
  readonly clients?: Readonly<Record<string, WrittenClient>>;
  readonly services?: Readonly<Record<string, WrittenService>>;
  readonly identityProvider?: {
    readonly name?: string;
    readonly issuer?: string;
    readonly target?: string;
    readonly disabled?: boolean;
    readonly certificate?: {
      readonly days?: number;
      readonly keySize?: 2048 | 3072 | 4096;
      readonly renewBefore?: number;
      readonly subject?: string;
      readonly format?: 'traditional' | 'pkcs8';
      readonly grace?: number;
      readonly own?: string;
    };
  };
  readonly administrators?: readonly { readonly name: string; readonly email: string }[];
  readonly transaction: {
    readonly server: WrittenServer;
    readonly tenant: string;
    readonly folder?: string;
    readonly options?: {
      readonly expire_time?: number;
      readonly organization_domain_suffix?: string;
      readonly organization_domain_suffix_section?: string;
      readonly default_agent_role_name?: string;
      readonly default_admin_role_name?: string;
    };
    readonly acknowledged?: readonly 'read-access'[];
  };
  readonly prune?: boolean;
  readonly verify?: { readonly user: string };
}

/** Which words go with which driver is for the rules to say. */
interface WrittenServerWords {
  readonly certificateAuthority?: string;
  readonly tenantDbid?: string | number;
  readonly folderDbid?: string | number;
  readonly passwordMode?: 'plain' | 'obfuscated';
  readonly directory?: string;
}

export type WrittenServer = WrittenServerWords &
  (
    | { readonly driver: 'gax' | 'gws'; readonly url: string; readonly credentials: string }
    | { readonly driver: 'file'; readonly url?: string; readonly credentials?: string }
  );

export interface WrittenClient {
  readonly name: string;
  readonly grant: 'client-credentials' | 'saml2-bearer';
  readonly description?: string;
  readonly tokenLifetime?: number;
  readonly roles?: readonly { readonly role: string; readonly division?: string }[];
  readonly redirectUris?: readonly string[];
  readonly scopes?: readonly string[];
  readonly resetLostSecret?: boolean;
  readonly maxAge?: number;
  readonly grace?: number;
}

export interface WrittenService {
  readonly client?: string;
  readonly section?: string;
  readonly secretOption?: string;
  readonly options?: Readonly<Record<string, string | number | boolean>>;
  readonly grantTo?: readonly string[];
  readonly permissionsFrom?: string;
  readonly permissions?: readonly string[];
}

export const PREDICTIVE_ENGAGEMENT = 'predictive-engagement';

/** Services whose section the article names, and the grant type that each needs. */
export const KNOWN_SERVICES: Readonly<
  Record<string, { readonly section: string; readonly grant: WrittenClient['grant'] }>
> = {
  'agent-pacing': { section: 'ewt', grant: 'client-credentials' },
  'workspace-desktop-edition': { section: 'saml_auth', grant: 'saml2-bearer' },
};
