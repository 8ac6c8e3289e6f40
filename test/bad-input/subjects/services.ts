import { GitHubStore } from '../../../src/adapters/stores/github/store.ts';
import { createStores } from '../../../src/adapters/stores/stores.ts';
import type { Context } from '../../../src/base/context.ts';
import { OPTIONS } from '../../adapters/configuration-server/file/site.ts';
import {
  createGaxReader,
  createGaxWriter,
  createGwsReader,
  createGwsWriter,
  gaxTarget,
  gwsTarget,
  startGax,
  startGws,
} from '../../adapters/configuration-server/servers.ts';
import { beginJob, PATH, REPOSITORY, sealed } from '../../adapters/stores/github/job.ts';
import { startGitHubSimulator } from '../../simulators/github/github.ts';
import { startVaultSimulator } from '../../simulators/vault/vault.ts';
import { quietContext } from '../quiet-context.ts';
import type { Subject } from '../subject.ts';
import { subjectOf } from '../wire/service-work.ts';

async function configurationWork(): Promise<readonly Subject[]> {
  const [gax, gws] = await Promise.all([startGax(), startGws()]);
  try {
    // The values of the object are returned as they are; only the login must stay hidden.
    const secrets = () => ['correct horse'];
    await createGaxWriter(quietContext({}), gaxTarget(gax)).create(OPTIONS);
    await createGwsWriter(quietContext({}), gwsTarget(gws)).create(OPTIONS);
    return [
      await subjectOf({
        name: 'answers of GAX',
        environment: {},
        secrets,
        work: (context) => createGaxReader(context, gaxTarget(gax)).locate(),
      }),
      await subjectOf({
        name: 'answers of GWS',
        environment: {},
        secrets,
        work: (context) => createGwsReader(context, gwsTarget(gws)).locate(),
      }),
    ];
  } finally {
    await Promise.all([gax.close(), gws.close()]);
  }
}

/** With the login of a workflow: the token of GitHub, the login with it, the entry, a write of the entry, and the logout. */
async function vaultWork(): Promise<Subject> {
  const vault = await startVaultSimulator();
  const audience = 'https://vault.acme.example';
  vault.put('secret/acme', { password: 'correct horse' });
  const { jwt } = vault.state.logins;
  if (jwt?.type === 'jwt') jwt.roles.apply = { audiences: [audience], claims: {}, policies: ['root'] };
  const environment = {
    VAULT_ADDR: vault.url,
    VAULT_ROLE: 'apply',
    VAULT_AUDIENCE: audience,
    ACTIONS_ID_TOKEN_REQUEST_URL: `${vault.url}/_oidc/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  };
  const work = async (context: Context) => {
    const stores = createStores(context, { directory: '.' });
    try {
      const store = await stores.writer({ store: 'vault' });
      await store.checkWritable('acme');
      const entry = await store.read('acme');
      return await store.write('acme', entry?.values ?? {}, entry?.version ?? 0);
    } finally {
      await stores.close();
    }
  };
  try {
    return await subjectOf({
      name: 'answers of Vault',
      environment,
      secrets: () => ['correct horse', 'request-token'],
      work,
    });
  } finally {
    await vault.close();
  }
}

async function gitHubWork(): Promise<Subject> {
  const github = await startGitHubSimulator({ repositories: { [REPOSITORY]: [] } });
  const values = { state: '{"format":1}', oauth_client_pacing_1_client_secret: 'client secret one' };
  try {
    await beginJob(github).store.write(PATH, sealed(values), 0);
    const { environment } = beginJob(github).context;
    const work = async (context: Context) => {
      const store = new GitHubStore(context);
      await store.checkWritable(PATH);
      return store.read(PATH);
    };
    return await subjectOf({ name: 'answers of GitHub', environment, secrets: () => ['client secret one'], work });
  } finally {
    await github.close();
  }
}

/** The subjects that read the answers of one service each: the Configuration Servers and the stores. */
export async function serviceSubjects(): Promise<readonly Subject[]> {
  return [...(await configurationWork()), await vaultWork(), await gitHubWork()];
}
