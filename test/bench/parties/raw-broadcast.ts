import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { environment } from './environment.ts';
import { followEvents } from './event-source.ts';
import { ourContext, ourServices } from './our-schema.ts';

/**
 * What can be reached: one message is written for an event and sent to everybody who watches that user. It understands as
 * much of the protocol as the watchers of this bench speak.
 */
const { host, port, databaseUrl } = environment();
const services = ourServices();
const context = ourContext(services);
const watchers = new Map<string, Set<WebSocket>>();

await followEvents(services.db, databaseUrl, async (events) => {
  // One context for all: users and updates that came together are read together.
  const { loaders } = context();
  await Promise.all(
    events.map(async ({ userId, updateId, cursor, status }) => {
      const sockets = watchers.get(userId);
      if (!sockets) return;
      const [update, user] = await Promise.all([
        loaders.update.load(updateId as string),
        loaders.user.load({ id: userId }),
      ]);
      const userUpdateStatus = {
        cursor,
        status,
        update: update && { id: update.id, status: update.status },
        user: user && { id: user.id, version: user.version },
      };
      const text = JSON.stringify({ id: '1', type: 'next', payload: { data: { userUpdateStatus } } });
      for (const socket of sockets) socket.send(text);
    }),
  );
});

const server = createServer((_request, response) => response.writeHead(404).end());
new WebSocketServer({ server, path: '/graphql' }).on('connection', (socket) => {
  socket.on('message', (data) => {
    const { type, payload } = JSON.parse(data.toString());
    if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
    if (type !== 'subscribe') return;
    const { userId } = payload.variables;
    const sockets = watchers.get(userId) ?? new Set();
    watchers.set(userId, sockets.add(socket));
    socket.once('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) watchers.delete(userId);
    });
  });
});
server.listen(port, host);
