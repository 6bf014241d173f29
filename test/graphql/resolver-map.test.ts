import { expect, it } from 'vitest';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { resolvers } from '../../src/graphql/resolvers/index.ts';
import type { Resolvers, ResolversParentTypes } from '../../src/graphql/types.generated.ts';
import { isObjectType } from '../schema/subgraph.ts';

type Ours = typeof resolvers;
type Special = '__resolveReference' | '__resolveType' | '__isTypeOf';
type Scalar = 'DateTime' | 'JSON' | 'JSONObject';
type TypeName = Exclude<keyof Resolvers & keyof ResolversParentTypes, Scalar>;
type Resolved<T> = T extends keyof Ours ? keyof Ours[T] : never;
type FieldName<T extends TypeName> = Exclude<keyof NonNullable<Resolvers[T]>, Special>;
type OwnProperty<Parent, Key> = Parent extends unknown
  ? Key extends keyof Parent
    ? Parent[Key]
    : never
  : never;

/** What a resolver of the field may give. */
type Answer<Field> =
  Extract<NonNullable<Field>, (...given: never[]) => unknown> extends (...given: never[]) => infer Given
    ? Awaited<Given>
    : never;

/** Fields that have neither a resolver nor, in the parent, a property of their name with a fitting value. */
type Unanswered<T extends TypeName> = {
  [Key in Exclude<FieldName<T>, Resolved<T>>]: Key extends keyof ResolversParentTypes[T]
    ? OwnProperty<ResolversParentTypes[T], Key> extends Answer<
        NonNullable<Resolvers[T]>[Key & keyof NonNullable<Resolvers[T]>]
      >
      ? never
      : Key
    : Key;
}[Exclude<FieldName<T>, Resolved<T>>];

type AllUnanswered = {
  [T in TypeName]: [Unanswered<T>] extends [never] ? never : `${T}.${Unanswered<T> & string}`;
}[TypeName];

// Does not compile while a field has no answer; the type names it.
const unanswered: [AllUnanswered] extends [never] ? [] : AllUnanswered = [];

it('answers every field of every type', () => {
  expect(unanswered).toEqual([]);
});

it('resolves nothing that the schema does not have', () => {
  const schema = buildSchema();
  const strays = Object.entries(resolvers).flatMap(([name, fields]) => {
    const type = schema.getType(name);
    if (!type) return [name];
    if (!isObjectType(type)) return [];
    const known = type.getFields();
    return Object.keys(fields)
      .filter((field) => !field.startsWith('__') && !known[field])
      .map((field) => `${name}.${field}`);
  });
  expect(strays).toEqual([]);
});
