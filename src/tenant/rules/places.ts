import { DEFAULTS } from '../generated/tenant.ts';
import { shown } from '../in-clear.ts';
import { REGIONS } from '../regions.ts';
import { didYouMean } from '../suggestion.ts';
import type { WrittenServer } from '../tenant.ts';
import { type Broken, broken, misplaced, type Rule, repeats } from './rule.ts';

function regionProblem(name: string): Broken {
  const at = '/organization/region';
  const ofDomain = Object.entries(REGIONS).find(([, domain]) => domain === name)?.[0];
  if (ofDomain !== undefined)
    return broken(at, 'region', `${name} is a domain, not a region`, `Write region: ${ofDomain}.`);
  const message = `there is no region ${shown(name)} in this version${didYouMean(name, Object.keys(REGIONS))}`;
  return broken(at, 'region', message, 'For a new region write its domain instead: domain: mypurecloud.de.');
}

export const region: Rule = ({ organization: { region: name, domain } }) => {
  if (name !== undefined && domain !== undefined)
    return [broken('/organization/domain', 'region', 'region and domain are both given', 'Keep one.')];
  if (name !== undefined) return Object.hasOwn(REGIONS, name) ? [] : [regionProblem(name)];
  if (domain === undefined) {
    const message = 'the organization needs a region or a domain';
    return [broken('/organization', 'region', message, 'For example region: eu-central-1.')];
  }
  const [, host, bare] = /^(login|api|apps?)\.(.+)$/.exec(domain) ?? [];
  if (host === undefined) return [];
  return [broken('/organization/domain', 'region', `${shown(domain)} is a host of a domain`, `Write domain: ${bare}.`)];
};

const administrators: Rule = ({ administrators: all = [] }) =>
  repeats([...all.entries()], ([, { email }]) => email.toLowerCase()).map(({ item: [index, { email }] }) => {
    const message = `${shown(email)} stands in the list already`;
    return broken(`/administrators/${index}/email`, 'administrator', message, 'Keep one.');
  });

const certificate: Rule = ({ identityProvider }) => {
  const { days = DEFAULTS['identityProvider.certificate'].days, renewBefore } = identityProvider?.certificate ?? {};
  if (renewBefore === undefined || renewBefore < days) return [];
  const message = `renewBefore (${renewBefore}) must be less than days (${days}), or every run makes a new certificate`;
  const fix = 'For a certificate of ten years 60 days are usual.';
  return [broken('/identityProvider/certificate/renewBefore', 'renew-before', message, fix)];
};

const SHARED_PLACES = ['Environment', 'Resources'];

/**
 * Documents of several years put the object of a single-tenant deployment in two places, so the file has to say which.
 * Under Environment every tenant sees it: right for one tenant, and never for several.
 */
const placement: Rule = ({ deployment, transaction }) => {
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

const FOR_REACHING = [
  'url',
  'credentials',
  'certificateAuthority',
  'tenantDbid',
  'folderDbid',
  'passwordMode',
] as const;
const MISPLACED = { gax: ['directory'], gws: ['directory', 'passwordMode'], file: FOR_REACHING } as const;

function whose(word: keyof WrittenServer): string {
  if (word === 'directory') return 'the driver file';
  return word === 'passwordMode' ? 'the driver gax' : 'the drivers gax and gws';
}

const serverWords: Rule = ({ transaction: { server } }) => {
  const say = (word: keyof WrittenServer) => `${word} goes only with ${whose(word)}`;
  const fix = server.driver === 'file' ? 'Remove it; the driver file reaches no server.' : 'Remove it.';
  const words: readonly (keyof WrittenServer)[] = MISPLACED[server.driver];
  return misplaced('/transaction/server', server, words, { code: 'server-words', say, fix });
};

const certificateAuthority: Rule = ({ transaction: { server } }) => {
  const { certificateAuthority: written } = server;
  if (written === undefined || written.includes('-----BEGIN CERTIFICATE-----')) return [];
  const message = 'certificateAuthority holds no certificate';
  const fix = 'It takes the PEM itself, not its path: certificateAuthority: | and the lines of the file, indented.';
  return [broken('/transaction/server/certificateAuthority', 'certificate-authority', message, fix)];
};

export const PLACE_RULES = [certificate, administrators, placement, serverWords, certificateAuthority];
