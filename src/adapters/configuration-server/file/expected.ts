import { Secret } from '../../../base/secret.ts';
import { inFileOrder } from './cfg.ts';
import type { TransactionRecord } from './record.ts';

/** An option that the object should have. */
export interface ExpectedOption {
  readonly section: string;
  readonly option: string;
  readonly length: number;
  readonly value: Secret;
  /** Only of a secret option: where a person finds it, and by what it is told from another. */
  readonly secret?: { readonly place: string; readonly fingerprint?: string };
}

export interface ExpectationParts {
  /** For people: where a value of the store entry is. */
  readonly place: (stored: string) => string;
  readonly fingerprintKey: Secret | undefined;
}

/** In place of a fingerprint where the tenant has no key for one yet. */
const NO_FINGERPRINT = 'secret';
const FORMAT = 1;

export function expectedOptions(
  { options }: Pick<TransactionRecord, 'options'>,
  { place, fingerprintKey }: ExpectationParts,
): readonly ExpectedOption[] {
  return inFileOrder(options).map(({ section, key: option, value: text, stored }) => {
    const value = new Secret(text);
    const base = { section, option, length: text.length, value };
    if (stored === undefined) return base;
    const fingerprint = fingerprintKey && value.fingerprint(fingerprintKey);
    return { ...base, secret: { place: place(stored), ...(fingerprint !== undefined && { fingerprint }) } };
  });
}

/** The file expected.json of a kit: no secret in it, whatever the kit holds. */
export function expectedText(
  { objectName, tenantName, writtenAt }: Omit<TransactionRecord, 'options'>,
  expected: readonly ExpectedOption[],
): string {
  const options = expected.map(({ section, option, length, value, secret }) =>
    secret
      ? { section, option, length, secret: secret.fingerprint ?? NO_FINGERPRINT, place: secret.place }
      : { section, option, value: value.reveal() },
  );
  const document = { format: FORMAT, object: objectName, tenant: tenantName, writtenAt, options };
  return `${JSON.stringify(document, null, 2)}\n`;
}
