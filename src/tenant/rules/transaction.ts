import { shown } from '../in-clear/sensitive.ts';
import { didYouMean } from '../suggestion.ts';
import type { WrittenServer } from '../written.ts';
import { broken, type Rule } from './rule.ts';

const SHARED_PLACES = ['Environment', 'Resources'];

/**
 * Documents of several years put the object of a single-tenant deployment in two places, so the file has to say which.
 * Under Environment every tenant sees it: right for one tenant, and never for several.
 */
export const placement: Rule = ({ deployment, transaction }) => {
  const { tenant } = transaction;
  if (deployment === 'multi-tenant' && tenant.toLowerCase() === 'environment') {
    const message =
      'a multi-tenant deployment cannot have the object under Environment: all tenants would share it, and each needs an organization of its own';
    return [broken('/transaction/tenant', 'placement', message, 'Name the Engage tenant.')];
  }
  if (deployment === 'single-tenant' && !SHARED_PLACES.includes(tenant)) {
    const meant = didYouMean(tenant, SHARED_PLACES);
    const message = `in a single-tenant deployment the object stands under Environment or Resources, not under ${shown(tenant)}${meant}`;
    const fix =
      'Write the one where the Engage components look for it: documents differ, so it is not chosen here. If there are several tenants, write deployment: multi-tenant.';
    return [broken('/transaction/tenant', 'placement', message, fix)];
  }
  return [];
};

const REACHING_WORDS = [
  'url',
  'credentials',
  'certificateAuthority',
  'tenantDbid',
  'folderDbid',
  'passwordMode',
] as const;
const MISPLACED_WORDS = {
  gax: ['directory'],
  gws: ['directory', 'passwordMode'],
  file: REACHING_WORDS,
} as const;

function whose(word: keyof WrittenServer): string {
  if (word === 'directory') return 'the driver file';
  return word === 'passwordMode' ? 'the driver gax' : 'the drivers gax and gws';
}

export const serverWords: Rule = ({ transaction: { server } }) =>
  MISPLACED_WORDS[server.driver]
    .filter((word) => server[word] !== undefined)
    .map((word) =>
      broken(
        `/transaction/server/${word}`,
        'server-words',
        `${word} goes only with ${whose(word)}`,
        server.driver === 'file' ? 'Remove it; the driver file reaches no server.' : 'Remove it.',
      ),
    );

export const certificateAuthority: Rule = ({ transaction: { server } }) => {
  const { certificateAuthority: written } = server;
  if (written === undefined || written.includes('-----BEGIN CERTIFICATE-----')) return [];
  return [
    broken(
      '/transaction/server/certificateAuthority',
      'certificate-authority',
      'certificateAuthority holds no certificate',
      'It takes the PEM itself, not its path: certificateAuthority: | and the lines of the file, indented.',
    ),
  ];
};
