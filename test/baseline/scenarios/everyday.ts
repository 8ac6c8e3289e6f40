import {
  administratorsAreDeleted,
  FILE,
  GITHUB,
  GWS,
  manualChanges,
  PRUNED,
} from '../../faults/matrix/setup-options.ts';
import { SHIPPED } from '../../simulators/simulators.ts';
import type { BaselineScenario } from '../types.ts';
import { APPLY, after, clientNamed, DRIFT, fails, only, PLAN, scenario, setOption, VERIFY, withFile } from './steps.ts';

const ACME = SHIPPED[0];
const ADDED = '[{ name: Ada Admin, email: ada@acme.example }, { name: Bob Boss, email: bob@acme.example }]';
const ONE_CLIENT_TWO_SERVICES = {
  clients: '{ shared: { name: Engage Services, grant: client-credentials } }',
  services:
    '{ agent-pacing: { client: shared }, agent-state-sync: { client: shared, section: agent_state_sync, options: { agent_polling_interval: 30 } } }',
};

/** First applies, drivers, stores, and everyday changes by people. */
export const EVERYDAY: readonly BaselineScenario[] = [
  scenario('apply-from-nothing', [PLAN, APPLY, PLAN, VERIFY]),
  scenario('apply-with-gws', [withFile(GWS.over, APPLY), PLAN], GWS.setting),
  scenario('apply-with-driver-file', [withFile(FILE.over, APPLY), PLAN]),
  scenario('apply-with-store-github', [withFile(GITHUB.over, APPLY), PLAN], GITHUB.setting),
  scenario('apply-with-store-file', [withFile({ secrets: '{ store: file, path: genesys/acme }' }, APPLY), PLAN], {
    tenant: { ...requireTenant(), name: 'acme' },
    store: 'file',
  }),
  scenario('apply-shared-client', [withFile(ONE_CLIENT_TWO_SERVICES, APPLY), PLAN]),
  scenario('split-run', [only('engage', PLAN), only('cloud'), only('engage'), PLAN]),
  scenario('prune', [
    withFile(PRUNED.earlier, APPLY),
    withFile({ ...PRUNED.over, prune: '' }, PLAN),
    withFile(PRUNED.over, APPLY),
    PLAN,
  ]),
  scenario('administrator-added', [
    withFile({ administrators: '[]' }, APPLY),
    withFile({ administrators: ADDED }, APPLY),
    PLAN,
  ]),
  scenario('administrator-deleted', [APPLY, after(administratorsAreDeleted, APPLY), PLAN]),
  scenario('manual-changes', [APPLY, after(manualChanges, DRIFT), APPLY, PLAN]),
  scenario('option-removed', [APPLY, after(setOption('general', 'base_auth_url', undefined), APPLY), PLAN]),
  scenario('foreign-option-kept', [APPLY, after(setOption('my_notes', 'owner', 'telephony'), PLAN)]),
  scenario('object-disabled', [
    APPLY,
    after(({ simulators: { gax, tenantDbid } }) => {
      const object = gax.acme?.object(tenantDbid('acme'));
      if (object) object.state = 'CFGDisabled';
    }, APPLY),
    PLAN,
  ]),
  scenario('object-deleted', [
    APPLY,
    after(({ simulators: { gax, tenantDbid } }) => {
      const object = gax.acme?.object(tenantDbid('acme'));
      const objects = gax.acme?.state.objects ?? [];
      if (object) objects.splice(objects.indexOf(object), 1);
    }, APPLY),
    PLAN,
  ]),
  scenario('provider-changed', [
    APPLY,
    after(({ simulators: { genesysCloud } }) => {
      genesysCloud.hand.changeProvider({ fields: { disabled: true, name: 'changed' } });
    }, APPLY),
    PLAN,
  ]),
  scenario('provider-deleted', [
    APPLY,
    after(({ simulators: w }) => void w.genesysCloud.hand.deleteProvider({}), APPLY),
    PLAN,
  ]),
  scenario('client-deleted', [
    APPLY,
    after((setup) => {
      clientNamed(setup, 'Engage Agent Pacing').state = 'deleted';
    }, PLAN),
    after(({ simulators: { genesysCloud } }) => genesysCloud.clock.advance(11 * 60 * 1000), APPLY),
    PLAN,
  ]),
  scenario('client-disabled', [
    APPLY,
    after((setup) => {
      clientNamed(setup, 'Desktop').state = 'disabled';
    }, PLAN),
  ]),
  scenario('permission-removed', [
    APPLY,
    after(({ simulators: { genesysCloud } }) => {
      genesysCloud.hand.changeRole({ role: 'employee', remove: ['journey:event:view'] });
    }, APPLY),
    PLAN,
  ]),
  scenario('apply-fails-at-the-provider', [after(fails('PUT', 'identityproviders', 400), APPLY), APPLY, PLAN]),
];

function requireTenant() {
  if (!ACME) throw new Error('no tenant is shipped');
  return ACME;
}
