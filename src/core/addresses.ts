import type { Address } from './plan.ts';

export const ORGANIZATION = 'organization';
export const TRANSACTION = 'transaction';
export const IDENTITY_PROVIDER = 'identity-provider';

export const clientAddressOf = (key: string, number: number): Address => `oauth-client/${key}#${number}`;
export const keyAddress = (number: number): Address => `saml-key#${number}`;
