// Written by npm run generate from schemas/tenant.schema.json.
/** A Genesys Engage tenant, its Genesys Cloud organization, and the hybrid integration between them. Before defaults. */
export interface WrittenTenant {
  /** Name of the tenant: lower-case letters, digits, hyphens. */
  readonly tenant: string;
  /** Whether the Engage deployment has one or several tenants. This decides which Engage tenant may hold the transaction object. */
  readonly deployment: 'multi-tenant' | 'single-tenant';
  /** The secret store for credentials that this tool creates. */
  readonly secrets: {
    /** vault: HashiCorp Vault or OpenBao. github: secrets of a repository or environment. env: environment variables, read only. file: an encrypted file, for tests. */
    readonly store: 'vault' | 'github' | 'env' | 'file';
    /** Path of the entries of this tenant in the secret store. */
    readonly path: string;
    /** Address of the vault. Left out: VAULT_ADDR. */
    readonly address?: string;
    /** Mount of the key-value engine. */
    readonly mount?: string;
    /** Namespace of the vault. */
    readonly namespace?: string;
  };
  /** The Genesys Cloud organization. */
  readonly organization: {
    /** AWS region of the organization. */
    readonly region?: string;
    /** Genesys Cloud domain, instead of region. */
    readonly domain?: string;
    /** Short name of the organization. Checked before anything is written. */
    readonly shortName: string;
    /** ID of the organization. Checked before anything is written. */
    readonly id: string;
    /** Reference to the OAuth client that this tool logs in with. The entry has the keys client_id and client_secret. */
    readonly credentials: string;
    /** Reference to an OAuth client with view permissions only, for plan, drift and verify. The entry has the keys client_id and client_secret. */
    readonly planCredentials?: string;
  };
  /** OAuth clients by key. Services name a client by its key. */
  readonly clients?: Readonly<Record<string, {
    /** Name of the client in Genesys Cloud. An existing client is found by this name. */
    readonly name: string;
    /** Grant type: client-credentials for services, saml2-bearer for agents' desktops. */
    readonly grant: 'client-credentials' | 'saml2-bearer';
    /** Description of the client in Genesys Cloud. The ownership tag is added after it. */
    readonly description?: string;
    /** Lifetime of a token, in seconds. */
    readonly tokenLifetime?: number;
    /** Roles of a client-credentials client. */
    readonly roles?: readonly {
      /** Name of the role. */
      readonly role: string;
      /** Name of the division; * for all. */
      readonly division?: string;
    }[];
    /** Authorized redirect URIs of a saml2-bearer client. */
    readonly redirectUris?: readonly string[];
    /** Scopes of a saml2-bearer client. */
    readonly scopes?: readonly string[];
    /** Reset the secret if the client exists but no secret store has its secret. A service that still uses the old secret can no longer log in. */
    readonly resetLostSecret?: boolean;
    /** Age in days at which apply rotates the client. Left out: only the command rotate does. */
    readonly maxAge?: number;
    /** Grace period in days: how long the old client keeps working after a rotation. */
    readonly grace?: number;
  }>>;
  /** Services by name: agent-pacing, workspace-desktop-edition, predictive-engagement, or another service with its section. */
  readonly services?: Readonly<Record<string, {
    /** Key of a client in this file. */
    readonly client?: string;
    /** Section of the transaction object. Default for agent-pacing: ewt; for workspace-desktop-edition: saml_auth. */
    readonly section?: string;
    /** Name of the option for the client secret. Default: password; in the section agent_state_sync: client_secret. */
    readonly secretOption?: string;
    /** Further options of the section. */
    readonly options?: Readonly<Record<string, string | number | boolean>>;
    /** Only predictive-engagement: roles that get the permissions. */
    readonly grantTo?: readonly string[];
    /** Only predictive-engagement: role whose journey permissions are copied. */
    readonly permissionsFrom?: string;
    /** Only predictive-engagement: list of permissions, instead of permissionsFrom. */
    readonly permissions?: readonly string[];
  }>>;
  /** The PureEngage identity provider of the organization. */
  readonly identityProvider?: {
    /** Name of the identity provider. */
    readonly name?: string;
    /** Issuer URI. The option saml/issuer gets exactly this text. */
    readonly issuer?: string;
    /** Single sign-on target URI, such as https://app.mypurecloud.de. */
    readonly target?: string;
    /** Disable the identity provider. */
    readonly disabled?: boolean;
    /** The certificate that signs SAML responses. */
    readonly certificate?: {
      /** Validity of a new certificate, in days. */
      readonly days?: number;
      /** Size of the RSA key, in bits. */
      readonly keySize?: 2048 | 3072 | 4096;
      /** Days before its expiry at which apply renews the certificate. */
      readonly renewBefore?: number;
      /** Common name of the certificate. */
      readonly subject?: string;
      /** Format of the private key in saml/pkey. traditional: the PEM format of the Genesys provisioning guide, which every component reads. pkcs8: PKCS #8. */
      readonly format?: 'traditional' | 'pkcs8';
      /** Grace period in days: how long the old certificate stays trusted after a rotation. */
      readonly grace?: number;
      /** Reference to your own certificate and private key. The entry has the keys certificate, private_key (both PEM) and, if the key is encrypted, password. */
      readonly own?: string;
    };
  };
  /** Additional administrators. This tool never removes an administrator. */
  readonly administrators?: readonly {
    /** Full name. */
    readonly name: string;
    /** E-mail address. */
    readonly email: string;
  }[];
  /** The transaction object hybrid_integration in the Configuration Server. */
  readonly transaction: {
    /** How to reach the Configuration Server. gax and gws need url and credentials; file needs neither. */
    readonly server: {
      /** gax: Genesys Administrator Extension. gws: Platform Configuration API of Genesys Web Services. file: writes an import kit that a person imports. */
      readonly driver: 'gax' | 'gws';
      /** Base URL of the API, for gax and gws. */
      readonly url: string;
      /** Reference to a Configuration Server account. The entry has the keys username and password. */
      readonly credentials: string;
      /** Certificate of a private certificate authority, as PEM. */
      readonly certificateAuthority?: string;
      /** DBID of the Engage tenant, if it cannot be found by name. */
      readonly tenantDbid?: string | number;
      /** DBID of the folder, if it cannot be found by name. */
      readonly folderDbid?: string | number;
      /** Only gax: how the password is sent. Use obfuscated if your GAX accepts no plain password. It is no encryption, so https is needed in both cases. */
      readonly passwordMode?: 'plain' | 'obfuscated';
      /** Only file: directory of the import kit, relative to the working directory. Default: kits/TENANT. */
      readonly directory?: string;
    } | {
      /** gax: Genesys Administrator Extension. gws: Platform Configuration API of Genesys Web Services. file: writes an import kit that a person imports. */
      readonly driver: 'file';
      /** Base URL of the API, for gax and gws. */
      readonly url?: string;
      /** Reference to a Configuration Server account. The entry has the keys username and password. */
      readonly credentials?: string;
      /** Certificate of a private certificate authority, as PEM. */
      readonly certificateAuthority?: string;
      /** DBID of the Engage tenant, if it cannot be found by name. */
      readonly tenantDbid?: string | number;
      /** DBID of the folder, if it cannot be found by name. */
      readonly folderDbid?: string | number;
      /** Only gax: how the password is sent. Use obfuscated if your GAX accepts no plain password. It is no encryption, so https is needed in both cases. */
      readonly passwordMode?: 'plain' | 'obfuscated';
      /** Only file: directory of the import kit, relative to the working directory. Default: kits/TENANT. */
      readonly directory?: string;
    };
    /** Engage tenant of the transaction object. With single-tenant: Environment or Resources. */
    readonly tenant: string;
    /** Folder of the transaction object. */
    readonly folder?: string;
    /** Options of the transaction object that are not derived from other keys. */
    readonly options?: {
      /** Lifetime of an access token, in hours. */
      readonly expire_time?: number;
      /** Top-level domain for user names that are not e-mail addresses. */
      readonly organization_domain_suffix?: string;
      /** Section of the option organization_domain_suffix. */
      readonly organization_domain_suffix_section?: string;
      /** Default role of agents. */
      readonly default_agent_role_name?: string;
      /** Default role of administrators. */
      readonly default_admin_role_name?: string;
    };
    /** Warnings that you have dealt with. They are not shown again. */
    readonly acknowledged?: readonly 'read-access'[];
  };
  /** Delete OAuth clients that have the ownership tag of this tenant but are no longer in this file. */
  readonly prune?: boolean;
  /** Settings of the command verify. */
  readonly verify?: {
    /** E-mail address of an existing user, for the SAML login. */
    readonly user: string;
  };
}

