import { randomUUID } from 'node:crypto';
import {
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.ts';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { aUser } from '../support/builders.ts';
import { endUser, everything, type GraphqlWorld, graphqlWorld, service } from './support.ts';

const schema = buildSchema();
const EMAIL = 'victim.of.strangers@example.ph';
const providerUserId = `mm-${randomUUID()}`;

let world: GraphqlWorld;
let userId: string;
let updateId: string;
let secrets: string[];

beforeAll(async () => {
  world = await graphqlWorld();
  const values = { email: EMAIL, firstName: 'Perpetua-Victim', phone: '+639178880999' };
  userId = await aUser(world.db, { providerUserId, profile: { values } });
  const input = { userId, changes: { maidenName: 'Unsaid-Maiden' } };
  const update = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { update { id } } }';
  updateId = (await world.run(update, { input }, everything)).data.updateUser.update.id;
  secrets = [...Object.values(values), 'Unsaid-Maiden', providerUserId];
});
afterAll(() => world.close());

/** The arguments of every root field that lead to the victim. A field that is not here fails the test below. */
const ARGUMENTS: Record<string, () => string> = {
  'Query.user': () => `(id: "${userId}")`,
  'Query.userByProviderReference': () => `(provider: MATCHMOVE, providerUserId: "${providerUserId}")`,
  'Query.profileUpdate': () => `(id: "${updateId}")`,
  'Query.previewUpdate': () => `(userId: "${userId}", changes: { firstName: "Mallory" })`,
  'Query.updates': () => `(filter: { userId: "${userId}" }, first: 5)`,
  'Query.users': () => '(first: 5)',
  'Query.auditTrail': () => `(userId: "${userId}", first: 5)`,
  'Query.eventCursor': () => '',
  'Query.providers': () => '',
  'Query._entities': () => `(representations: [
    { __typename: "User", id: "${userId}" }
    { __typename: "User", provider: "MATCHMOVE", providerUserId: "${providerUserId}" }
    { __typename: "ProfileUpdate", id: "${updateId}" }])`,
  'Query._service': () => '',
  'Mutation.linkUser': () => `(input: { provider: MATCHMOVE, providerUserId: "${providerUserId}" })`,
  'Mutation.updateUser': () => `(input: { userId: "${userId}", changes: { firstName: "Mallory" } })`,
  'Mutation.selfVerify': () =>
    `(input: { verificationId: "${randomUUID()}", documentType: PROOF_OF_EMAIL_OWNERSHIP, documentId: "x" })`,
  'Mutation.cancelUpdate': () => `(updateId: "${updateId}")`,
  'Mutation.retryUpdate': () => `(updateId: "${updateId}")`,
  'Mutation.refreshUser': () => `(userId: "${userId}")`,
  'Mutation.submitKyc': () => `(userId: "${userId}")`,
  'Mutation.setUserStatus': () => `(input: { userId: "${userId}", kycStatus: APPROVED })`,
  'Mutation.exportUser': () => `(input: { userId: "${userId}" })`,
  'Mutation.findUsers': () => `(input: { email: "${EMAIL}" })`,
  'Mutation.eraseUser': () => `(input: { userId: "${userId}" })`,
};

const ROOTS = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ name: `${type?.name}.${field.name}`, field })),
);

/** Every field below a type, down to a depth; a type inside itself is left out. */
function everythingBelow(type: GraphQLOutputType, above: readonly string[] = []): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (above.includes(named.name) || above.length > 4) return '{ __typename }';
  if (isAbstractType(named)) {
    const parts = schema
      .getPossibleTypes(named)
      .map((one) => `... on ${one.name} ${everythingBelow(one, above)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(named)) return '';
  const inside = [...above, named.name];
  const fields = Object.values(named.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const parts = fields.map((field, place) => {
    const first = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
    // Aliased: fields of one name differ in type between the types of an interface.
    return `${named.name}_${place}: ${field.name}${first} ${everythingBelow(field.type, inside)}`;
  });
  return `{ __typename ${parts.join(' ')} }`;
}

const strangers: [string, () => Viewer][] = [
  ['another end user', () => endUser(randomUUID(), 'users:read', 'users:write', 'users:verify')],
  ['another end user with every scope there is', () => endUser(randomUUID())],
  ['a service without a scope', () => service()],
  ['a service that may change and not read', () => service('users:write')],
];

const shownOf = (answer: unknown) => JSON.stringify(answer);

describe.each(strangers)('%s', (_, viewer) => {
  it.each(ROOTS)(
    'is shown nothing of somebody by $name, whatever is selected below it',
    async ({ name, field }) => {
      const where = ARGUMENTS[name];
      if (!where) throw new Error(`${name} is new: say here how it would lead to a user`);
      const kind = name.startsWith('Mutation') ? 'mutation' : 'query';
      const query = `${kind} { ${field.name}${where()} ${everythingBelow(field.type)} }`;
      const answer = await world.run(query, {}, viewer());
      const shown = shownOf(answer);
      for (const secret of secrets) expect(shown).not.toContain(secret);
      expect(world.unexpected).toEqual([]);
      // Errors and refusals may repeat the id that was sent; data may not show it.
      expect(shownOf(answer.data)).not.toMatch(new RegExp(`"(id|User_\\d+)":"${userId}"`));
    },
  );
});

it('leaves the victim as it was, and the same selection shows the owner everything', async () => {
  const field = schema.getQueryType()?.getFields().user;
  const query = `{ user(id: "${userId}") ${everythingBelow(field?.type as GraphQLOutputType)} }`;
  const shown = shownOf(await world.run(query, {}, endUser(userId)));
  for (const secret of ['Perpetua-Victim', EMAIL, providerUserId]) expect(shown).toContain(secret);
  const { data } = await world.run('query ($id: ID!) { user(id: $id) { version profile { firstName } } }', {
    id: userId,
  });
  expect(data.user.profile.firstName).toBe('Perpetua-Victim');
});

it('no field below the roots takes an id of somebody: what leads to a user is a root field', () => {
  const taking = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && ![...['Query', 'Mutation', 'Subscription']].includes(type.name))
    .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []))
    .filter(({ args }) => args.some(({ type }) => getNamedType(type).name === 'ID'));
  expect(taking.map(({ name }) => name)).toEqual([]);
});
