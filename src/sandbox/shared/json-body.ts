import type { ApiRequest } from './exchange.ts';
import { parseJson } from './json.ts';

/** As servers bound it: what is nested deeper would end the stack of whatever walks through it. */
const DEEPEST = 200;

/** The parsed body of a request, or what is wrong with it, in words without values, and where. */
export function readJsonBody(
  request: ApiRequest,
): { body: unknown } | { problem: string; at: 'content type' | 'body' } {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return { problem: 'the content type is not application/json', at: 'content type' };
  }
  const text = request.rawBody.toString('utf8');
  if (depthOf(text) > DEEPEST) return { problem: 'the body is nested too deeply', at: 'body' };
  try {
    return { body: parseJson(request.rawBody) };
  } catch {
    return { problem: 'the body is not JSON', at: 'body' };
  }
}

/** Of a JSON text, by its brackets outside strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (bracket === '[' || bracket === '{') depth += 1;
    else if (bracket === ']' || bracket === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
