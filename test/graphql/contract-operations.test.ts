import { readFileSync } from 'node:fs';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anUpdate, aUser } from '../support/builders.ts';
import { everything, type GraphqlWorld, graphqlWorld } from './support.ts';

const source = readFileSync(new URL('../contract/operations.graphql', import.meta.url), 'utf8');
const names = parse(source)
  .definitions.filter(
    (node): node is OperationDefinitionNode =>
      node.kind === Kind.OPERATION_DEFINITION && node.operation === 'query',
  )
  .map((node) => node.name?.value ?? '');

let world: GraphqlWorld;
let variables: Record<string, unknown>;

beforeAll(async () => {
  world = await graphqlWorld();
  const user = await aUser(world.db, {
    providerUserId: 'contract',
    profile: { values: { email: 'a@example.com' } },
  });
  const update = await anUpdate(world.db, user, [
    { field: 'PHONE', requested: '+639171234567', verification: {} },
  ]);
  const page = { first: 5, after: null };
  const reference = { provider: 'MATCHMOVE', providerUserId: 'contract' };
  variables = { user, update, page, reference };
});
afterAll(() => world.close());

function variablesOf(name: string): Record<string, unknown> {
  const { user, update, page, reference } = variables as {
    user: string;
    update: string;
    page: object;
    reference: object;
  };
  switch (name) {
    case 'ProfileUpdate':
      return { id: update };
    case 'UserByProviderReference':
      return { ...reference };
    case 'PreviewUpdate':
      return { userId: user, changes: { jobTitle: 'Clerk' } };
    case 'Updates':
      return { ...page, status: ['AWAITING_VERIFICATION'], provider: 'MATCHMOVE' };
    default:
      return { id: user, ...page };
  }
}

it.each(names)('the clients’ query %s is answered in full', async (name) => {
  const { data, errors } = await world.run(source, variablesOf(name), everything, name);
  expect(errors).toBeUndefined();
  expect(Object.values(data)).not.toContain(null);
});
