import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { environment } from './environment.ts';
import { ourContext, ourSchema } from './our-schema.ts';

const { host, port } = environment();
const context = ourContext();
const yoga = createYoga({
  schema: ourSchema(),
  context: () => ({ ...context() }),
  logging: false,
  graphiql: false,
});
createServer(yoga).listen(port, host);
