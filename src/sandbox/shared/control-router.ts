import { z } from 'zod';
import type { ApiAnswer, ApiRequest } from './exchange.ts';
import { parseJson } from './json.ts';

/** One control call. `path` is below `/_sandbox`; a `:name` segment matches anything and lands in `params`. */
export type ControlRoute<Context> = {
  method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  handle(call: ControlCall, context: Context): ApiAnswer;
};

export type ControlCall = { params: Record<string, string>; query: URLSearchParams; body: unknown };

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Answers a control call. A body that does not fit its schema is a 400 that says where. */
export function answerControl<Context>(
  routes: readonly ControlRoute<Context>[],
  request: ApiRequest,
  context: Context,
): ApiAnswer {
  if (!LOOPBACK.test(request.remoteAddress))
    return failure(403, 'the sandbox is controlled from this machine only');
  if (!isFromAProgram(request))
    return failure(403, 'the sandbox is controlled by programs, not by pages of other origins or names');
  const path = request.path.slice('/_sandbox'.length) || '/';
  for (const route of routes) {
    const params = route.method === request.method ? matchPath(route.path, path) : undefined;
    if (!params) continue;
    try {
      const body = request.rawBody.length === 0 ? {} : parseJson(request.rawBody);
      return route.handle({ params, query: request.query, body }, context);
    } catch (error) {
      if (error instanceof z.ZodError) return failure(400, z.prettifyError(error));
      if (error instanceof SyntaxError) return failure(400, 'the body is not JSON');
      throw error;
    }
  }
  return failure(404, `no control call ${request.method} ${request.path}`);
}

/** A page reaches a free port, too, by its number or by a name of its own that leads here. */
function isFromAProgram({ headers: { host = '', origin } }: ApiRequest): boolean {
  const ours = /^(127(\.\d+){3}|localhost|\[::1\])$/.test(URL.parse(`http://${host}`)?.hostname ?? '');
  return ours && (origin === undefined || URL.parse(origin)?.host === host);
}

/** `{error}` with a status: how every control call fails. */
export function failure(status: number, error: string): ApiAnswer {
  return { status, body: { error } };
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith(':')) params[segment.slice(1)] = decodeURIComponent(value);
    else if (segment !== value) return undefined;
  }
  return params;
}
