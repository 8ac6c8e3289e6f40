import { ACME } from '../../faults/matrix/setup-options.ts';
import { makeClient } from '../../simulators/genesys-cloud/state.ts';
import type { BaselineScenario } from '../types.ts';
import { APPLY, after, PLAN, scenario, withFile } from './steps.ts';

const organization = (id: string) =>
  `{ region: eu-central-1, shortName: acme-hybrid, id: ${id}, credentials: "vault:genesys/acme/provisioner" }`;
const pacing = (more: string) => ({
  clients: `{ pacing: { name: Engage Agent Pacing, grant: client-credentials, ${more} }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }`,
});

/** Situations in which nothing may be written. */
export const REFUSED: readonly BaselineScenario[] = [
  scenario('another-organization', [
    withFile({ organization: organization('11111111-2222-4333-8444-555555555555') }, APPLY),
  ]),
  scenario('unknown-role', [withFile(pacing('roles: [{ role: nobody-has-it }]'), APPLY)]),
  scenario('unknown-division', [withFile(pacing('roles: [{ role: admin, division: Nowhere }]'), APPLY)]),
  scenario('permission-missing', [APPLY], { tenant: { ...ACME, without: ['oauth:client:add'] } }),
  scenario('role-not-held', [APPLY], { tenant: { ...ACME, withoutAdmin: true } }),
  scenario('two-clients-of-one-name', [
    after(({ simulators: { organization: of } }) => {
      for (const [id, secret] of [
        ['00000000-0000-4000-8000-000000000001', 'one'],
        ['00000000-0000-4000-8000-000000000002', 'two'],
      ] as const) {
        of('acme').clients.push(makeClient({ id, secret, name: 'Engage Agent Pacing' }));
      }
    }, APPLY),
  ]),
  scenario('grant-type-differs', [
    APPLY,
    withFile(
      {
        clients:
          '{ pacing: { name: Engage Agent Pacing, grant: saml2-bearer, scopes: [users] }, desktop: { name: Desktop, grant: saml2-bearer, scopes: [users] } }',
        services: '{ workspace-desktop-edition: { client: desktop } }',
      },
      PLAN,
    ),
  ]),
  scenario('issuer-taken', [
    after(({ simulators: { genesysCloud } }) => {
      genesysCloud.hand.changeProvider({
        kind: 'okta',
        fields: { name: 'Okta', issuerURI: 'https://www.genesys.com/pureengage' },
      });
    }, APPLY),
  ]),
];
