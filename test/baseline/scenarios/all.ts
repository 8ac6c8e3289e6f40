import type { BaselineScenario } from '../types.ts';
import { CREDENTIALS } from './credentials.ts';
import { EVERYDAY } from './everyday.ts';
import { REFUSED } from './refused.ts';

export const SCENARIOS: readonly BaselineScenario[] = [...EVERYDAY, ...CREDENTIALS, ...REFUSED];
