// Written by npm run generate from src/app/*.yaml.
export const SHARED = {
  "command": {
    "flag": "COMMAND",
    "default": "plan",
    "help": "Command to run: validate, plan, apply, drift, rotate, verify, network, kit, tenants, review or adopt",
    "more": "Only apply and rotate change services."
  },
  "tenants": {
    "flag": "FILES",
    "help": "Tenant files: names of tenants, paths or patterns",
    "more": "The input takes one per line. Left out: every tenant file in tenants/."
  },
  "plan-file": {
    "flag": "--plan FILE",
    "commands": [
      "apply",
      "rotate"
    ],
    "help": "Apply only the reviewed plan in FILE",
    "more": "If the current plan differs, nothing is changed."
  },
  "out": {
    "flag": "--out FILE",
    "commands": [
      "plan",
      "rotate"
    ],
    "help": "Write the plan to FILE, for a later apply",
    "more": "With rotate only together with dry-run."
  },
  "report-file": {
    "flag": "--report FILE",
    "help": "Write the full report to FILE as JSON"
  },
  "receipt-file": {
    "flag": "--receipt FILE",
    "commands": [
      "apply",
      "rotate",
      "drift"
    ],
    "help": "Write the receipt to FILE (drift: read it from FILE)",
    "more": "The receipt lists the changes that were made. With the receipt of the last apply, drift distinguishes manual changes from changes of the file that are not applied yet."
  },
  "changed-since": {
    "flag": "--changed-since REF",
    "commands": [
      "tenants"
    ],
    "help": "List only tenants whose files changed since REF",
    "more": "REF is a commit, a branch or a tag. Lists all tenants if the schema, the code or the workflows changed."
  },
  "shard-size": {
    "flag": "--shard-size NUMBER",
    "commands": [
      "tenants"
    ],
    "help": "Minimum number of tenants in a job (default 10)",
    "more": "A job gets more where the matrix would have more than 256 jobs."
  },
  "canary": {
    "flag": "--canary NAMES",
    "commands": [
      "tenants"
    ],
    "help": "Names of the tenants to apply first",
    "more": "They get a matrix of their own. One or more on a line."
  },
  "plan-files": {
    "flag": "--plans FILES",
    "commands": [
      "review"
    ],
    "help": "Plan files of all jobs: paths or patterns",
    "more": "The input takes one per line; the option can be given more than once."
  },
  "expected-tenants": {
    "flag": "--expected NAMES",
    "commands": [
      "review"
    ],
    "help": "Fail if any of these tenants, a JSON list, has no plan",
    "more": "Pass the output tenants of the step that made the matrix."
  },
  "failed-jobs": {
    "flag": "--failed-jobs TEXT",
    "commands": [
      "review"
    ],
    "help": "Earlier jobs that failed, such as validate: failure",
    "more": "The comment then says that this commit has no plan, and the step fails."
  },
  "review-key": {
    "variable": "GENESYS_HYBRID_REVIEW_KEY",
    "isSecret": true,
    "commands": [
      "review",
      "apply"
    ],
    "help": "Key that seals and checks reviewed plans, 32 characters or more",
    "more": "Pass it from a GitHub Actions secret that both jobs can read."
  },
  "accept-current-plan": {
    "flag": "--accept-current-plan HASH",
    "commands": [
      "apply",
      "rotate"
    ],
    "help": "In GitHub Actions, apply a plan without a review",
    "more": "Pass the hash of the plan that you saw; true applies the current plan without checking its hash."
  },
  "issues": {
    "flag": "--issues",
    "default": "false",
    "commands": [
      "drift"
    ],
    "help": "Keep one GitHub issue open for each tenant that differs",
    "more": "Needs the permission issues: write."
  },
  "token": {
    "variable": "GITHUB_TOKEN",
    "isSecret": true,
    "default": "${{ github.token }}",
    "help": "GitHub token for comments, issues and pull requests",
    "more": "apply also compares the tenant files with the default branch. The token of the job is enough, with the permissions that the command needs."
  },
  "fail-on-differences": {
    "default": "false",
    "commands": [
      "plan",
      "drift",
      "rotate"
    ],
    "help": "Fail the step when differences are found"
  },
  "reset-lost-secrets": {
    "flag": "--reset-lost-secrets",
    "default": "false",
    "commands": [
      "plan",
      "apply",
      "drift",
      "rotate"
    ],
    "help": "Reset client secrets that no secret store has",
    "more": "Of OAuth clients that exist in Genesys Cloud. A service that still uses the old secret can no longer log in."
  },
  "what": {
    "flag": "--what WHAT",
    "commands": [
      "rotate"
    ],
    "suggestions": [
      "saml",
      "clients",
      "all"
    ],
    "help": "Credentials to rotate: saml, clients, all, or the key of a client",
    "more": "The key of a client is the one in the tenant files."
  },
  "strategy": {
    "flag": "--strategy STRATEGY",
    "values": [
      "side-by-side",
      "reset"
    ],
    "commands": [
      "rotate"
    ],
    "help": "Strategy of the rotation (default side-by-side)",
    "more": "reset gives the existing client a new secret; the old one stops working at once."
  },
  "dry-run": {
    "flag": "--dry-run",
    "default": "false",
    "commands": [
      "rotate"
    ],
    "help": "Show the changes without making them"
  },
  "only": {
    "flag": "--only SIDE",
    "values": [
      "cloud",
      "engage"
    ],
    "commands": [
      "plan",
      "apply",
      "drift",
      "rotate"
    ],
    "help": "Work on one side only",
    "more": "For a runner that reaches only Genesys Cloud (cloud) or only the Configuration Server (engage)."
  },
  "probe": {
    "flag": "--probe",
    "default": "false",
    "commands": [
      "network"
    ],
    "help": "Try every connection from this machine"
  },
  "export-file": {
    "flag": "--file FILE",
    "commands": [
      "verify"
    ],
    "help": "Check the options that you exported to FILE",
    "more": "With the driver file: an export of the transaction object."
  },
  "vault-address": {
    "variable": "VAULT_ADDR",
    "help": "Address of HashiCorp Vault or OpenBao",
    "more": "Used where the tenant file does not name one."
  },
  "vaults": {
    "variable": "GENESYS_HYBRID_VAULTS",
    "help": "Further vaults that tenant files may name, one per line",
    "more": "Inside GitHub Actions any other vault is refused, so that the login goes only where the workflow says."
  },
  "allowed-servers": {
    "variable": "GENESYS_HYBRID_ALLOWED_SERVERS",
    "help": "GAX and GWS servers that tenant files may name, one per line",
    "more": "As HOST:PORT or URL. Inside GitHub Actions any other server is refused, so that the login goes only where the workflow says."
  },
  "allowed-domains": {
    "variable": "GENESYS_HYBRID_ALLOWED_DOMAINS",
    "help": "Further Genesys Cloud domains that tenant files may name, one per line",
    "more": "Inside GitHub Actions any domain that is neither here nor of a known region is refused."
  },
  "allowed-env": {
    "variable": "GENESYS_HYBRID_ALLOWED_ENV",
    "help": "Environment variables that tenant files may reference, as env:NAME, one per line",
    "more": "Inside GitHub Actions any other reference is refused, and its variables are not read."
  },
  "vault-namespace": {
    "variable": "VAULT_NAMESPACE",
    "help": "Namespace of the vault"
  },
  "vault-mount": {
    "variable": "VAULT_MOUNT",
    "help": "Mount of the key-value engine (default secret)"
  },
  "vault-auth-mount": {
    "variable": "VAULT_AUTH_MOUNT",
    "help": "Mount of the login method (default jwt, or approle for a login with AppRole)"
  },
  "vault-role": {
    "variable": "VAULT_ROLE",
    "help": "Role for a login with the OIDC token of the workflow",
    "more": "Needs the permission id-token: write."
  },
  "vault-audience": {
    "variable": "VAULT_AUDIENCE",
    "help": "Audience of the OIDC token",
    "more": "It has to be one of the bound audiences of the role."
  },
  "vault-role-id": {
    "variable": "VAULT_ROLE_ID",
    "help": "Role ID for a login with AppRole"
  },
  "vault-secret-id": {
    "variable": "VAULT_SECRET_ID",
    "isSecret": true,
    "help": "Secret ID for a login with AppRole",
    "more": "Pass it from a GitHub Actions secret."
  },
  "vault-token": {
    "variable": "VAULT_TOKEN",
    "isSecret": true,
    "help": "Token of the vault, where neither OIDC nor AppRole can be used",
    "more": "Pass it from a GitHub Actions secret."
  },
  "vault-certificate-authority": {
    "variable": "VAULT_CACERT",
    "help": "Certificate authority of the vault: path of a PEM file, or the PEM itself"
  },
  "github-token": {
    "variable": "GENESYS_HYBRID_GITHUB_TOKEN",
    "isSecret": true,
    "help": "Token for the secret store github, which may write secrets and variables",
    "more": "Of a GitHub App or a person; the token of the job has no such permission. Pass it from a GitHub Actions secret."
  },
  "github-repository": {
    "variable": "GENESYS_HYBRID_REPOSITORY",
    "help": "Repository of the secret store github, as OWNER/NAME (default: that of the workflow)"
  },
  "github-environment": {
    "variable": "GENESYS_HYBRID_ENVIRONMENT",
    "help": "Environment of the secret store github (default: the repository itself)"
  },
  "passphrase": {
    "variable": "GENESYS_HYBRID_PASSPHRASE",
    "isSecret": true,
    "help": "Passphrase of the secret store file",
    "more": "Pass it from a GitHub Actions secret."
  }
} as const;

