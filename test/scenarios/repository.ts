import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A commit by a person; without the git settings of this machine. */
const ENVIRONMENT = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@acme.example',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@acme.example',
};

/** A git repository in a temporary directory. */
export interface Repository {
  readonly directory: string;
  git(...words: readonly string[]): string;
  write(files: Readonly<Record<string, string>>): void;
  /** Commits everything. @returns the commit */
  commit(): string;
  remove(): void;
}

export function makeRepository(): Repository {
  const directory = mkdtempSync(join(tmpdir(), 'genesys-hybrid-repository-'));
  const git = (...words: readonly string[]) =>
    execFileSync('git', [...words], { cwd: directory, env: ENVIRONMENT, encoding: 'utf8', stdio: 'pipe' }).trim();
  git('init', '--quiet', '--initial-branch=main');
  return {
    directory,
    git,
    write: (files) => {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(directory, name)), { recursive: true });
        writeFileSync(join(directory, name), text);
      }
    },
    commit: () => {
      git('add', '--all');
      git('commit', '--quiet', '--no-gpg-sign', '--allow-empty', '--message=step');
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** A tenant that shares nothing with any other; `number` makes it unique, `name` is its name. */
export function numberedTenant(number: number, name = `tenant-${number}`, more = ''): string {
  const id = `7b1f4c2a-3d5e-4f60-8a7b-${String(number).padStart(12, '0')}`;
  return `tenant: ${name}
deployment: multi-tenant
secrets: { store: vault, path: genesys/${name} }
organization: { region: us-east-1, shortName: ${name}-hybrid, id: ${id}, credentials: "vault:genesys/${name}/provisioner" }
clients:
  desktop: { name: Workspace Desktop, grant: saml2-bearer, scopes: [users] }
services:
  workspace-desktop-edition: { client: desktop }
transaction:
  server: { driver: gax, url: "https://gax.${name}.example/gax/api", credentials: "vault:genesys/${name}/gax" }
  tenant: ${name}
${more}`;
}
