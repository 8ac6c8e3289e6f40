import { describe, expect, it } from 'vitest';
import { isUnknownCommit, parseCanaryNames, parseShardSize } from '../../../src/app/matrix/parse-options.ts';

describe('the size of a shard', () => {
  it('is 10 by default', () => {
    expect([
      parseShardSize(undefined),
      parseShardSize(' '),
      parseShardSize('1'),
      parseShardSize(' 25 '),
      parseShardSize('10000'),
    ]).toEqual([10, 10, 1, 25, 10_000]);
  });

  it.each(['0', '1000001', '-1', '1.5', '1e3', 'ten', '0x10', '10000000'])('is not %s', (text) => {
    expect(() => parseShardSize(text)).toThrow(`Invalid value "${text}" for --shard-size`);
  });
});

describe('canaries', () => {
  const names = ['acme', 'globex', 'initech'];

  it('are given on one line or on several, and count once', () => {
    expect(parseCanaryNames('globex, acme\n acme\r\n', names)).toEqual(['globex', 'acme']);
    expect([parseCanaryNames(undefined, names), parseCanaryNames(' \n', names)]).toEqual([[], []]);
  });

  it('without a tenant file are an error that names the probable tenant', () => {
    expect(() => parseCanaryNames('acme glodex', names)).toThrow(
      'No tenant file has the canary "glodex"; did you mean "globex"?',
    );
  });
});

it('zeros and an empty text name no commit', () => {
  expect(['', ' ', '0'.repeat(40), '0'.repeat(64)].filter((each) => !isUnknownCommit(each))).toEqual([]);
  expect(['main', '0a', 'HEAD~1'].filter(isUnknownCommit)).toEqual([]);
});
