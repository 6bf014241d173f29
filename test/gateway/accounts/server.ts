import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { type AccountsContext, accountsResolvers, type Switches } from './resolvers.ts';
import { accountsSdl, type UserKey } from './schema.ts';

export type AccountsServer = {
  name: 'accounts';
  url: string;
  sdl: string;
  switches: Switches;
  /** The headers of every request, in order. */
  requests: Record<string, unknown>[];
  close(): Promise<void>;
};

/** The other subgraph, over real HTTP. */
export async function startAccounts(key: UserKey): Promise<AccountsServer> {
  const sdl = accountsSdl(key);
  const switches: Switches = { loyaltyFails: false };
  const requests: Record<string, unknown>[] = [];
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: accountsResolvers(key, switches) }]);
  const server = new ApolloServer<AccountsContext>({
    schema,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const { url } = await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: 0 },
    async context({ req }) {
      requests.push(req.headers);
      return { authorization: req.headers.authorization };
    },
  });
  return { name: 'accounts', url, sdl, switches, requests, close: () => server.stop() };
}
