/**
 * Starts the simulators of the demo and the tests with everything that the example tenant files need, and keeps them
 * running: to try commands from another terminal, to read their state, and to make manual changes.
 */
import { startSimulators } from '../test/simulators/simulators.ts';

const world = await startSimulators();
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

console.log('Paste this into another terminal:\n');
for (const [name, value] of Object.entries(world.environment)) console.log(`export ${name}=${quoted(value)}`);
console.log(`
Then, for example:

  npx node dist/cli.js plan
  npx node dist/cli.js apply
  npx node dist/cli.js verify

Each simulator has a control port. To read its state:

  curl ${world.genesysCloud.url}/_control/state       Genesys Cloud
  curl ${world.vault.url}/_control/state       Vault`);
for (const [tenant, { url }] of Object.entries(world.gax))
  console.log(`  curl ${url}/_control/state       GAX of ${tenant}`);
console.log(`
To make a manual change, then plan again:

  curl ${world.gax.acme?.url}/_control/set-option -d '{"tenantdbid":"${world.tenantDbid('acme')}","section":"saml","key":"issuer","value":"https://somewhere.else"}'
  curl ${world.vault.url}/_control/seal -d '{}'
  curl ${world.genesysCloud.url}/_control/rename-client -d '{"organization":"acme-hybrid","client":"Engage Agent Pacing","name":"Renamed","by":"Mallory Admin"}'
  curl ${world.genesysCloud.url}/_control/latency -d '{"milliseconds":100}'
  curl ${world.genesysCloud.url}/_control/fault -d '{"path":"/oauth/clients","status":503,"times":2}'

To see that a wrong clock is refused (only Genesys Cloud is 30 days ahead then):

  curl ${world.genesysCloud.url}/_control/advance -d '{"days":30}'

For the list of all commands, request /_control/?. Press Ctrl-C to stop; the state is lost.`);

process.once('SIGINT', () => void world.close());
