import { administratorsAreDeleted, changedByHand, FILE, GITHUB, GWS, PRUNED } from '../../faults/matrix/pieces.ts';
import { SHIPPED } from '../../simulators/simulators.ts';
import type { BaselineWorld } from '../types.ts';
import {
  APPLY,
  after,
  clientNamed,
  DRIFT,
  fails,
  only,
  PLAN,
  setOption,
  simulators,
  VERIFY,
  withFile,
} from './steps.ts';

const ACME = SHIPPED[0];
const ADDED = '[{ name: Ada Admin, email: ada@acme.example }, { name: Bob Boss, email: bob@acme.example }]';
const ONE_CLIENT_TWO_SERVICES = {
  clients: '{ shared: { name: Engage Services, grant: client-credentials } }',
  services:
    '{ agent-pacing: { client: shared }, agent-state-sync: { client: shared, section: agent_state_sync, options: { agent_polling_interval: 30 } } }',
};

/** First applies, drivers, stores, and everyday changes by people. */
export const EVERYDAY: readonly BaselineWorld[] = [
  simulators('apply-from-nothing', [PLAN, APPLY, PLAN, VERIFY]),
  simulators('apply-with-gws', [withFile(GWS.over, APPLY), PLAN], GWS.setting),
  simulators('apply-with-driver-file', [withFile(FILE.over, APPLY), PLAN]),
  simulators('apply-with-store-github', [withFile(GITHUB.over, APPLY), PLAN], GITHUB.setting),
  simulators('apply-with-store-file', [withFile({ secrets: '{ store: file, path: genesys/acme }' }, APPLY), PLAN], {
    tenant: { ...requireTenant(), name: 'acme' },
    store: 'file',
  }),
  simulators('apply-shared-client', [withFile(ONE_CLIENT_TWO_SERVICES, APPLY), PLAN]),
  simulators('split-run', [only('engage', PLAN), only('cloud'), only('engage'), PLAN]),
  simulators('prune', [
    withFile(PRUNED.earlier, APPLY),
    withFile({ ...PRUNED.over, prune: '' }, PLAN),
    withFile(PRUNED.over, APPLY),
    PLAN,
  ]),
  simulators('administrator-added', [
    withFile({ administrators: '[]' }, APPLY),
    withFile({ administrators: ADDED }, APPLY),
    PLAN,
  ]),
  simulators('administrator-deleted', [APPLY, after(administratorsAreDeleted, APPLY), PLAN]),
  simulators('manual-changes', [APPLY, after(changedByHand, DRIFT), APPLY, PLAN]),
  simulators('option-removed', [APPLY, after(setOption('general', 'base_auth_url', undefined), APPLY), PLAN]),
  simulators('foreign-option-kept', [APPLY, after(setOption('my_notes', 'owner', 'telephony'), PLAN)]),
  simulators('object-disabled', [
    APPLY,
    after(({ simulators: { gax, tenantDbid } }) => {
      const object = gax.acme?.object(tenantDbid('acme'));
      if (object) object.state = 'CFGDisabled';
    }, APPLY),
    PLAN,
  ]),
  simulators('object-deleted', [
    APPLY,
    after(({ simulators: { gax, tenantDbid } }) => {
      const object = gax.acme?.object(tenantDbid('acme'));
      const objects = gax.acme?.state.objects ?? [];
      if (object) objects.splice(objects.indexOf(object), 1);
    }, APPLY),
    PLAN,
  ]),
  simulators('provider-changed', [
    APPLY,
    after(({ simulators: { genesysCloud } }) => {
      genesysCloud.hand.changeProvider({ fields: { disabled: true, name: 'changed' } });
    }, APPLY),
    PLAN,
  ]),
  simulators('provider-deleted', [
    APPLY,
    after(({ simulators: w }) => void w.genesysCloud.hand.deleteProvider({}), APPLY),
    PLAN,
  ]),
  simulators('client-deleted', [
    APPLY,
    after((scene) => {
      clientNamed(scene, 'Engage Agent Pacing').state = 'deleted';
    }, PLAN),
    after(({ simulators: { genesysCloud } }) => genesysCloud.clock.advance(11 * 60 * 1000), APPLY),
    PLAN,
  ]),
  simulators('client-disabled', [
    APPLY,
    after((scene) => {
      clientNamed(scene, 'Desktop').state = 'disabled';
    }, PLAN),
  ]),
  simulators('permission-removed', [
    APPLY,
    after(({ simulators: { genesysCloud } }) => {
      genesysCloud.hand.changeRole({ role: 'employee', remove: ['journey:event:view'] });
    }, APPLY),
    PLAN,
  ]),
  simulators('apply-fails-at-the-provider', [after(fails('PUT', 'identityproviders', 400), APPLY), APPLY, PLAN]),
];

function requireTenant() {
  if (!ACME) throw new Error('no tenant is shipped');
  return ACME;
}
