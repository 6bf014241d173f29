import type { ApiRequest } from './exchange.ts';
import { parseJson } from './json.ts';

/** The parsed body of a request, or what is wrong with it, in words without values, and where. */
export function readJsonBody(
  request: ApiRequest,
): { body: unknown } | { problem: string; at: 'content type' | 'body' } {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return { problem: 'the content type is not application/json', at: 'content type' };
  }
  try {
    return { body: parseJson(request.rawBody) };
  } catch {
    return { problem: 'the body is not JSON', at: 'body' };
  }
}
