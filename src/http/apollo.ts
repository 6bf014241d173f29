import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Viewer } from '../auth/viewer.ts';
import { type FormatError, forApollo } from './client-errors.ts';
import { PREFLIGHTED_HEADERS } from './cross-site.ts';
import type { Documents } from './documents.ts';
import { type Budgeted, endOf, formattedAnswerOf, statusOfEnd } from './ended-operation.ts';
import { MAX_TOKENS, MOST_ERRORS } from './limits/rules.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { OperationCheck } from './operation-checks.ts';
import { describeOperation } from './operation-span.ts';
import { statusOfRefusal } from './reply-errors.ts';
import type { RouterCheck } from './router-secret.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** Without a viewer for a router that shows its secret and no token. */
type ApolloContext = Budgeted & { viewer?: Viewer };

/** Apollo Server for queries and mutations over HTTP: nothing of it reports, caches or shows a page. */
export function createApollo(options: {
  schema: GraphQLSchema;
  documents: Documents;
  trusted: TrustedDocuments;
  check: OperationCheck;
  introspection: boolean;
  formatError: FormatError;
  router: RouterCheck;
  metrics: Metrics;
  log: Log;
}): ApolloServer<ApolloContext> {
  const { documents, trusted, check, formatError, metrics, router, log } = options;
  return new ApolloServer<ApolloContext>({
    schema: options.schema,
    introspection: options.introspection,
    formatError: forApollo(formatError),
    // Read by nothing but Apollo's own defaults, which must not depend on the surroundings.
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    // Browsers add no bearer token by themselves, and no page can without a preflight.
    csrfPrevention: { requestHeaders: [...PREFLIGHTED_HEADERS, 'authorization'] },
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [...documents.rules],
    // Documents come here checked; what was too long to be remembered is checked once more.
    documentStore: {
      get: async (key) => documents.find(key.slice(key.lastIndexOf(':') + 1)),
      set: async () => undefined,
      delete: async () => undefined,
    },
    logger: quiet(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      judge(check, router, trusted),
      finaliseResponse(formatError),
      observe(metrics, log),
    ],
  });
}

function judge(
  check: OperationCheck,
  router: RouterCheck,
  trusted: TrustedDocuments,
): ApolloServerPlugin<ApolloContext> {
  return {
    async requestDidStart({ request: started }) {
      // Clients that have no name to give send an empty one.
      if (started.operationName === '') delete started.operationName;
      return {
        async didResolveOperation({ source, document, operation, request, contextValue }) {
          describeOperation(document, request.operationName);
          const headers = request.http?.headers;
          const presentsSecret = router.matches(headers?.get('x-router-secret'));
          // The text that Apollo itself has read: an address can be read in more than one way.
          const untrusted = presentsSecret ? null : trusted.refuse(source);
          if (untrusted) throw untrusted;
          const refused = check(
            { document, operationName: request.operationName, variables: request.variables },
            {
              trustedRouter: !router.active || presentsSecret,
              presentsSecret,
              viewer: contextValue.viewer ?? null,
            },
          );
          if (refused) throw refused;
          if (operation?.operation === 'subscription')
            throw new GraphQLError(
              'Subscriptions are served over WebSocket at /graphql and as server-sent events at /graphql/stream.',
              { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
            );
        },
      };
    },
  };
}

/** What was no GraphQL request at all has no source, and stays 400. */
function finaliseResponse(formatError: FormatError): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response: { http, body }, source, operation, contextValue }) {
          const ended = endOf(contextValue);
          if (ended && body.kind === 'single') {
            const { singleResult } = body;
            body.singleResult = formattedAnswerOf(singleResult, ended, operation?.operation, formatError);
            if (body.singleResult.data === undefined) {
              const { retryAfter } = ended.extensions;
              http.status = statusOfEnd(ended);
              if (retryAfter) http.headers.set('retry-after', String(retryAfter));
            }
          }
          if (body.kind === 'single' && body.singleResult.data === undefined && body.singleResult.errors)
            body.singleResult.errors = body.singleResult.errors.slice(0, MOST_ERRORS);
          if (source !== undefined && http.status === 400)
            http.status = statusOfRefusal(request.http?.headers.get('accept'));
        },
      };
    },
  };
}

function observe(metrics: Metrics, log: Log): ApolloServerPlugin {
  return {
    async requestDidStart() {
      const startedAt = performance.now();
      let executed = false;
      return {
        async executionDidStart() {
          executed = true;
        },
        async willSendResponse({ operation, errors }) {
          const outcome = !executed ? 'refused' : errors?.length ? 'errors' : 'ok';
          const type = operation?.operation ?? 'unknown';
          metrics.operationDone(
            { type, transport: 'http', outcome },
            (performance.now() - startedAt) / 1_000,
          );
        },
      };
    },
    async unexpectedErrorProcessingRequest({ error }) {
      log.error({ err: error }, 'an operation could not be processed');
    },
  };
}

/** Apollo's own lines quote errors, and so perhaps values; what matters of them is logged elsewhere. */
function quiet(log: Log) {
  const ignore = () => {};
  return {
    debug: ignore,
    info: ignore,
    warn: () => log.warn({ component: 'apollo' }, 'Apollo Server warns'),
    error: () => log.error({ component: 'apollo' }, 'Apollo Server reports an error'),
  };
}
