/**
 * Runs the complete workflow with the example tenant files and the built command, over HTTP against simulators on this machine:
 * plan, apply, verify, a plan without changes, a manual change, a plan that shows it, and an apply that fixes it.
 */
import { runChild } from '../test/simulators/child.ts';
import { startSimulators } from '../test/simulators/simulators.ts';

const world = await startSimulators();

async function step(title: string, words: readonly string[], expected: number): Promise<void> {
  console.log(`\n\u001b[1m── ${title}\u001b[0m\n$ genesys-hybrid ${words.join(' ')}\n`);
  const { status } = await runChild(words, { environment: { ...world.environment, ...colour() }, show: true });
  if (status === expected) return;
  console.log(`\nThe demo failed: exit status ${status} instead of ${expected}`);
  await world.close();
  process.exit(1);
}

function colour(): Record<string, string> {
  return process.stdout.isTTY ? { FORCE_COLOR: '1', TERM: process.env.TERM ?? 'xterm' } : {};
}

await step('Check the tenant files', ['validate'], 0);
await step('Plan the changes of three new tenants', ['plan'], 2);
await step('Apply the changes', ['apply'], 0);
await step(
  'Verify the logins with the values in the transaction objects: tokens, and a signed SAML response',
  ['verify'],
  0,
);
await step('A second plan has no changes', ['plan'], 0);

console.log('\n\u001b[1m── An administrator changes the transaction object of acme\u001b[0m');
world.gax.acme?.setOption(world.tenantDbid('acme'), 'saml', 'issuer', 'https://www.genesys.com/pureengage/');
console.log(
  'saml/issuer is now https://www.genesys.com/pureengage/ : with one additional character, no agent can log in',
);

await step('drift shows the change', ['drift', 'tenants/acme.yaml'], 2);
await step('apply reverts the change', ['apply', 'tenants/acme.yaml'], 0);
await step('Verify that it works again', ['verify', 'tenants/acme.yaml'], 0);

const wrong = world.genesysCloud.violations;
console.log(`\nViolations of the official definition of the Platform API: ${wrong.length}`);
for (const violation of new Set(wrong)) console.log(`  ${violation}`);
await world.close();
process.exitCode = wrong.length === 0 ? 0 : 1;
