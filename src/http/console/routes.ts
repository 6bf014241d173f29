import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuseForeignPage } from '../local-callers.ts';
import { consoleAssets } from './assets.ts';

/** What the console gets before anybody has signed in. */
export type ConsoleOptions = {
  mode: 'sandbox' | 'production';
  /** Makes a token with operators' powers; `null` where the user of the console must bring one. */
  operatorToken: (() => Promise<string>) | null;
  /** Where people sign in; `null` where they paste a token. Its endpoints are at the issuer's own origin. */
  oidc: { issuer: string; clientId: string; scope: string } | null;
  /** The simulators that `/_sandbox` moves, by name. */
  simulators: readonly string[];
};

/**
 * `/console`: the page of the back office with its scripts and styles, all from here. It holds no data: the API alone
 * decides what the token of the signed-in user may see and do.
 */
export function registerConsole(app: FastifyInstance, options: ConsoleOptions): void {
  const policy = contentSecurityPolicy(options.oidc && new URL(options.oidc.issuer).origin);
  const send = (request: FastifyRequest, reply: FastifyReply, path: string) =>
    sendAsset(request, reply.header('content-security-policy', policy), path);
  app.get('/console', (request, reply) => send(request, reply, 'index.html'));
  app.get('/console/', (_request, reply) => reply.redirect('/console'));
  app.get<{ Params: { '*': string } }>('/console/*', (request, reply) =>
    send(request, reply, request.params['*']),
  );
  app.get('/console/session', { onRequest: refuseForeignPage }, async (_request, reply) => {
    const { mode, operatorToken, oidc, simulators } = options;
    return reply
      .header('cache-control', 'no-store')
      .send({ mode, token: (await operatorToken?.()) ?? null, oidc, simulators });
  });
}

function sendAsset({ headers }: FastifyRequest, reply: FastifyReply, path: string): FastifyReply {
  const asset = consoleAssets().get(path);
  if (!asset) {
    reply.callNotFound();
    return reply;
  }
  reply.headers({
    'cache-control': 'no-cache',
    etag: asset.etag,
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
  });
  if (headers['if-none-match'] === asset.etag) return reply.code(304).send();
  return reply.type(asset.type).send(asset.content);
}

/** Everything from here, and nothing inline; the sign-in provider alone is asked besides. No script may write markup. */
function contentSecurityPolicy(signIn: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self'${signIn ? ` ${signIn}` : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
