import type { GraphQLResolverMap } from '@apollo/subgraph';
import { GraphQLError } from 'graphql';
import type { UserKey } from './schema.ts';

type Reference = { __typename?: 'User'; id: string } | { provider: string; providerUserId: string };
type Account = { number: string; currency: string; owner: Reference; ledgerShard: number; overdraft: number };

/** What a test can see of the requests, and break. */
export type AccountsContext = { authorization: string | undefined };
export type Switches = { loyaltyFails: boolean };

const SEPARATOR = '~';

/** Numbers of accounts carry whom they belong to, so that the fixture needs no data. */
export function accountNumber(owner: string[], position = 1): string {
  return [...owner, String(position)].join(SEPARATOR);
}

export function accountsResolvers(key: UserKey, switches: Switches): GraphQLResolverMap<AccountsContext> {
  const referenceOf = (owner: string[]): Reference =>
    key === 'id' ? { id: owner[0] ?? '' } : { provider: owner[0] ?? '', providerUserId: owner[1] ?? '' };
  const ownerOf = (user: Reference) =>
    'id' in user && key === 'id' ? [user.id] : 'provider' in user ? [user.provider, user.providerUserId] : [];
  const account = (number: string): Account | null => {
    const owner = number.split(SEPARATOR).slice(0, -1);
    if (owner.length !== key.split(' ').length) return null;
    return { number, currency: 'PHP', owner: referenceOf(owner), ledgerShard: 7, overdraft: 0 };
  };
  return {
    Query: {
      account: (_root: unknown, { number }: { number: string }) => account(number),
      accounts: () => page([]),
    },
    User: {
      __resolveReference: (reference: Reference) => reference,
      loyaltyTier(_user: Reference, _args: unknown, { authorization }: AccountsContext) {
        if (!authorization) throw new GraphQLError('Who asks?', { extensions: { code: 'UNAUTHENTICATED' } });
        if (switches.loyaltyFails)
          throw new GraphQLError('Out of order.', { extensions: { code: 'BROKEN' } });
        return 'GOLD';
      },
      accounts(user: Reference, { first }: { first: number }) {
        const numbers = [1, 2, 3].map((position) => accountNumber(ownerOf(user), position));
        return page(numbers.map((number) => account(number)).slice(0, first), numbers.length > first);
      },
    },
    Account: { __resolveReference: ({ number }: { number: string }) => account(number) },
  };
}

function page(accounts: (Account | null)[], hasNextPage = false) {
  const edges = accounts.map((node) => ({ cursor: node?.number, node }));
  const [startCursor, endCursor] = [edges[0]?.cursor, edges.at(-1)?.cursor];
  return { edges, pageInfo: { hasNextPage, hasPreviousPage: false, startCursor, endCursor } };
}
