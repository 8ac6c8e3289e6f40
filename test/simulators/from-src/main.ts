import { runAction } from '../../../src/index.ts';

await runAction();
