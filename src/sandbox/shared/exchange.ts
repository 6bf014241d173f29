import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** One HTTP request as a simulator's rules see it: the bytes are kept, because signatures cover bytes. */
export type ApiRequest = {
  method: string;
  /** Decoded by nobody: exactly as sent, without the query. */
  path: string;
  query: URLSearchParams;
  /** Path and query exactly as sent, for signatures that cover them. */
  target: string;
  headers: IncomingHttpHeaders;
  rawBody: Buffer;
  remoteAddress: string;
};

/** An answer. `body` is sent as JSON; `text` is sent as it is; neither gives an empty body. */
export type ApiAnswer = {
  status: number;
  body?: unknown;
  text?: string;
  headers?: Record<string, string>;
};

const LARGEST_BODY = 32 * 1024 * 1024;

/** Reads the whole request. Undefined when it is larger than 32 MiB. */
export async function readRequest(incoming: IncomingMessage): Promise<ApiRequest | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  if (size > LARGEST_BODY) return undefined;
  const target = incoming.url ?? '/';
  const [path = '/', query = ''] = target.split(/\?(.*)/s);
  return {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    target,
    headers: incoming.headers,
    rawBody: Buffer.concat(chunks),
    remoteAddress: incoming.socket.remoteAddress ?? '',
  };
}

/** The body and content type that an answer puts on the wire. */
export function renderAnswer(answer: ApiAnswer): { text: string; headers: Record<string, string> } {
  const isText = answer.text !== undefined;
  const text = isText ? answer.text : answer.body === undefined ? '' : JSON.stringify(answer.body);
  const contentType = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  return {
    text: text ?? '',
    headers: { ...(text ? { 'content-type': contentType } : {}), ...answer.headers },
  };
}

/** Sends an answer, unless the client has gone. */
export function sendAnswer(outgoing: ServerResponse, answer: ApiAnswer): void {
  if (outgoing.destroyed || outgoing.headersSent) return;
  const { text, headers } = renderAnswer(answer);
  outgoing.writeHead(answer.status, { ...headers, 'content-length': Buffer.byteLength(text) });
  outgoing.end(text);
}
