import { describe, expect, it } from 'vitest';
import { inOrder, operationNeeds } from '../../src/core/order.ts';
import { exampleChange } from './example.ts';

function type(name: string, ...needs: readonly string[]) {
  return { name, needs };
}

const names = (types: readonly { readonly name: string }[]) => types.map(({ name }) => name);

describe('resource types in order', () => {
  it('come after all that they need, and otherwise as they were given', () => {
    const given = [type('d', 'c', 'a'), type('a'), type('c', 'b'), type('b')];
    expect(names(inOrder(given))).toEqual(['a', 'b', 'c', 'd']);
    expect(names(inOrder([type('b'), type('a'), type('c', 'a')]))).toEqual(['b', 'a', 'c']);
    expect(inOrder([])).toEqual([]);
  });

  it('cannot be ordered where they need each other, or one that is not listed', () => {
    expect(() => inOrder([type('a'), type('b', 'c'), type('c', 'b')])).toThrow(
      'resource types need each other, or one that is not listed: b, c',
    );
    expect(() => inOrder([type('a', 'gone')])).toThrow(/not listed: a$/);
  });
});

describe('a change waits', () => {
  const types = [
    type('role'),
    type('client', 'role'),
    { ...type('object', 'client'), isStageOfDeletions: true as const },
    type('key'),
  ];
  const [role, client, object, key] = ['role', 'client', 'object', 'key'].map((kind) =>
    exampleChange({ kind, address: kind, action: 'create' }),
  ) as [ReturnType<typeof exampleChange>, ...ReturnType<typeof exampleChange>[]];
  const addresses = (changes: readonly (typeof role | undefined)[], of: typeof role | undefined) => {
    const given = changes.flatMap((change) => change ?? []);
    return (of && operationNeeds(given, types).get(of))?.map(({ address }) => address);
  };

  it('for the changes of all types that its type needs, also those that these need', () => {
    const all = [role, client, object, key];
    expect(addresses(all, role)).toEqual([]);
    expect(addresses(all, key)).toEqual([]);
    expect(addresses(all, client)).toEqual(['role']);
    expect(addresses(all, object)).toEqual(['role', 'client']);
    expect(addresses([role, object], object)).toEqual(['role']);
  });

  it('with a deletion until the stage of deletions, because other resources may refer to it before', () => {
    const gone = exampleChange({ kind: 'key', address: 'gone', action: 'delete' });
    expect(addresses([role, client, object, gone], gone)).toEqual(['role', 'client']);
    // A type does not wait for itself, and nothing waits for a deletion except what comes after that stage.
    expect(addresses([gone, object], object)).toEqual([]);
    const late = [...types, type('after', 'object')];
    const after = exampleChange({ kind: 'after', address: 'after' });
    expect(operationNeeds([gone, after], late).get(after)).toEqual([gone]);
  });

  it('with a deletion as with any change where no type is the stage of deletions', () => {
    const plain = types.map(({ name, needs }) => ({ name, needs }));
    const gone = exampleChange({ kind: 'client', address: 'gone', action: 'delete' });
    expect(operationNeeds([gone, exampleChange()], plain).get(gone)).toEqual([exampleChange()]);
  });

  it('for nothing where its type is not listed', () => {
    const odd = exampleChange({ kind: 'odd' });
    expect(operationNeeds([odd, exampleChange()], types).get(odd)).toEqual([]);
  });
});
