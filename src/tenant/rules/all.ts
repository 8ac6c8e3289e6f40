import { clientNames, clientRoles, clientWords } from './clients.ts';
import { certificate } from './identity-provider.ts';
import { administrators, region } from './organization.ts';
import type { Rule } from './rule.ts';
import { sections, serviceOptions, services } from './services.ts';
import { addresses, characters, references } from './texts.ts';
import { certificateAuthority, placement, serverWords } from './transaction.ts';

/** What the schema cannot say about one file. */
export const RULES: readonly Rule[] = [
  region,
  characters,
  addresses,
  references,
  clientWords,
  clientNames,
  clientRoles,
  services,
  sections,
  serviceOptions,
  certificate,
  administrators,
  placement,
  serverWords,
  certificateAuthority,
];
