import type { WebSocket } from '@fastify/websocket';

/** Ends connections whose other side is gone without a word. Returns how to stop it. */
export function pingUntilDeaf(socket: WebSocket, everyMs: number): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, everyMs);
  return () => clearInterval(timer);
}
