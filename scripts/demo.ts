/**
 * The whole road, with the shipped tenant files and the built command, over real HTTP into simulators on this machine:
 * plan, apply, verify, a plan that finds nothing, a change by hand, the plan that finds it, the apply that mends it.
 */
import { runChild } from '../test/simulators/child.ts';
import { startSimulators } from '../test/simulators/simulators.ts';

const world = await startSimulators();

async function step(title: string, words: readonly string[], expected: number): Promise<void> {
  console.log(`\n\u001b[1m── ${title}\u001b[0m\n$ genesys-hybrid ${words.join(' ')}\n`);
  const { status } = await runChild(words, { environment: { ...world.environment, ...colour() }, show: true });
  if (status === expected) return;
  console.log(`\nthe demo stops here: the exit status is ${status}, and ${expected} was expected`);
  await world.close();
  process.exit(1);
}

function colour(): Record<string, string> {
  return process.stdout.isTTY ? { FORCE_COLOR: '1', TERM: process.env.TERM ?? 'xterm' } : {};
}

await step('The tenant files are good', ['validate'], 0);
await step('What would be done: three tenants, nothing there yet', ['plan'], 2);
await step('Do it', ['apply'], 0);
await step('Prove it: tokens with what stands in the transaction objects, and a signed SAML exchange', ['verify'], 0);
await step('A second plan finds nothing to do', ['plan'], 0);

console.log('\n\u001b[1m── Somebody edits the transaction object of acme by hand\u001b[0m');
world.gax.acme?.setOption(world.tenantDbid('acme'), 'saml', 'issuer', 'https://www.genesys.com/pureengage/');
console.log('saml/issuer is now https://www.genesys.com/pureengage/ : one character more, and no agent logs in');

await step('The next plan finds it', ['drift', 'tenants/acme.yaml'], 2);
await step('The next apply mends it', ['apply', 'tenants/acme.yaml'], 0);
await step('And it works again', ['verify', 'tenants/acme.yaml'], 0);

const wrong = world.genesysCloud.violations;
console.log(`\nHeld against the official definition of the Platform API: ${wrong.length} violations.`);
for (const violation of new Set(wrong)) console.log(`  ${violation}`);
await world.close();
process.exitCode = wrong.length === 0 ? 0 : 1;
