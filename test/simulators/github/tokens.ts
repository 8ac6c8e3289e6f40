import { ACTIONS_BOT, ADA, type Person } from './people.ts';
import type { Token } from './state.ts';

/** The user of a token. */
export function authorOf({ person, kind }: Token): Person {
  return person ?? (kind === 'installation' ? ACTIONS_BOT : ADA);
}
