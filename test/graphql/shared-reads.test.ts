import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import { createSharedReads } from '../../src/graphql/shared-reads.ts';
import { anUpdate, aUser, keyring } from '../support/builders.ts';
import { endUser, type GraphqlWorld, graphqlWorld, reader } from './support.ts';

let world: GraphqlWorld;
let ids: string[];

beforeAll(async () => {
  world = await graphqlWorld();
  ids = await Promise.all(Array.from({ length: 12 }, () => aUser(world.db)));
});
afterAll(() => world.close());

const USER = 'query ($id: ID!) { user(id: $id) { id version profile { email } } }';
const UPDATE = 'query ($id: ID!) { profileUpdate(id: $id) { id user { id } } }';
const USERS = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { id } } }`;

/** Runs something, and counts the statements that it sent. */
async function counted<T>(work: () => Promise<T>): Promise<[T, statements: number]> {
  world.statements.length = 0;
  const found = await work();
  return [found, world.statements.length];
}

it('small reads of services that come together are one statement, and each gets its own', async () => {
  const ask = (id: string) => world.run(USER, { id }, reader);
  const [answers, statements] = await counted(() => Promise.all(ids.map(ask)));
  expect(answers.map(({ data }) => data.user.id)).toEqual(ids);
  expect(statements).toBe(1);
  // Nothing is remembered: what is written between two reads is seen.
  const [id = ''] = ids;
  const before = await ask(id);
  await sql`update users set version = version + 1 where id = ${id}`.execute(world.db);
  const [after, again] = await counted(() => ask(id));
  expect(after.data.user.version).toBe(before.data.user.version + 1);
  expect(again).toBe(1);
});

it('so are updates, and the users that they lead to', async () => {
  const updates = await Promise.all(ids.map((id) => anUpdate(world.db, id, [{ field: 'JOB_TITLE' }])));
  const [answers, statements] = await counted(() =>
    Promise.all(updates.map((id) => world.run(UPDATE, { id }, reader))),
  );
  expect(answers.map(({ data }) => data.profileUpdate.user.id)).toEqual(ids);
  expect(statements).toBe(2);
});

it('reads of end users are one statement beside that of services, and a large read does not hold up small ones', async () => {
  const some = ids.slice(0, 3);
  const own = await counted(() =>
    Promise.all(
      some.flatMap((id) => [world.run(USER, { id }, endUser(id)), world.run(USER, { id }, reader)]),
    ),
  );
  expect(own[0].map(({ data }) => data.user.id)).toEqual(some.flatMap((id) => [id, id]));
  expect(own[1]).toBe(2);
  const representations = ids.map((id) => ({ __typename: 'User', id }));
  const [, statements] = await counted(() =>
    Promise.all([
      world.run(USERS, { representations }, reader),
      ...some.map((id) => world.run(USER, { id }, reader)),
    ]),
  );
  expect(statements).toBe(2);
});

it('an end user is given nothing of another one, who asks in the same statement', async () => {
  const [mine = '', theirs = ''] = await Promise.all([aUser(world.db), aUser(world.db)]);
  const [own, others] = await Promise.all(
    [mine, theirs].map((userId) => anUpdate(world.db, userId, [{ field: 'JOB_TITLE' }])),
  );
  const seen: unknown[] = [];
  const readsFor = createSharedReads((owners) => {
    seen.push(owners);
    return world.db;
  }, keyring);
  const [asMe, asThem] = [mine, theirs].map((id) => readsFor(endUser(id)));
  const keys = [{ id: mine }, { id: theirs }];
  const updateKeys = [{ id: own as string }, { id: others as string }];
  const found = await Promise.all([
    ...[asMe, asThem].map((reads) => reads?.users(keys)),
    ...[asMe, asThem].map((reads) => reads?.updates(updateKeys)),
  ]);
  expect(found.map((rows) => rows?.map(({ id }) => id))).toEqual([[mine], [theirs], [own], [others]]);
  expect(seen).toEqual([
    [mine, theirs],
    [mine, theirs],
  ]);
});

it('a user that cannot be opened fails its own operation alone', async () => {
  const [broken = '', ...whole] = ids;
  await sql`update user_keys set wrapped_key = 'x' where user_id = ${broken}`.execute(world.db);
  const answers = await Promise.all(ids.map((id) => world.run(USER, { id }, reader)));
  expect(answers[0]?.data.user).toBeNull();
  expect(answers[0]?.errors).toHaveLength(1);
  expect(answers.slice(1).map(({ data, errors }) => [data.user.id, errors])).toEqual(
    whole.map((id) => [id, undefined]),
  );
});

it.each([
  ['a busy database is asked once, and not once more for each', { code: '57014' }, 1],
  ['after any other failure, each is read alone', {}, 1 + 3],
])('%s', async (_what, properties, statements) => {
  let asked = 0;
  const executeQuery = async () => {
    asked += 1;
    throw Object.assign(new Error('failed'), properties);
  };
  const readsFor = createSharedReads(() => ({ executeQuery }) as unknown as Database, keyring);
  const { users } = readsFor(reader);
  const found = await Promise.allSettled(['1', '2', '3'].map((id) => users([{ id }])));
  expect(found.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(asked).toBe(statements);
});
