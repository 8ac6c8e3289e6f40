import type { BaselineWorld } from '../types.ts';
import {
  APPLY,
  after,
  asIfMadeManually,
  days,
  deleteEntry,
  fails,
  only,
  PLAN,
  rollBack,
  rotate,
  setOption,
  VERIFY,
  withFile,
  withoutValues,
  world,
} from './steps.ts';

const MAX_AGE = {
  clients:
    '{ pacing: { name: Engage Agent Pacing, grant: client-credentials, maxAge: 90 }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }',
};
const RESET = {
  clients:
    '{ pacing: { name: Engage Agent Pacing, grant: client-credentials, resetLostSecret: true }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }',
};
const ROTATED = [APPLY, rotate('all')];

/** Rotations, renewals, and manual integrations that are imported. */
export const CREDENTIALS: readonly BaselineWorld[] = [
  world('rotate-pacing', [APPLY, rotate('pacing', { dryRun: true }), rotate('pacing'), PLAN]),
  world('rotate-clients', [APPLY, rotate('clients'), PLAN, VERIFY]),
  world('rotate-saml', [APPLY, rotate('saml'), PLAN, VERIFY]),
  world('rotate-all-and-after-grace', [...ROTATED, after(days(8), PLAN), APPLY, PLAN]),
  world('rotate-again-in-grace', [...ROTATED, rotate('all')]),
  world('rotate-reset', [APPLY, rotate('pacing', { strategy: 'reset' }), PLAN, VERIFY]),
  world('rotate-split', [APPLY, only('cloud', rotate('all')), only('engage', PLAN), only('engage'), PLAN]),
  world('rotate-without-user', [withFile({ verify: '' }, APPLY), rotate('all'), PLAN]),
  world('rotation-fails-at-the-client', [
    APPLY,
    after(fails('POST', '/oauth/clients', 400), rotate('pacing')),
    APPLY,
    PLAN,
  ]),
  world('rotation-fails-at-the-object', [
    APPLY,
    after(
      ({ world: { gax } }) => gax.acme?.faults.push({ when: 'before', method: 'PUT', status: 500, times: 9 }),
      rotate('all'),
    ),
    after(({ world: { gax } }) => gax.acme?.faults.splice(0), APPLY),
    PLAN,
  ]),
  world('client-too-old', [withFile(MAX_AGE, APPLY), after(days(61), PLAN), after(days(30), APPLY), PLAN]),
  world('certificate-renewal', [
    withFile({ identityProvider: '{ certificate: { days: 400, renewBefore: 60 } }' }, APPLY),
    after(days(330), PLAN),
    after(days(15), APPLY),
    PLAN,
    after(days(8), APPLY),
  ]),
  world('import-of-a-manual-integration', [APPLY, after(asIfMadeManually, PLAN), APPLY, PLAN, VERIFY]),
  world('import-without-desktop-secret', [
    APPLY,
    after((scene) => {
      asIfMadeManually(scene);
      setOption('saml_auth', 'password', undefined)(scene);
    }, PLAN),
  ]),
  world('import-with-broken-key', [
    APPLY,
    after((scene) => {
      asIfMadeManually(scene);
      setOption('saml', 'password', 'not the password')(scene);
    }, APPLY),
    PLAN,
    APPLY,
  ]),
  world('entry-deleted', [APPLY, after(deleteEntry, APPLY), PLAN]),
  world('entry-deleted-in-grace', [...ROTATED, after(deleteEntry, PLAN)]),
  world('entry-rolled-back', [APPLY, rotate('pacing'), after(rollBack(1), PLAN)]),
  world('secret-lost', [
    APPLY,
    after((scene) => {
      withoutValues('oauth_client_pacing_1_client_secret')(scene);
      setOption('ewt', 'password', undefined)(scene);
    }, PLAN),
    withFile(RESET, APPLY),
    PLAN,
  ]),
];
