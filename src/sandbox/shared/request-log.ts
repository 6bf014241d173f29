import type { Outcome } from './apply-fault.ts';
import type { ApiRequest } from './exchange.ts';

/** One request to the provider's API (never to `/_sandbox`), for tests that count and inspect calls. */
export type LoggedRequest = {
  /** 1 for the first request since the start or since the log was emptied. */
  ordinal: number;
  at: string;
  /** When the answer was sent or the connection was closed, whichever came first. Null before. */
  endedAt: string | null;
  method: string;
  path: string;
  query: string;
  /** Parsed JSON where the body is JSON, else the text, null when there was none. */
  body: unknown;
  headers: Record<string, string>;
  /** Null while not answered, and for ever when nothing was answered. */
  status: number | null;
  outcome: Outcome['ended'] | 'open';
  fault: string | null;
};

export type RequestLog = { entries: LoggedRequest[]; count: number };

const LONGEST_LOG = 2000;
const ALWAYS_KEPT = ['content-type', 'user-agent', 'traceparent', 'idempotency-key', 'x-request-id'];

/** Adds a request. Of `authorization` only the scheme is kept. In memory only: it holds personal data. */
export function logRequest(
  log: RequestLog,
  request: ApiRequest,
  keptHeaders: readonly string[],
): LoggedRequest {
  log.count += 1;
  const headers: Record<string, string> = {};
  for (const name of [...ALWAYS_KEPT, ...keptHeaders]) {
    const value = request.headers[name];
    if (value !== undefined) headers[name] = String(value);
  }
  const authorization = request.headers.authorization;
  if (authorization !== undefined) headers.authorization = authorization.split(' ')[0] ?? '';
  const entry: LoggedRequest = {
    ordinal: log.count,
    at: new Date().toISOString(),
    endedAt: null,
    method: request.method,
    path: request.path,
    query: request.query.toString(),
    body: readableBody(request.rawBody),
    headers,
    status: null,
    outcome: 'open',
    fault: null,
  };
  log.entries.push(entry);
  if (log.entries.length > LONGEST_LOG) log.entries.shift();
  return entry;
}

function readableBody(rawBody: Buffer): unknown {
  if (rawBody.length === 0) return null;
  const text = rawBody.toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
