import type { BaselineScenario } from '../types.ts';
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
  scenario,
  setOption,
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
export const CREDENTIALS: readonly BaselineScenario[] = [
  scenario('rotate-pacing', [APPLY, rotate('pacing', { dryRun: true }), rotate('pacing'), PLAN]),
  scenario('rotate-clients', [APPLY, rotate('clients'), PLAN, VERIFY]),
  scenario('rotate-saml', [APPLY, rotate('saml'), PLAN, VERIFY]),
  scenario('rotate-all-and-after-grace', [...ROTATED, after(days(8), PLAN), APPLY, PLAN]),
  scenario('rotate-again-in-grace', [...ROTATED, rotate('all')]),
  scenario('rotate-reset', [APPLY, rotate('pacing', { strategy: 'reset' }), PLAN, VERIFY]),
  scenario('rotate-split', [APPLY, only('cloud', rotate('all')), only('engage', PLAN), only('engage'), PLAN]),
  scenario('rotate-without-user', [withFile({ verify: '' }, APPLY), rotate('all'), PLAN]),
  scenario('rotation-fails-at-the-client', [
    APPLY,
    after(fails('POST', '/oauth/clients', 400), rotate('pacing')),
    APPLY,
    PLAN,
  ]),
  scenario('rotation-fails-at-the-object', [
    APPLY,
    after(
      ({ simulators: { gax } }) => gax.acme?.faults.push({ when: 'before', method: 'PUT', status: 500, times: 9 }),
      rotate('all'),
    ),
    after(({ simulators: { gax } }) => gax.acme?.faults.splice(0), APPLY),
    PLAN,
  ]),
  scenario('client-too-old', [withFile(MAX_AGE, APPLY), after(days(61), PLAN), after(days(30), APPLY), PLAN]),
  scenario('certificate-renewal', [
    withFile({ identityProvider: '{ certificate: { days: 400, renewBefore: 60 } }' }, APPLY),
    after(days(330), PLAN),
    after(days(15), APPLY),
    PLAN,
    after(days(8), APPLY),
  ]),
  scenario('import-of-a-manual-integration', [APPLY, after(asIfMadeManually, PLAN), APPLY, PLAN, VERIFY]),
  scenario('import-without-desktop-secret', [
    APPLY,
    after((setup) => {
      asIfMadeManually(setup);
      setOption('saml_auth', 'password', undefined)(setup);
    }, PLAN),
  ]),
  scenario('import-with-broken-key', [
    APPLY,
    after((setup) => {
      asIfMadeManually(setup);
      setOption('saml', 'password', 'not the password')(setup);
    }, APPLY),
    PLAN,
    APPLY,
  ]),
  scenario('entry-deleted', [APPLY, after(deleteEntry, APPLY), PLAN]),
  scenario('entry-deleted-in-grace', [...ROTATED, after(deleteEntry, PLAN)]),
  scenario('entry-rolled-back', [APPLY, rotate('pacing'), after(rollBack(1), PLAN)]),
  scenario('secret-lost', [
    APPLY,
    after((setup) => {
      withoutValues('oauth_client_pacing_1_client_secret')(setup);
      setOption('ewt', 'password', undefined)(setup);
    }, PLAN),
    withFile(RESET, APPLY),
    PLAN,
  ]),
];
