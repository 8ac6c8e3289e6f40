import { expect, it } from 'vitest';
import { ACME, useStage } from '../pull-request/stage.ts';
import { acmeWith } from './job.ts';

const stage = useStage();
const EVIL = acmeWith({ url: 'https://gax.evil.example/gax/api' });
const issues = () => stage.repository.issues('genesys-hybrid-drift');

const drift = () =>
  stage.onMain({ command: 'drift', issues: 'true' }, { name: 'schedule', permissions: { issues: 'write' } });

it('a drift issue is unchanged while the workflow does not allow the server of its tenant', async () => {
  await stage.applied(acmeWith());
  Object.assign(stage.client('Desktop') ?? {}, { name: 'Renamed manually' });
  await drift();
  const [opened] = issues();
  expect(opened?.body).toContain('Renamed manually');
  stage.repository.commit({ files: { [ACME]: EVIL } });
  expect(await drift()).toMatchObject({ exitCode: 1, outputs: { result: 'refused' } });
  expect(issues()).toEqual([opened]);
}, 90_000);

it('the comment of a pull request says which server is not allowed, and its merge applies nothing', async () => {
  const pull = stage.repository.openPull({ head: 'change', files: { [ACME]: EVIL } }).number;
  const requests = stage.simulators.all.map((simulator) => simulator.requests.length);
  expect(await stage.planned(pull)).toMatchObject({ exitCode: 1, outputs: { result: 'refused' } });
  const [comment] = stage.repository.comments(pull);
  expect(comment?.body).toContain('The workflow does not allow the server gax.evil.example');
  const applied = await stage.onPush(stage.repository.merge(pull));
  expect(applied).toMatchObject({ exitCode: 1, outputs: { result: 'refused' } });
  expect(stage.simulators.all.map((simulator) => simulator.requests.length)).toEqual(requests);
}, 60_000);
