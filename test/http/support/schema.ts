import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import type { Viewer } from '../../../src/auth/viewer.ts';
import type { ManualFeed } from './feed.ts';

export type TestContext = { viewer: Viewer; number: number; feed: ManualFeed };

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

  type Query {
    me: String
    contextNumber: Int
    user(id: ID!): User
    add(a: Int!, kind: Kind, at: At): Int
    slow: String
    broken: String
    forbidden: String
  }

  enum Kind { ONE TWO }

  input At { day: Int! }

  type User @key(fields: "id") {
    id: ID!
    friend: User
    name: String
  }

  type Mutation {
    rename(name: String!): String
  }

  type Subscription {
    ticks(failAfter: Int): Tick
  }

  type Tick {
    value: String
    contextNumber: Int
  }
`);

/** A small subgraph with one of everything that the server has to carry. `slow` waits for `release`. */
export function testSchema(gate: { wait(): Promise<void> }) {
  return buildSubgraphSchema([
    {
      typeDefs,
      resolvers: {
        Query: {
          me: (_: unknown, __: unknown, { viewer }: TestContext) => viewer.subject,
          contextNumber: (_: unknown, __: unknown, context: TestContext) => context.number,
          user: (_: unknown, { id }: { id: string }) => ({ id, name: `user ${id}` }),
          add: (_: unknown, { a }: { a: number }) => a + 1,
          async slow() {
            await gate.wait();
            return 'done';
          },
          broken() {
            throw new Error('password=hunter2');
          },
          forbidden() {
            throw new GraphQLError('The scope users:read is missing.', { extensions: { code: 'FORBIDDEN' } });
          },
        },
        User: {
          __resolveReference: ({ id }: { id: string }) => ({ id, name: `user ${id}` }),
          friend: ({ id }: { id: string }) => ({ id: `${id}+` }),
        },
        Mutation: { rename: (_: unknown, { name }: { name: string }) => name },
        Subscription: {
          ticks: {
            subscribe: (_: unknown, __: unknown, { feed }: TestContext) => feed.subscribe(),
            resolve: (value: string) => ({ value }),
          },
        },
        Tick: { contextNumber: (_: unknown, __: unknown, context: TestContext) => context.number },
      },
    },
  ]);
}
