import { NO_WORD } from '../../core/adopt/reasons.ts';
import { agreed, text, truth } from '../../core/adopt/values.ts';
import { valueIn } from '../../core/observed.ts';
import type { AuditEntry, IdentityProvider } from '../../core/ports/genesys-cloud.ts';
import type { TypeFacts } from '../../core/type-facts.ts';

/** The id that the audit gives to the provider is not documented, so any name of the one provider of its kind will do. */
function isProvider(provider: IdentityProvider | undefined, name: string): (entry: AuditEntry) => boolean {
  const names = [name, provider?.name, provider?.id].filter((each) => each !== undefined && each !== '');
  return ({ entity: { id, name: called } }) =>
    [id, called].some((each) => names.includes(each) || /pure\s?engage/i.test(each));
}

export const identityProviderFacts: Omit<TypeFacts, 'name'> = {
  side: 'cloud',
  needs: ['saml-key'],
  permissions: () => [['sso:provider:edit', 'sso:provider:add']],
  views: () => [['sso:provider:view']],
  audited: {
    entity: /identity|sso|provider/,
    words: 'identity providers',
    recognise: ({ cloud }, { identityProvider: { name } }) => isProvider(valueIn(cloud.pureEngage), name),
  },
  movingFields: ['certificates'],
  acceptable: [
    { word: '/identityProvider/name', of: agreed(text) },
    {
      word: '/identityProvider/issuer',
      of: agreed(text),
      follower: { field: 'issuer', name: 'issuer of the identity provider' },
    },
    { word: '/identityProvider/target', of: agreed(text) },
    { word: '/identityProvider/disabled', of: agreed(truth) },
  ],
  notAcceptable: [
    {
      word: '/identityProvider',
      field: 'autoProvisionUsers',
      why: `${NO_WORD}: agents who log in for the first time need it`,
      fix: 'Apply switches it on again.',
    },
    {
      word: '/identityProvider/certificate',
      why: 'a certificate stands in the store and not in the file',
      fix: 'Apply writes it. For a pair of your own give certificate.own.',
    },
  ],
};