/** The defaults of omitted keys, by the path of their map; `*` is any key of a map or item of a list. */
export const DEFAULTS = {
  "": {
    "prune": false
  },
  "secrets": {
    "mount": "secret"
  },
  "clients.*": {
    "description": "",
    "tokenLifetime": 86400,
    "roles": [
      {
        "role": "admin"
      }
    ],
    "resetLostSecret": false,
    "grace": 7
  },
  "clients.*.roles.*": {
    "division": "Home"
  },
  "services.*": {
    "secretOption": "password",
    "grantTo": [
      "employee"
    ],
    "permissionsFrom": "AI Agent"
  },
  "identityProvider": {
    "name": "Genesys Multicloud CX",
    "issuer": "https://www.genesys.com/pureengage",
    "disabled": false
  },
  "identityProvider.certificate": {
    "days": 3652,
    "keySize": 2048,
    "renewBefore": 60,
    "format": "traditional",
    "grace": 7
  },
  "transaction": {
    "folder": "Transactions"
  },
  "transaction.server": {
    "passwordMode": "plain"
  },
  "transaction.options": {
    "expire_time": 24,
    "organization_domain_suffix": "com",
    "organization_domain_suffix_section": "general",
    "default_agent_role_name": "employee",
    "default_admin_role_name": "admin"
  }
} as const;
