import type { BaselineWorld } from '../types.ts';
import { CREDENTIALS } from './credentials.ts';
import { EVERYDAY } from './everyday.ts';
import { REFUSED } from './refused.ts';

export const WORLDS: readonly BaselineWorld[] = [...EVERYDAY, ...CREDENTIALS, ...REFUSED];
