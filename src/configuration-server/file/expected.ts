import { HybridError } from '../../errors.ts';
import { Secret } from '../../secrets/secret.ts';
import { inFileOrder } from './cfg.ts';
import type { TransactionRecord } from './record.ts';
import { isBase64Option, propertyOf, textProperty, withoutWhiteSpace } from './text.ts';

/** An option that the object should have. */
export interface ExpectedOption {
  readonly section: string;
  readonly option: string;
  readonly length: number;
  /** Not known of a secret option where only expected.json is at hand. */
  readonly value?: Secret;
  /** Only of a secret option: where a person finds it, and by what it can be compared without it. */
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

/** Of base64 without its line breaks, so that a wrapped copy has the same one. */
export function fingerprintOf(field: Pick<ExpectedOption, 'section' | 'option'>, value: Secret, key: Secret): string {
  if (!isBase64Option(field.section, field.option)) return value.fingerprint(key);
  return new Secret(withoutWhiteSpace(value.reveal())).fingerprint(key);
}

export function expectedOptions(
  { options }: Pick<TransactionRecord, 'options'>,
  { place, fingerprintKey }: ExpectationParts,
): readonly ExpectedOption[] {
  return inFileOrder(options).map(({ section, key: option, value: text, stored }) => {
    const value = new Secret(text);
    const base = { section, option, length: text.length, value };
    if (stored === undefined) return base;
    const fingerprint = fingerprintKey && fingerprintOf(base, value, fingerprintKey);
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
      : { section, option, value: value?.reveal() ?? '' },
  );
  const document = { format: FORMAT, object: objectName, tenant: tenantName, writtenAt, options };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function optionOf(written: unknown): ExpectedOption | undefined {
  const section = textProperty(written, 'section');
  const option = textProperty(written, 'option');
  if (section === undefined || option === undefined) return undefined;
  const value = textProperty(written, 'value');
  if (value !== undefined) return { section, option, length: value.length, value: new Secret(value) };
  const fingerprint = textProperty(written, 'secret');
  const length = propertyOf(written, 'length');
  if (fingerprint === undefined || typeof length !== 'number') return undefined;
  const known = fingerprint === NO_FINGERPRINT ? {} : { fingerprint };
  return { section, option, length, secret: { place: textProperty(written, 'place') ?? 'the store', ...known } };
}

/** Reads the file expected.json of a kit. @throws HybridError */
export function readExpected({
  file,
  text,
}: {
  readonly file: string;
  readonly text: string;
}): readonly ExpectedOption[] {
  try {
    const written: unknown = JSON.parse(text);
    const list = propertyOf(written, 'options');
    const options = Array.isArray(list) ? list.map(optionOf).filter((each) => each !== undefined) : [];
    if (propertyOf(written, 'format') === FORMAT && Array.isArray(list) && options.length === list.length)
      return options;
  } catch {
    // Falls through: not JSON and no kit's file have the same remedy.
  }
  throw new HybridError({
    code: 'kit.expected',
    message: `${file} is not the expected.json of an import kit`,
    where: { file, line: 1, column: 1 },
    fix: 'Have the kit written again.',
  });
}
