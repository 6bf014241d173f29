import WebSocket, { type ClientOptions } from 'ws';
import { until } from '../../support/condition.ts';

type Message = { type: string; id?: string; payload?: unknown };

/** A client without a library that would keep to the protocol. */
export async function rawSocket(url: string, protocol = 'graphql-transport-ws', options: ClientOptions = {}) {
  const socket = new WebSocket(url, protocol === '' ? [] : protocol, options);
  const received: Message[] = [];
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  socket.on('message', (data) => received.push(JSON.parse(String(data))));
  socket.on('error', () => undefined);
  await new Promise((resolve) => {
    socket.once('open', resolve);
    socket.once('error', resolve);
  });
  const send = (message: object | string) =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  return {
    socket,
    received,
    closed,
    send,
    /** Resolves when the connection is acknowledged. */
    async introduce(token: string, more: object = {}) {
      send({ type: 'connection_init', payload: { authorization: token, ...more } });
      await until('it is acknowledged', () => received.some(({ type }) => type === 'connection_ack'));
    },
  };
}

export type RawSocket = Awaited<ReturnType<typeof rawSocket>>;
