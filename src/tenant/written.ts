import type { WrittenTenant } from './generated/tenant.ts';

export type { WrittenTenant };
export type WrittenClient = NonNullable<WrittenTenant['clients']>[string];
export type WrittenService = NonNullable<WrittenTenant['services']>[string];
export type WrittenServer = WrittenTenant['transaction']['server'];

export const PREDICTIVE_ENGAGEMENT = 'predictive-engagement';

/** Services whose section the article names, and the grant type that each needs. */
export const KNOWN_SERVICES: Readonly<
  Record<string, { readonly section: string; readonly grant: WrittenClient['grant'] }>
> = {
  'agent-pacing': { section: 'ewt', grant: 'client-credentials' },
  'workspace-desktop-edition': { section: 'saml_auth', grant: 'saml2-bearer' },
};
