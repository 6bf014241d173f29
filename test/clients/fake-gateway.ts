import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

export type Asked = { token: string; variables: Record<string, unknown> };
/** How a stream ends: with a last result before it completes, or with an error. */
export type Ending = 'RESULT' | 'ERROR';

/**
 * A gateway that delivers one event to each subscription, and ends the first one with an error of its own. It speaks both
 * protocols at one address.
 */
export async function startFakeGateway(code: string, ending: Ending) {
  const asked: Asked[] = [];
  const errors = [{ message: 'the subscription was closed by the gateway', extensions: { code } }];

  /** What each subscription receives, in order. */
  function answers(one: Asked): [type: 'next' | 'error' | 'complete', payload?: unknown][] {
    asked.push(one);
    const event = { cursor: `cursor-${asked.length}`, status: 'APPLIED', update: { id: `${asked.length}` } };
    const told: ['next', unknown] = ['next', { data: { userUpdateStatus: event } }];
    if (asked.length > 1) return [told];
    return ending === 'ERROR' ? [told, ['error', errors]] : [told, ['next', { errors }], ['complete']];
  }

  const http = createServer(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString()) as Pick<Asked, 'variables'>;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const [type, payload] of answers({ token: `${request.headers.authorization}`, ...body })) {
      // An event stream has no errors: they are results.
      if (type === 'error') writeEvent(response, 'next', { errors: payload });
      else writeEvent(response, type, payload);
      if (type !== 'next') response.end();
    }
  });
  const sockets = new WebSocketServer({ server: http, handleProtocols: () => 'graphql-transport-ws' });
  sockets.on('connection', (socket) => {
    let token = '';
    socket.on('message', (text) => {
      const { id, type, payload } = JSON.parse(String(text));
      const send = (message: object) => socket.send(JSON.stringify(message));
      if (type === 'connection_init') {
        token = payload.authorization;
        send({ type: 'connection_ack' });
      } else if (type === 'ping') send({ type: 'pong' });
      else if (type === 'subscribe') {
        for (const [kind, told] of answers({ token, variables: payload.variables })) {
          send({ id, type: kind, ...(told !== undefined && { payload: told }) });
        }
      }
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    asked,
    close() {
      for (const socket of sockets.clients) socket.terminate();
      http.closeAllConnections();
      http.close();
    },
  };
}

function writeEvent(response: ServerResponse, event: string, data: unknown): void {
  response.write(`event: ${event}\ndata: ${data === undefined ? '' : JSON.stringify(data)}\n\n`);
}
