import { DEFAULTS } from '../generated/tenant.ts';
import { broken, type Rule } from './rule.ts';

export const certificate: Rule = ({ identityProvider }) => {
  const { days = DEFAULTS['identityProvider.certificate'].days, renewBefore } = identityProvider?.certificate ?? {};
  if (renewBefore === undefined || renewBefore < days) return [];
  return [
    broken(
      '/identityProvider/certificate/renewBefore',
      'renew-before',
      `renewBefore (${renewBefore}) must be less than days (${days}), or every run makes a new certificate`,
      'For a certificate of ten years 60 days are usual.',
    ),
  ];
};
