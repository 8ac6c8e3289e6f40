import type { GivenAnswer } from './answers/given.ts';
import { ISSUE_ANSWERS } from './answers/issues.ts';
import { PULL_ANSWERS } from './answers/pulls.ts';
import { REPOSITORY_ANSWERS } from './answers/repository.ts';
import { SECRET_ANSWERS } from './answers/secrets.ts';

/** At least one case for each status of each operation. */
export const ANSWERS: readonly GivenAnswer[] = [
  ...ISSUE_ANSWERS,
  ...PULL_ANSWERS,
  ...REPOSITORY_ANSWERS,
  ...SECRET_ANSWERS,
];
