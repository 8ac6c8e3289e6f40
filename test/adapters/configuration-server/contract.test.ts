import { describeDriver, describeServerDriver } from './contract.ts';
import { fileBench } from './file-bench.ts';
import { gaxBench, gwsBench } from './servers.ts';

describeServerDriver('gax', gaxBench);
describeServerDriver('gws', gwsBench);
describeDriver('file', fileBench);
