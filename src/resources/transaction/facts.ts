import { NO_WORD } from '../../core/adopt/reasons.ts';
import { agreed, number, option, text } from '../../core/adopt/values.ts';
import type { TypeFacts } from '../../core/type-facts.ts';

export const transactionFacts: Omit<TypeFacts, 'name'> = {
  side: 'engage',
  // The proof too: nothing is pushed that was not seen to work.
  needs: ['oauth-client', 'identity-provider', 'proof'],
  acceptable: [
    { word: '/services/*/options/*', of: agreed(option) },
    {
      word: '/identityProvider/issuer',
      of: agreed(text),
      follower: { field: 'saml/issuer', name: 'saml/issuer of the transaction object' },
    },
    { word: '/transaction/options/expire_time', of: agreed(number) },
    { word: '/transaction/options/organization_domain_suffix', of: agreed(text) },
    { word: '/transaction/options/default_agent_role_name', of: agreed(text) },
    { word: '/transaction/options/default_admin_role_name', of: agreed(text) },
  ],
  notAcceptable: [
    {
      word: '/organization/*',
      why: 'it follows from the organization that the file names',
      fix: 'Apply writes it. If the organization itself is another, change the words under organization by hand.',
    },
    {
      word: '/services/*',
      field: '*/client_id',
      why: 'it follows from the client that the service names',
      fix: 'Apply writes the id of that client.',
    },
    { word: '', field: 'state', why: `${NO_WORD}: the object is switched on`, fix: 'Apply switches it on again.' },
  ],
};
