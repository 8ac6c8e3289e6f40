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
  simulators,
  VERIFY,
  withFile,
  withoutValues,
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
  simulators('rotate-pacing', [APPLY, rotate('pacing', { dryRun: true }), rotate('pacing'), PLAN]),
  simulators('rotate-clients', [APPLY, rotate('clients'), PLAN, VERIFY]),
  simulators('rotate-saml', [APPLY, rotate('saml'), PLAN, VERIFY]),
  simulators('rotate-all-and-after-grace', [...ROTATED, after(days(8), PLAN), APPLY, PLAN]),
  simulators('rotate-again-in-grace', [...ROTATED, rotate('all')]),
  simulators('rotate-reset', [APPLY, rotate('pacing', { strategy: 'reset' }), PLAN, VERIFY]),
  simulators('rotate-split', [APPLY, only('cloud', rotate('all')), only('engage', PLAN), only('engage'), PLAN]),
  simulators('rotate-without-user', [withFile({ verify: '' }, APPLY), rotate('all'), PLAN]),
  simulators('rotation-fails-at-the-client', [
    APPLY,
    after(fails('POST', '/oauth/clients', 400), rotate('pacing')),
    APPLY,
    PLAN,
  ]),
  simulators('rotation-fails-at-the-object', [
    APPLY,
    after(
      ({ simulators: { gax } }) => gax.acme?.faults.push({ when: 'before', method: 'PUT', status: 500, times: 9 }),
      rotate('all'),
    ),
    after(({ simulators: { gax } }) => gax.acme?.faults.splice(0), APPLY),
    PLAN,
  ]),
  simulators('client-too-old', [withFile(MAX_AGE, APPLY), after(days(61), PLAN), after(days(30), APPLY), PLAN]),
  simulators('certificate-renewal', [
    withFile({ identityProvider: '{ certificate: { days: 400, renewBefore: 60 } }' }, APPLY),
    after(days(330), PLAN),
    after(days(15), APPLY),
    PLAN,
    after(days(8), APPLY),
  ]),
  simulators('import-of-a-manual-integration', [APPLY, after(asIfMadeManually, PLAN), APPLY, PLAN, VERIFY]),
  simulators('import-without-desktop-secret', [
    APPLY,
    after((scene) => {
      asIfMadeManually(scene);
      setOption('saml_auth', 'password', undefined)(scene);
    }, PLAN),
  ]),
  simulators('import-with-broken-key', [
    APPLY,
    after((scene) => {
      asIfMadeManually(scene);
      setOption('saml', 'password', 'not the password')(scene);
    }, APPLY),
    PLAN,
    APPLY,
  ]),
  simulators('entry-deleted', [APPLY, after(deleteEntry, APPLY), PLAN]),
  simulators('entry-deleted-in-grace', [...ROTATED, after(deleteEntry, PLAN)]),
  simulators('entry-rolled-back', [APPLY, rotate('pacing'), after(rollBack(1), PLAN)]),
  simulators('secret-lost', [
    APPLY,
    after((scene) => {
      withoutValues('oauth_client_pacing_1_client_secret')(scene);
      setOption('ewt', 'password', undefined)(scene);
    }, PLAN),
    withFile(RESET, APPLY),
    PLAN,
  ]),
];
