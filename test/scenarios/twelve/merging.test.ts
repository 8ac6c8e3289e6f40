import { describe, expect, it } from 'vitest';
import { acmeFile } from '../../simulators/in-process.ts';
import { ACME, useStage } from '../pull-request/stage.ts';

const stage = useStage();
const EXACTLY = 'Merging applies exactly this plan.';

/** The tenant is applied, and then a person changes it in a service. */
async function drifted(): Promise<void> {
  await stage.applied();
  Object.assign(stage.client('Desktop') ?? {}, { name: 'Renamed manually' });
}

async function commentFor(files: Readonly<Record<string, string>>) {
  const { number } = stage.repository.openPull({ head: 'other', files });
  await stage.commented(number, 'other');
  const [{ body = '' } = {}] = stage.repository.comments(number);
  return { number, body };
}

describe('the comment says what merging does', () => {
  it.each(['.github/workflows/apply.yml', 'src/app/action.ts', 'schemas/tenant.schema.json'])(
    'and does not promise an apply for a pull request that changes only %s; its manual command works',
    async (file) => {
      await drifted();
      const { number, body } = await commentFor({ [file]: 'x' });
      expect(body).toContain('Renamed manually');
      expect(body).not.toContain(EXACTLY);
      expect(body).toContain('Merging does not apply');
      stage.repository.merge(number);
      const [, tenants = '', hash = ''] =
        /gh workflow run apply\.yml -f tenants='([^']*)' -f accept-current-plan=([0-9a-f]{64})/.exec(body) ?? [];
      const run = await stage.onMain({ command: 'apply', tenants, 'accept-current-plan': hash });
      expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'changed' } });
      expect(stage.client('Desktop')).toBeDefined();
      expect(stage.gitHub.violations).toEqual([]);
    },
    60_000,
  );

  it('and promises it where a tenant file changes, and for all tenants where workflows change too', async () => {
    await drifted();
    expect((await commentFor({ [ACME]: `${acmeFile()}# later\n` })).body).toContain(EXACTLY);
    stage.repository.deleteBranch('other');
    const beside = { '.github/workflows/apply.yml': 'x', 'tenants/README.md': 'x' };
    expect((await commentFor(beside)).body).toContain(EXACTLY);
  });

  it('and promises nothing for a tenant whose file does not change where another one does', async () => {
    await drifted();
    const { body } = await commentFor({ 'tenants/README.md': 'x' });
    expect(body).not.toContain(EXACTLY);
    expect(body).toContain('Merging does not apply this plan');
  });

  it('and promises nothing where GitHub does not list the files', async () => {
    await drifted();
    stage.repository.settings.hasHugeDiffs = true;
    const { body } = await commentFor({ [ACME]: `${acmeFile()}# later\n` });
    expect(body).not.toContain(EXACTLY);
    expect(body).toContain('GitHub does not list all files');
  });
});