export const TERMINAL = {
  "json": {
    "flag": "--json",
    "help": "Print one JSON document on stdout",
    "more": "Everything else goes to stderr."
  },
  "format": {
    "flag": "--format FORMAT",
    "values": [
      "text",
      "csv"
    ],
    "commands": [
      "network"
    ],
    "help": "Output format (default text)",
    "more": "csv is a table for the team that runs the firewalls."
  },
  "with-secrets": {
    "flag": "--with-secrets",
    "commands": [
      "apply",
      "rotate",
      "kit"
    ],
    "help": "Write secrets to the import kit too",
    "more": "With the driver file. Refused inside GitHub Actions."
  },
  "yes": {
    "flag": "--yes",
    "commands": [
      "apply",
      "rotate"
    ],
    "help": "Apply the planned changes without asking"
  },
  "quiet": {
    "flag": "--quiet",
    "help": "Print only what needs attention, and the last line"
  },
  "debug": {
    "flag": "--debug",
    "help": "Print every request, without secrets",
    "more": "Without headers and bodies either."
  },
  "help": {
    "flag": "--help",
    "help": "Show this help"
  },
  "version": {
    "flag": "--version",
    "help": "Show the version"
  }
} as const;

export const ENVIRONMENT = {
  "secrets-file": {
    "variable": "GENESYS_HYBRID_SECRETS_FILE",
    "help": "Path of the secret store file (default .genesys-hybrid/secrets)"
  },
  "endpoints": {
    "variable": "GENESYS_HYBRID_ENDPOINTS",
    "help": "JSON object from HOST[:PORT] to a base URL on this machine that gets the requests instead, for tests"
  },
  "https-proxy": {
    "variable": "HTTPS_PROXY",
    "help": "Proxy for https; HTTP_PROXY and ALL_PROXY work too"
  },
  "no-proxy": {
    "variable": "NO_PROXY",
    "help": "Hosts that are reached without the proxy"
  },
  "extra-certificates": {
    "variable": "NODE_EXTRA_CA_CERTS",
    "help": "Path of a PEM file with further certificate authorities"
  },
  "no-color": {
    "variable": "NO_COLOR",
    "help": "Set to any value to print without colors"
  },
  "force-color": {
    "variable": "FORCE_COLOR",
    "help": "Set to 1 to print colors without a terminal"
  }
} as const;

