/** Loaded with --import: this process uses another time. */
import { AHEAD_VARIABLE } from './events.ts';

const ahead = Number(process.env[AHEAD_VARIABLE] ?? 0);

globalThis.Date = new Proxy(Date, {
  construct: (date, given, made) => Reflect.construct(date, given.length === 0 ? [date.now() + ahead] : given, made),
  get: (date, name) => (name === 'now' ? () => date.now() + ahead : Reflect.get(date, name)),
});
