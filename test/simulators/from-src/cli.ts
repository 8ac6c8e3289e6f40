import { runCommandLine } from '../../../src/index.ts';

await runCommandLine();
