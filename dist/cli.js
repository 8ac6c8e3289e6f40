#!/usr/bin/env node
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(`Error: genesys-hybrid needs Node 24 or newer, and this is ${process.version}\n  Fix: Install Node 24, or run it with npx in a clone: npx node dist/cli.js`);
  process.exit(1);
}
const { runCommandLine } = await import('./index.js');

await runCommandLine();
