import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import Fastify from 'fastify';
import type { GraphqlContext } from '../../../src/graphql/context.ts';
import { environment } from './environment.ts';
import { ourContext, ourSchema } from './our-schema.ts';

const { host, port } = environment();
const context = ourContext();
const apollo = new ApolloServer<GraphqlContext>({
  schema: ourSchema(),
  nodeEnv: 'production',
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ],
});
await apollo.start();
const app = Fastify();
await app.register(fastifyApollo(apollo), { context: async () => context() });
await app.listen({ host, port });
