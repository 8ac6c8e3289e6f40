import { expect, it } from 'vitest';
import { utcDay, utcMinute } from '../../src/base/time.ts';

it.each([new Date('2026-11-24T13:05:59.999Z'), '2026-11-24T13:05:59Z'])('shows %s in UTC', (time) => {
  expect(utcDay(time)).toBe('2026-11-24');
  expect(utcMinute(time)).toBe('2026-11-24 13:05 UTC');
});
