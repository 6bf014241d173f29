import { readFileSync } from 'node:fs';

const LANDED = readFileSync(new URL('../../../schema/landed/subgraph.graphql', import.meta.url), 'utf8');
/** The enum as our subgraph has it: subgraphs that take it as an input must agree on its values. */
const PROVIDERS = /enum Provider \{[^}]*\}/.exec(LANDED)?.[0] ?? '';

/** How accounts refers to a user: by our id, or by the reference that the provider gave. */
export type UserKey = 'id' | 'provider providerUserId';

/** As the schema of somebody who follows our advice, and of somebody who has the provider's reference only. */
const USER: Record<UserKey, string> = {
  id: `
    type User @key(fields: "id") {
      id: ID!
      loyaltyTier: String
      accounts(first: Int = 20, after: String): AccountConnection!
    }`,
  'provider providerUserId': `
    type User @key(fields: "provider providerUserId") {
      provider: Provider!
      providerUserId: String!
      loyaltyTier: String
      accounts(first: Int = 20, after: String): AccountConnection!
    }
    ${PROVIDERS}`,
};

/** The SDL of a small subgraph beside ours, with connections and a `PageInfo` of its own. */
export function accountsSdl(key: UserKey): string {
  return `
    extend schema
      @link(
        url: "https://specs.apollo.dev/federation/v2.9"
        import: ["@key", "@shareable", "@tag", "@inaccessible", "@requiresScopes"]
      )

    type Query {
      account(number: String!): Account
      accounts(first: Int = 20, after: String): AccountConnection!
    }

    type Account @key(fields: "number") {
      number: String!
      currency: String!
      "Nullable: the user may be hidden from who asks."
      owner: User
      ledgerShard: Int @inaccessible
      overdraft: Int @requiresScopes(scopes: [["accounts:read"]]) @tag(name: "internal")
    }

    type AccountConnection {
      edges: [AccountEdge!]!
      pageInfo: PageInfo!
    }

    type AccountEdge {
      cursor: String!
      node: Account!
    }

    type PageInfo @shareable {
      hasNextPage: Boolean!
      hasPreviousPage: Boolean!
      startCursor: String
      endCursor: String
    }
    ${USER[key]}
  `;
}
