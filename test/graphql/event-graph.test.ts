import { buildASTSchema, type GraphQLEnumType, Kind, parse, visit } from 'graphql';
import { expect, it } from 'vitest';
import { subjectOf } from '../../src/events/delivery/subjects.ts';
import { printEventGraph } from '../../src/graphql/event-graph.ts';
import { loadTypeDefs } from '../../src/graphql/schema-files.ts';

const typeDefs = loadTypeDefs();
const document = parse(printEventGraph(typeDefs));

/** The subjects of the fields of the event graph, filled in. */
function subjects(args: Record<string, string>): string[] {
  const found: string[] = [];
  visit(document, {
    Directive({ name, arguments: given }) {
      if (name.value !== 'edfs__natsSubscribe') return;
      const value = given?.find((one) => one.name.value === 'subjects')?.value;
      if (value?.kind !== Kind.LIST) throw new Error('no subjects');
      for (const one of value.values)
        if (one.kind === Kind.STRING)
          found.push(one.value.replaceAll(/\{\{ args\.(\w+) \}\}/g, (_, name) => args[name] ?? ''));
    },
  });
  return found;
}

it('subscribes to the subjects that events are published to', () => {
  const user = { provider: 'BVNK', userId: '7f0f6f0e-0000-4000-8000-000000000000' } as const;
  const event = {
    ...user,
    position: 1,
    occurredAt: new Date(),
    previousStatus: null,
    status: 'APPLIED',
  } as const;
  expect(subjects(user)).toEqual([
    subjectOf({ ...event, updateId: 'an update' }),
    subjectOf({ ...event, updateId: null }),
  ]);
});

it('names the entities of this subgraph by their keys, and its providers', () => {
  const known = buildASTSchema(typeDefs, { assumeValidSDL: true });
  const events = buildASTSchema(document, { assumeValidSDL: true });
  for (const name of ['ProfileUpdate', 'User']) {
    const keys = typeDefs.definitions.flatMap((one) =>
      one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === name ? (one.directives ?? []) : [],
    );
    expect(
      keys.some(
        ({ arguments: given }) => given?.[0]?.value.kind === Kind.STRING && given[0].value.value === 'id',
      ),
    ).toBe(true);
  }
  const valuesOf = (schema: typeof known) =>
    (schema.getType('Provider') as GraphQLEnumType).getValues().map(({ name }) => name);
  expect(valuesOf(events)).toEqual(valuesOf(known));
});

it('is for operators, since a router does not compare users with subjects', () => {
  for (const field of Object.values(
    buildASTSchema(document, { assumeValidSDL: true }).getSubscriptionType()!.getFields(),
  ))
    expect(field.astNode?.directives?.map(({ name }) => name.value)).toEqual([
      'edfs__natsSubscribe',
      'authenticated',
      'requiresScopes',
    ]);
});
