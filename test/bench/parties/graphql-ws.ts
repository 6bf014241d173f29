import { createServer } from 'node:http';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { environment } from './environment.ts';
import { ourSchema, ourWatchingContext } from './our-schema.ts';

const { host, port } = environment();
const context = await ourWatchingContext();
const server = createServer((_request, response) => response.writeHead(404).end());
useServer(
  { schema: ourSchema(), context: () => context() },
  new WebSocketServer({ server, path: '/graphql' }),
);
server.listen(port, host);
