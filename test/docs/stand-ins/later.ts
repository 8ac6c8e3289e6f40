/** Imported into a process, this makes its clock go so many days later as the variable DAYS_LATER says. */
const AHEAD = Number(process.env.DAYS_LATER) * 24 * 60 * 60 * 1000;
const Real = Date;

globalThis.Date = class extends Real {
  constructor(...words: readonly unknown[]) {
    // @ts-expect-error The arguments of a constructor with several forms cannot be handed on in a typed way.
    super(...(words.length === 0 ? [Real.now() + AHEAD] : words));
  }

  static override now(): number {
    return Real.now() + AHEAD;
  }
} as DateConstructor;
