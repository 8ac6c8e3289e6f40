import { lookAt, type Run } from '../../src/commands/run.ts';
import { createGaxReader, createGaxWriter } from '../../src/configuration-server/gax/driver.ts';
import { createGwsReader, createGwsWriter } from '../../src/configuration-server/gws/driver.ts';
import type { Context } from '../../src/context.ts';
import type { Receipt } from '../../src/plan/receipt.ts';
import { explainDrift } from '../../src/provision/drift.ts';
import { failedPlan } from '../../src/provision/failed-plan.ts';
import { openSession } from '../../src/provision/session.ts';
import { type Check, verifyTenant } from '../../src/provision/verify-tenant.ts';
import { GitHubStore } from '../../src/secrets/github/store.ts';
import { createStores } from '../../src/secrets/stores.ts';
import { loadTenants } from '../../src/tenant/load.ts';
import type { Tenant } from '../../src/tenant/tenant.ts';
import { OPTIONS } from '../configuration-server/file/site.ts';
import { gaxTarget, gwsTarget, startGax, startGws } from '../configuration-server/servers.ts';
import { beginJob, PATH, REPOSITORY, sealed } from '../secrets/github/job.ts';
import { startGitHubSimulator } from '../simulators/github/github.ts';
import { acmeFile, runInside } from '../simulators/inside.ts';
import { startVaultSimulator } from '../simulators/vault/vault.ts';
import { SHIPPED, startWorld, type World } from '../simulators/world.ts';
import { type Environment, quietContext, recorded, replayed } from './answers.ts';
import type { Subject, Told } from './subject.ts';

interface Road<Result> {
  readonly name: string;
  readonly environment: Environment;
  readonly secrets: readonly string[];
  readonly work: (context: Context) => Promise<Result>;
  readonly failures?: NonNullable<Subject['failures']>;
}

/** Goes the road once for real; then again and again, with one answer on it spoiled. */
async function subjectOf<Result>({ work, environment, ...rest }: Road<Result>): Promise<Subject> {
  const began = Date.now();
  const { answers } = await recorded(() => work(quietContext(environment, began)));
  const wholes = answers.filter(({ text }) => text.trim().startsWith('{') || text.trim().startsWith('['));
  return {
    ...rest,
    isService: true,
    bases: wholes.map(({ request, text }) => ({ name: request, text, form: 'json' })),
    read: (base, bytes, envelope) => {
      const spoiled = answers.indexOf(wholes[base] ?? answers[0] ?? fail());
      return replayed({ answers, spoiled, bytes, envelope }, () => work(quietContext(environment, began)));
    },
  };
}

function fail(): never {
  throw new Error('no answer was recorded');
}

function runOf(context: Context): Run {
  const directory = '/nowhere';
  const progress = { step: () => {} };
  return { context, stores: createStores(context, { directory }), directory, withSecrets: false, progress };
}

const INTENT = { resetLostSecrets: false };

/** The whole of `drift`: credentials and custody from Vault, everything in Genesys Cloud and in GAX, and who did it. */
async function driftOf(context: Context, tenant: Tenant, lastReceipt: Receipt | undefined) {
  const run = runOf(context);
  const { looked, sessions } = await lookAt(run, [tenant], { goesOn: true, purpose: 'look', intent: INTENT });
  const explain = async ({ session, plan }: (typeof looked)[number]) =>
    session && !plan.failure ? explainDrift({ session, plan, lastReceipt }) : plan;
  const plans = await Promise.all(looked.map(explain)).catch((error) => [failedPlan(tenant, error)]);
  await Promise.all([sessions.close(), run.stores.close()]);
  return plans.flatMap(({ failure, findings }): Told[] => [
    ...(failure ? [failure] : []),
    ...findings.filter(({ severity }) => severity === 'refuse'),
  ]);
}

async function verifyOf(context: Context, tenant: Tenant): Promise<readonly Check[]> {
  const { stores, ...rest } = runOf(context);
  const session = await openSession({ ...rest, stores, tenant, purpose: 'look' });
  const checks = await verifyTenant(context, session).finally(() => session.close());
  await stores.close();
  return checks;
}

function failedChecks(checks: unknown): readonly Told[] {
  return (checks as readonly Check[])
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ name, detail, fix }) => ({ code: name, message: detail, fix }));
}

function secretsOf(world: World): readonly string[] {
  const values = Object.entries(world.options('acme') ?? {}).filter(([name]) => /password|pkey/.test(name));
  const clients = world.organization('acme').clients.map(({ secret }) => secret);
  return [...values.map(([, value]) => value), ...clients].filter((value) => value.length >= 8);
}

/** A tenant in which somebody has changed something by hand, so that there is something to tell, and its services. */
async function tenantRoads(): Promise<{ subjects: readonly Subject[]; receipt: Receipt }> {
  const world = await startWorld(SHIPPED.slice(0, 1));
  try {
    const { receipt } = await runInside(world, 'apply');
    if (!receipt) throw new Error('there is no receipt');
    const [tenant] = loadTenants([{ file: 'acme.yaml', bytes: Buffer.from(acmeFile()) }]);
    if (!tenant) throw new Error('there is no tenant');
    const road = { environment: world.environment, secrets: secretsOf(world) };
    const verifying = await subjectOf({
      ...road,
      name: 'answers to verify',
      work: (context) => verifyOf(context, tenant),
      failures: failedChecks,
    });
    world.gax.acme?.setOption(world.tenantDbid('acme'), 'saml', 'issuer', 'https://elsewhere.example');
    const drifting = await subjectOf({
      ...road,
      name: 'answers to drift',
      work: (context) => driftOf(context, tenant, receipt),
      failures: (told) => told as readonly Told[],
    });
    return { subjects: [drifting, verifying], receipt };
  } finally {
    await world.close();
  }
}

async function configurationRoads(): Promise<readonly Subject[]> {
  const [gax, gws] = await Promise.all([startGax(), startGws()]);
  try {
    // What the object holds is given back as it is; only the login is nobody's to see.
    const secrets = ['correct horse'];
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

/** With the login of a workflow: the token of GitHub, the login with it, the entry, a write of it, and the logout. */
async function vaultRoad(): Promise<Subject> {
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
      secrets: ['correct horse', 'request-token'],
      work,
    });
  } finally {
    await vault.close();
  }
}

async function gitHubRoad(): Promise<Subject> {
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
    return await subjectOf({ name: 'answers of GitHub', environment, secrets: ['client secret one'], work });
  } finally {
    await github.close();
  }
}

/** What reads the answers of services, and the receipt of the apply that made one of them. */
export async function serviceSubjects(): Promise<{ subjects: readonly Subject[]; receipt: Receipt }> {
  const { subjects, receipt } = await tenantRoads();
  const others = [...(await configurationRoads()), await vaultRoad(), await gitHubRoad()];
  return { subjects: [...subjects, ...others], receipt };
}
