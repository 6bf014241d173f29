import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { environment } from './environment.ts';
import { ourSchema, ourWatchingContext } from './our-schema.ts';

const { host, port } = environment();
const context = await ourWatchingContext();
const yoga = createYoga({
  schema: ourSchema(),
  context: () => ({ ...context() }),
  logging: false,
  graphiql: false,
  graphqlEndpoint: '/graphql/stream',
});
createServer(yoga).listen(port, host);
