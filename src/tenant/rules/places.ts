import { formatMessage } from '../../base/message.ts';
import { shown } from '../clear-secrets.ts';
import { DEFAULTS } from '../generated/tenant.ts';
import { REGIONS } from '../regions.ts';
import { didYouMean } from '../suggestion.ts';
import type { WrittenServer } from '../tenant.ts';
import { type BrokenRule, breakRule, findMisplaced, findRepeated, type Rule } from './rule.ts';

function regionProblem(name: string): BrokenRule {
  const at = '/organization/region';
  const [ofDomain] = Object.entries(REGIONS).find(([, domain]) => domain === name) ?? [];
  if (ofDomain !== undefined) return breakRule(at, 'tenant.region#domain', { name, region: ofDomain });
  return breakRule(at, 'tenant.region', { name: shown(name), meant: didYouMean(name, Object.keys(REGIONS)) });
}

export const region: Rule = ({ organization: { region: name, domain } }) => {
  if (name !== undefined && domain !== undefined) return [breakRule('/organization/domain', 'tenant.region#both')];
  if (name !== undefined) return Object.hasOwn(REGIONS, name) ? [] : [regionProblem(name)];
  if (domain === undefined) return [breakRule('/organization', 'tenant.region#none')];
  const [, bare] = /^(?:login|api|apps?)\.(.+)$/.exec(domain) ?? [];
  return bare === undefined
    ? []
    : [breakRule('/organization/domain', 'tenant.region#host', { domain: shown(domain), bare })];
};

const administrators: Rule = ({ administrators: all = [] }) =>
  findRepeated([...all.entries()], ([, { email }]) => email.toLowerCase()).map(({ item: [index, { email }] }) =>
    breakRule(`/administrators/${index}/email`, 'tenant.administrator', { email: shown(email) }),
  );

const certificate: Rule = ({ identityProvider }) => {
  const { days = DEFAULTS['identityProvider.certificate'].days, renewBefore } = identityProvider?.certificate ?? {};
  if (renewBefore === undefined || renewBefore < days) return [];
  return [breakRule('/identityProvider/certificate/renewBefore', 'tenant.renew-before', { renewBefore, days })];
};

const SHARED_PLACES = ['Environment', 'Resources'];

/**
 * The Genesys documents name two places for the object of a single-tenant deployment, so the file has to choose one.
 * Under Environment every tenant sees it: right for one tenant, wrong for several.
 */
const placement: Rule = ({ deployment, transaction }) => {
  const { tenant } = transaction;
  if (deployment === 'multi-tenant')
    return tenant.toLowerCase() === 'environment'
      ? [breakRule('/transaction/tenant', 'tenant.placement#environment')]
      : [];
  if (SHARED_PLACES.includes(tenant)) return [];
  const values = { tenant: shown(tenant), meant: didYouMean(tenant, SHARED_PLACES) };
  return [breakRule('/transaction/tenant', 'tenant.placement#elsewhere', values)];
};

const REACHING = ['url', 'credentials', 'certificateAuthority', 'tenantDbid', 'folderDbid', 'passwordMode'] as const;
const MISPLACED = { gax: ['directory'], gws: ['directory', 'passwordMode'], file: REACHING } as const;

function driversOf(word: keyof WrittenServer): string {
  if (word === 'directory') return 'the driver file';
  return word === 'passwordMode' ? 'the driver gax' : 'the drivers gax and gws';
}

const serverWords: Rule = ({ transaction: { server } }) => {
  const words: readonly (keyof WrittenServer)[] = MISPLACED[server.driver];
  const message = server.driver === 'file' ? 'tenant.server-words#file' : 'tenant.server-words';
  return findMisplaced('/transaction/server', server, words, (word) =>
    formatMessage(message, { word, drivers: driversOf(word) }),
  );
};

const certificateAuthority: Rule = ({ transaction: { server } }) => {
  const { certificateAuthority: written } = server;
  if (written === undefined || written.includes('-----BEGIN CERTIFICATE-----')) return [];
  return [breakRule('/transaction/server/certificateAuthority', 'tenant.certificate-authority')];
};

export const PLACE_RULES = [certificate, administrators, placement, serverWords, certificateAuthority];
