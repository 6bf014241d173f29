import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';

type GatewayContext = { authorization?: string };

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Apollo Gateway on a composed supergraph, as an operator would set it up. */
export async function startApolloGateway(options: {
  supergraphSdl: string;
  routerSecret: string;
}): Promise<{ url: string; stop(): Promise<void> }> {
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    logger: SILENT,
    buildService: ({ name, url }) =>
      new RemoteGraphQLDataSource<GatewayContext>({
        ...(url === undefined ? {} : { url }),
        willSendRequest({ request, context }) {
          if (context.authorization) request.http?.headers.set('authorization', context.authorization);
          if (name === 'profile') request.http?.headers.set('x-router-secret', options.routerSecret);
        },
      }),
  });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    logger: SILENT,
    plugins: [ApolloServerPluginUsageReportingDisabled()],
  });
  const { url } = await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: 0 },
    async context({ req }) {
      const { authorization } = req.headers;
      return authorization === undefined ? {} : { authorization };
    },
  });
  return { url, stop: () => server.stop() };
}