export const OUTPUT_TABLE = {
  "result": "clean, changed, differs, refused, partial or failed.",
  "changes": "Number of changes that were found or, after apply, made.",
  "plan-hash": "Hash of the plan. Equal plans have equal hashes.",
  "plan-file": "Path of the plan that was written.",
  "report-file": "Path of the report as JSON.",
  "receipt-file": "Path of the receipt that was written.",
  "tenants": "Names of the tenants, as a JSON list for a job matrix.",
  "shards": "For tenants: JSON list for the include of a job matrix, with name, and tenants as the input takes them.",
  "canaries": "For tenants: the same list for the tenants that go first; [] without any.",
  "comment": "For review: URL of the comment.",
  "pull-request": "For adopt: URL of the pull request."
} as const;

export const COMMANDS = {
  "validate": {
    "usage": "validate [FILES]",
    "help": "Check tenant files offline, without credentials",
    "details": "Prints every error of every file with its line and column."
  },
  "plan": {
    "usage": "plan [FILES] [--out FILE]",
    "help": "Show the changes that apply would make",
    "details": "Only reads. Uses planCredentials where a tenant file names them.\nTo apply exactly this plan later, write it to a file: plan --out plan.json, then apply --plan plan.json."
  },
  "apply": {
    "usage": "apply [FILES] [--plan FILE]",
    "help": "Apply the planned changes",
    "details": "With --plan, applies only the reviewed plan: if the current plan differs, nothing is changed and the exit status is 3.\nA tenant stops at its first failure; the other tenants continue. To continue after a failure, run apply again."
  },
  "drift": {
    "usage": "drift [FILES] [--receipt FILE]",
    "help": "Show manual changes, and who made them",
    "details": "Only reads. Compares the services with the tenant files.\nWith --receipt, distinguishes manual changes from changes of the file that are not applied yet. Reads who made a change from the audit log of the organization, which needs the permission audits:audit:view."
  },
  "rotate": {
    "usage": "rotate [FILES] --what WHAT [--dry-run]",
    "help": "Rotate credentials without interrupting logins",
    "details": "Creates a new credential, verifies it, and writes it to the transaction object. The old one works until its grace period ends, and a later apply removes it. If a rotation is interrupted, the next rotate or apply continues it."
  },
  "verify": {
    "usage": "verify [FILES] [--file FILE]",
    "help": "Verify by login that the integration works",
    "details": "Logs in with the credentials in the transaction object, as the services do, and ends these logins again. The SAML login needs verify: { user: ... } in the tenant file."
  },
  "network": {
    "usage": "network [FILES] [--probe]",
    "help": "List the firewall rules to open",
    "details": "Lists host, port and purpose of every connection. With --probe, tries name, connection, certificate and answer of each from this machine."
  },
  "kit": {
    "usage": "kit [FILES]",
    "help": "Write the import kits of the driver file",
    "details": "Writes them again from the secret store, for example on another machine or with --with-secrets."
  },
  "tenants": {
    "usage": "tenants [FILES] [--changed-since REF]",
    "help": "List tenants for a job matrix, as JSON",
    "details": "Checks the files as validate does. With --changed-since, lists only tenants whose files differ between REF and HEAD; the clone needs that commit (fetch-depth: 0). If the schema, the code or .github/ changed, or REF is empty, lists all tenants.\nPrints one JSON document, also when it fails. Its lists discovery.shards and discovery.canaries are for \"include\" of a matrix; together they have at most 256 jobs."
  },
  "review": {
    "usage": "review --plans FILES",
    "help": "Combine the plans of a pull request into one comment",
    "details": "Runs in a GitHub Actions workflow on pull_request. Seals the plans with GENESYS_HYBRID_REVIEW_KEY, so that apply can check that they were reviewed."
  },
  "adopt": {
    "usage": "adopt [FILES]",
    "help": "Write live values into the tenant files",
    "details": "Changes no service. Keeps comments, order and every other byte of the files, and reports values that cannot be accepted, with the reason. Inside GitHub Actions it proposes the new files in a pull request."
  }
} as const;

export const GENERAL = {
  "help": {
    "usage": "help [COMMAND | environment | ERROR-CODE]",
    "help": "Show help for a command, environment or an error code"
  },
  "completion": {
    "usage": "completion SHELL",
    "help": "Print the completion script for bash, zsh, fish or powershell",
    "details": "bash: add to ~/.bashrc: source <(genesys-hybrid completion bash)\nzsh: genesys-hybrid completion zsh > \"${fpath[1]}/_genesys-hybrid\", then start a new shell\nfish: genesys-hybrid completion fish > ~/.config/fish/completions/genesys-hybrid.fish\nPowerShell: add to $PROFILE: genesys-hybrid completion powershell | Out-String | Invoke-Expression"
  },
  "version": {
    "usage": "version",
    "help": "Show the version"
  }
} as const;
