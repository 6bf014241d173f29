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

/** The depth of a JSON text, by its brackets outside strings. Strings of megabytes are too long for a regular expression. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Where the string ends that begins here; the end of the text where it does not. */
function endOfString(text: string, begin: number): number {
  let at = text.indexOf('"', begin + 1);
  while (at >= 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at < 0 ? text.length : at;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
