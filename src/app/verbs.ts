import type { CommandName } from '../engine/report.ts';
import { COMMANDS, GENERAL } from './generated/tables.ts';

export interface VerbDescription {
  readonly usage: string;
  /** An imperative phrase without a full stop. */
  readonly help: string;
  /** One paragraph a line; each is wrapped at the width of the terminal. */
  readonly details?: string;
}

/** The commands, in the order of the help. */
export const VERBS: Readonly<Record<CommandName, VerbDescription>> = COMMANDS;

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** Commands that run nothing: they only print text. */
export const GENERAL_VERBS = GENERAL satisfies Readonly<Record<string, VerbDescription>>;

export const VERB_NAMES: readonly string[] = [...Object.keys(VERBS), ...Object.keys(GENERAL_VERBS)];
