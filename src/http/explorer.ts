import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RuruClientConfig, ruruHTML } from 'ruru/server';
import type { getStaticFile } from 'ruru/static';
import { isFromAnotherSite } from './cross-site.ts';
import { AUTHORIZE_INTROSPECTION, PASTED_TOKEN } from './explorer/scripts.ts';
import { asksFor } from './media-type.ts';
import type { ExplorerContent } from './server-options.ts';

const ASSETS = '/graphql/explorer/';

/** The page's package, a dependency of development: production does without it. */
export type ExplorerPackage = { ruruHTML: typeof ruruHTML; getStaticFile: typeof getStaticFile };

/** `null` where the package is not installed. */
export async function loadExplorer(): Promise<ExplorerPackage | null> {
  try {
    const [{ ruruHTML }, { getStaticFile }] = await Promise.all([
      import('ruru/server'),
      import('ruru/static'),
    ]);
    return { ruruHTML, getStaticFile };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/**
 * Whether a GET of `/graphql` is for the page. A browser shows it to people alone: a script of another origin, which
 * `CORS_ORIGINS` may allow to read answers, would find the sandbox's token in it.
 */
export function wantsExplorer({ method, query, headers }: FastifyRequest): boolean {
  const asks = typeof query === 'object' && query !== null && 'query' in query;
  const isForScript = isFromAnotherSite(headers) && headers['sec-fetch-mode'] !== 'navigate';
  return method === 'GET' && !asks && !isForScript && asksFor(headers.accept, 'text/html');
}

/** Answers with the page. The content's token is in it, so it is not kept anywhere. */
export function sendExplorer(
  reply: FastifyReply,
  content: ExplorerContent,
  explorer: ExplorerPackage | null,
): FastifyReply {
  if (!explorer)
    return reply
      .code(404)
      .type('text/plain; charset=utf-8')
      .send('The explorer is not installed. Run "npm ci" and start the server again.\n');
  const nonce = randomBytes(16).toString('base64');
  return reply
    .headers({
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(nonce),
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    })
    .type('text/html; charset=utf-8')
    .send(page(content, explorer).replaceAll('<script', `<script nonce="${nonce}"`));
}

/** Serves the page's scripts, styles and fonts from the installed package. */
export function registerExplorerAssets(app: FastifyInstance, { getStaticFile }: ExplorerPackage): void {
  app.get(`${ASSETS}*`, async (request, reply) => {
    const file = await getStaticFile({
      staticPath: ASSETS,
      urlPath: request.url,
      acceptEncoding: request.headers['accept-encoding'],
      disallowDevAssets: true,
    });
    if (!file) return reply.callNotFound();
    reply.headers({
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
    });
    if (request.headers['if-none-match'] === file.headers.etag)
      return reply.code(304).header('etag', file.headers.etag).send();
    return reply.headers(file.headers).send(file.content);
  });
}

function page({ token, query, variables }: ExplorerContent, { ruruHTML }: ExplorerPackage): string {
  const headers = token === null ? '' : JSON.stringify({ authorization: `Bearer ${token}` }, null, 2);
  return ruruHTML({
    staticPath: ASSETS,
    endpoint: '/graphql',
    // The page hands the headers on as the WebSocket's connection parameters.
    subscriptionEndpoint: '/graphql',
    clientConfig: {
      debugTools: [],
      initialHeaders: headers,
      defaultHeaders: headers,
      initialQuery: query,
      defaultQuery: query,
      initialVariables: variables,
      showPersistHeadersSettings: false,
      // Its type asks for settings that have defaults.
    } as unknown as RuruClientConfig,
    htmlParts: {
      titleTag: '<title>profile-subgraph explorer</title><link rel="icon" href="data:,">',
      bodyInitScript: (original) => (token === null ? PASTED_TOKEN : '') + AUTHORIZE_INTROSPECTION + original,
    },
  });
}

/** Everything from here; inline only the page's own scripts, and the editor's styles, which it writes as it runs. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "worker-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
