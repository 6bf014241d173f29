import { type Agent, fetch } from 'undici';
import { ProviderError } from '../../domain/provider-error.ts';
import { decodeUtf8 } from '../../domain/strict-text.ts';
import { inSpan, traceHeaders } from '../../tracing/spans.ts';
import { maySend } from './guarded-signal.ts';

export type HttpRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  url: string;
  headers: Record<string, string>;
  /** The exact bytes to send, already serialised: signatures cover them. */
  body?: string;
};

export type HttpAnswer = { status: number; headers: Headers; text: string };

/** One exchange. Throws `ProviderError` of kind `timeout` or `unavailable` when no answer came. */
export type HttpClient = (request: HttpRequest, signal: AbortSignal) => Promise<HttpAnswer>;

const MAX_ANSWER_BYTES = 5_000_000;

/** Failures before a byte of the request left. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * An HTTP client over one undici agent; it follows no redirect and retries nothing. An answer without a `Date` gets the
 * time at which it came, as RFC 9110 (6.6.1) wants it. `showsTrace`: requests carry `traceparent`.
 */
export function createHttpClient(
  agent: Agent,
  timeoutMs: number,
  now: () => number = Date.now,
  showsTrace = false,
): HttpClient {
  return (request, signal) => {
    const { method } = request;
    const { hostname: host } = new URL(request.url);
    return inSpan(`HTTP ${method}`, { kind: 'CLIENT', fields: { method, host } }, async (span) => {
      const headers = showsTrace ? { ...request.headers, ...traceHeaders() } : request.headers;
      const answer = await exchange({ ...request, headers }, signal);
      span.add({ httpStatus: answer.status });
      return answer;
    });
  };

  async function exchange(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
    if (!maySend(signal)) throw new ProviderError({ kind: 'timeout' });
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.headers,
        body: request.body ?? null,
        redirect: 'manual',
        dispatcher: agent,
        signal: AbortSignal.any([signal, deadline]),
      });
      const text = decode(await readLimited(response.body), response.ok);
      const headers = new Headers(response.headers as unknown as Headers);
      if (!headers.has('date')) headers.set('date', new Date(now()).toUTCString());
      return { status: response.status, headers, text };
    } catch (error) {
      if (error instanceof ProviderError) throw error;
      if (deadline.aborted || signal.aborted) throw new ProviderError({ kind: 'timeout' });
      throw new ProviderError({ kind: 'unavailable', notSent: NOT_SENT.has(causeCode(error)) });
    }
  }
}

async function readLimited(body: AsyncIterable<Uint8Array> | null): Promise<Buffer> {
  if (!body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > MAX_ANSWER_BYTES) throw new ProviderError({ kind: 'unexpected_response' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The text without its byte-order mark. A success that is not UTF-8 could show values that nobody wrote. Other answers
 * often come from a proxy, in whatever encoding; their status counts, and codes in them are ASCII.
 */
function decode(bytes: Buffer, strict: boolean): string {
  const text = decodeUtf8(bytes);
  if (text === null && strict) throw new ProviderError({ kind: 'unexpected_response' });
  return text ?? bytes.toString('latin1');
}

function causeCode(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}
