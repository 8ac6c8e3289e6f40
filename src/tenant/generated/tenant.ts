// Written by npm run generate from schemas/tenant.schema.json.
/** One Genesys Engage tenant, its Genesys Cloud organization, and the hybrid integration between them. Before defaults. */
export interface WrittenTenant {
  /** Name of the tenant: lower-case letters, digits, hyphens. */
  readonly tenant: string;
  /** Whether the Engage deployment has several tenants; decides where the transaction object may stand. */
  readonly deployment: 'multi-tenant' | 'single-tenant';
  /** Where what is made here is kept. */
  readonly secrets: {
    /** vault (HashiCorp Vault, OpenBao), github (secrets of a repository or environment), env (read only), file (for trying things). */
    readonly store: 'vault' | 'github' | 'env' | 'file';
    /** Path of this tenant's entries in the store. */
    readonly path: string;
    /** Address of the vault, where VAULT_ADDR does not say it. */
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
    /** Domain of the region, instead of region. */
    readonly domain?: string;
    /** Short name of the organization; checked before anything is written. */
    readonly shortName: string;
    /** Id of the organization; checked too. */
    readonly id: string;
    /** The OAuth client that provisions: client_id and client_secret. */
    readonly credentials: string;
    /** An OAuth client with view permissions only, for plan, drift and verify. */
    readonly planCredentials?: string;
  };
  /** OAuth clients by key. */
  readonly clients?: Readonly<Record<string, {
    /** Name of the client in Genesys Cloud, by which an existing one is found. */
    readonly name: string;
    /** Grant type: client-credentials for services, saml2-bearer for agents' desktops. */
    readonly grant: 'client-credentials' | 'saml2-bearer';
    /** Text in front of the ownership mark. */
    readonly description?: string;
    /** Seconds that a token lives. */
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
    /** Reset the secret when the client exists and nobody has its secret. Whoever uses the old one is locked out. */
    readonly resetLostSecret?: boolean;
    /** Days after which the client is replaced by a new one. Without it a client is replaced only when somebody asks (rotate). */
    readonly maxAge?: number;
    /** Days that the old client lives after a rotation, for what has not read the new one yet. */
    readonly grace?: number;
  }>>;
  /** Services by name: agent-pacing, workspace-desktop-edition, predictive-engagement, or your own with a section. */
  readonly services?: Readonly<Record<string, {
    /** Key of a client in this file. */
    readonly client?: string;
    /** Section of the transaction object; known for agent-pacing (ewt) and workspace-desktop-edition (saml_auth). */
    readonly section?: string;
    /** Name of the option with the client secret. Left out: password, and client_secret in the section agent_state_sync. */
    readonly secretOption?: string;
    /** Further options of the section. */
    readonly options?: Readonly<Record<string, string | number | boolean>>;
    /** predictive-engagement: roles that get the permissions. */
    readonly grantTo?: readonly string[];
    /** predictive-engagement: role whose journey permissions are copied. */
    readonly permissionsFrom?: string;
    /** predictive-engagement: the permissions themselves, instead of permissionsFrom. */
    readonly permissions?: readonly string[];
  }>>;
  /** The PureEngage identity provider. */
  readonly identityProvider?: {
    /** Its name. */
    readonly name?: string;
    /** Issuer URI; saml/issuer gets it character for character. */
    readonly issuer?: string;
    /** Single sign-on target of the organization's domain. */
    readonly target?: string;
    /** Switched off. */
    readonly disabled?: boolean;
    /** The certificate that signs SAML responses. */
    readonly certificate?: {
      /** Days it is valid. */
      readonly days?: number;
      /** Bits of the RSA key. */
      readonly keySize?: 2048 | 3072 | 4096;
      /** Days before its end at which it is renewed. */
      readonly renewBefore?: number;
      /** Common name. */
      readonly subject?: string;
      /** How the private key stands in saml/pkey: traditional (the article's PEM, which every component reads) or pkcs8. */
      readonly format?: 'traditional' | 'pkcs8';
      /** Days that the old certificate stays trusted after a rotation. */
      readonly grace?: number;
      /** A PEM pair of your own: values certificate, private_key and, if encrypted, password. */
      readonly own?: string;
    };
  };
  /** Additional administrators. Nobody is ever removed. */
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
      /** gax: Genesys Administrator Extension. gws: the Platform Configuration API of Genesys Web Services. file: writes an import kit that a person carries. */
      readonly driver: 'gax' | 'gws';
      /** Base of the interface, for gax and gws. */
      readonly url: string;
      /** A Configuration Server account: username and password. */
      readonly credentials: string;
      /** PEM of a private certificate authority. */
      readonly certificateAuthority?: string;
      /** DBID of the Engage tenant, where its name does not find it. */
      readonly tenantDbid?: string | number;
      /** DBID of the folder, where its name does not find it. */
      readonly folderDbid?: string | number;
      /** gax only: how the password is sent. obfuscated, where a GAX takes no plain one: not encryption, so https matters as much. */
      readonly passwordMode?: 'plain' | 'obfuscated';
      /** file only: where the import kit goes, below the directory of the run. Left out: kits/TENANT. */
      readonly directory?: string;
    } | {
      /** gax: Genesys Administrator Extension. gws: the Platform Configuration API of Genesys Web Services. file: writes an import kit that a person carries. */
      readonly driver: 'file';
      /** Base of the interface, for gax and gws. */
      readonly url?: string;
      /** A Configuration Server account: username and password. */
      readonly credentials?: string;
      /** PEM of a private certificate authority. */
      readonly certificateAuthority?: string;
      /** DBID of the Engage tenant, where its name does not find it. */
      readonly tenantDbid?: string | number;
      /** DBID of the folder, where its name does not find it. */
      readonly folderDbid?: string | number;
      /** gax only: how the password is sent. obfuscated, where a GAX takes no plain one: not encryption, so https matters as much. */
      readonly passwordMode?: 'plain' | 'obfuscated';
      /** file only: where the import kit goes, below the directory of the run. Left out: kits/TENANT. */
      readonly directory?: string;
    };
    /** Engage tenant under which the object stands; single-tenant: Environment or Resources. */
    readonly tenant: string;
    /** Folder of the object. */
    readonly folder?: string;
    /** Options with a value of their own. */
    readonly options?: {
      /** Hours that an access token lives. */
      readonly expire_time?: number;
      /** Top-level domain for user names that are no e-mail addresses. */
      readonly organization_domain_suffix?: string;
      /** Section of that option. */
      readonly organization_domain_suffix_section?: string;
      /** Role of agents. */
      readonly default_agent_role_name?: string;
      /** Role of administrators. */
      readonly default_admin_role_name?: string;
    };
    /** Advice that a person has followed and need not be given again. */
    readonly acknowledged?: readonly 'read-access'[];
  };
  /** Delete OAuth clients with our mark that this file no longer has. */
  readonly prune?: boolean;
  /** For verify. */
  readonly verify?: {
    /** E-mail address of an existing user, for the SAML exchange. */
    readonly user: string;
  };
}

/** What keys that a file leaves out stand for, by the map that they are in; `*` is any key of a map or item of a list. */
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
