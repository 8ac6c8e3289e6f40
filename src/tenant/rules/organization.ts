import { shown } from '../in-clear/sensitive.ts';
import { REGIONS } from '../regions.ts';
import { didYouMean } from '../suggestion.ts';
import { type Broken, broken, type Rule, repeats } from './rule.ts';

function regionProblem(name: string): Broken {
  const at = '/organization/region';
  const ofDomain = Object.entries(REGIONS).find(([, domain]) => domain === name)?.[0];
  if (ofDomain !== undefined)
    return broken(at, 'region', `${name} is a domain, not a region`, `Write region: ${ofDomain}.`);
  const message = `there is no region ${shown(name)} in this version${didYouMean(name, Object.keys(REGIONS))}`;
  return broken(at, 'region', message, 'For a new region write its domain instead: domain: mypurecloud.de.');
}

export const region: Rule = ({ organization }) => {
  const { region: name, domain } = organization;
  if (name !== undefined && domain !== undefined)
    return [broken('/organization/domain', 'region', 'region and domain are both given', 'Keep one.')];
  if (name !== undefined) return Object.hasOwn(REGIONS, name) ? [] : [regionProblem(name)];
  if (domain === undefined)
    return [
      broken(
        '/organization',
        'region',
        'the organization needs a region or a domain',
        'For example region: eu-central-1.',
      ),
    ];
  const [, host, bare] = /^(login|api|apps?)\.(.+)$/.exec(domain) ?? [];
  return host === undefined
    ? []
    : [broken('/organization/domain', 'region', `${shown(domain)} is a host of a domain`, `Write domain: ${bare}.`)];
};

export const administrators: Rule = ({ administrators: all = [] }) =>
  repeats([...all.entries()], ([, { email }]) => email.toLowerCase()).map(({ item: [index, { email }] }) =>
    broken(
      `/administrators/${index}/email`,
      'administrator',
      `${shown(email)} stands in the list already`,
      'Keep one.',
    ),
  );
