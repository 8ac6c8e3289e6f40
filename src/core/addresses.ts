import type { Address } from './plan.ts';

export const ORGANIZATION = 'organization';
export const TRANSACTION = 'transaction';
export const IDENTITY_PROVIDER = 'identity-provider';

export function clientAddressOf(key: string, number: number): Address {
  return `oauth-client/${key}#${number}`;
}

export function keyAddress(number: number): Address {
  return `saml-key#${number}`;
}
