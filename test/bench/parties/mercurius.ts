import Fastify from 'fastify';
import mercurius from 'mercurius';
import { environment } from './environment.ts';
import { ourContext, ourSchema } from './our-schema.ts';

const { host, port } = environment();
const context = ourContext();
const app = Fastify();
await app.register(mercurius, {
  schema: ourSchema(),
  // Compiles a document when it comes for the second time.
  jit: 1,
  context: () => ({ ...context() }),
});
await app.listen({ host, port });
