import { isInterfaceType } from 'graphql';
import { expect, it } from 'vitest';
import { MASKED } from '../../src/domain/masking.ts';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { resolvers } from '../../src/graphql/resolvers/index.ts';

it('every kind of profile has a resolver for every field that is masked', () => {
  const schema = buildSchema();
  const profile = schema.getType('Profile');
  if (!isInterfaceType(profile)) throw new Error('no Profile');
  const kinds = schema.getPossibleTypes(profile);
  expect(kinds.length).toBe(2);
  const places = kinds.flatMap((kind) =>
    Object.keys(MASKED).flatMap((field) => (kind.getFields()[field] ? [[kind.name, field] as const] : [])),
  );
  const bare = places.filter(
    ([kind, field]) => !(field in (resolvers[kind as 'IndividualProfile'] as Record<string, unknown>)),
  );
  expect(bare).toEqual([]);
  expect(places.length).toBeGreaterThan(8);
});
