import type { GraphQLSchema } from 'graphql';
import type { VerifyToken } from '../auth/tokens.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Budget, OperationLimits } from '../graphql/cost/operation-limits.ts';
import type { CallbackOptions } from './callback/callbacks.ts';
import type { PlacedContext } from './callback/open-stream.ts';
import type { FormatError } from './client-errors.ts';
import type { ConsoleOptions } from './console/routes.ts';
import type { LocalHosts } from './local-callers.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { MetricsAccess } from './metrics-routes.ts';
import type { ContextPurpose } from './operations.ts';
import type { TrustedDocumentSettings } from './trusted-documents.ts';
import type { Quota } from './viewer-quota.ts';

export type WebhookDelivery = {
  /** Path and query, which some signatures cover. */
  target: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The bytes as they came: signatures cover them. */
  rawBody: Buffer;
};

export type Readiness = {
  ready: boolean;
  /** By what was checked: `database`, `migrations`, `listener`… */
  checks: Readonly<Record<string, boolean>>;
  /** How far this machine's clock is off, by which it is corrected. */
  clock?: { offsetMs: number; errorMs: number } | null;
};

/** What the explorer page is filled with. `variables` is JSON. Without a token the page asks for one. */
export type ExplorerContent = { token: string | null; query: string; variables: string };

export type HttpServerOptions<Context extends PlacedContext> = {
  env: {
    mode: 'sandbox' | 'production';
    routerSecret: string | null;
    /** Whether queries may come by GET; in sandbox they always may. */
    allowGet?: boolean;
    /** Origins of other sites whose pages may call; none when absent. */
    corsOrigins?: readonly string[];
    /** Documents that clients may send by their id; none when absent. */
    trustedDocuments?: TrustedDocumentSettings;
  };
  /** Executable. */
  schema: GraphQLSchema;
  verifyToken: VerifyToken;
  /** Called for each operation, and for each event of a subscription. */
  createContext(viewer: Viewer, purpose: ContextPurpose, budget: Budget): Context;
  /** What one operation may take; the published limits when absent. */
  limits?: OperationLimits;
  /** How many operations may run at once. */
  mostAtOnce?: number;
  /** Whether an operation that begins now would take too long; never when absent. */
  isCrowded?(operation: 'query' | 'mutation'): boolean;
  /** How many sockets and subscriptions a viewer may have open. */
  quotas?: { sockets: Quota; subscriptions: Quota };
  formatError: FormatError;
  /** Answers with the status for the provider; 404 for a name that is none. */
  receiveWebhook(provider: string, delivery: WebhookDelivery): Promise<{ status: number }>;
  readiness(): Promise<Readiness>;
  /** True between the first sign of a stop and the end of the listener. Never when absent. */
  isDraining?(): boolean;
  /** `null`: subscriptions by HTTP callback are off. */
  callbacks: CallbackOptions | null;
  metrics: Metrics;
  /** The access to `/metrics`; `OPEN` when absent, `null` where the metrics have a port of their own. */
  metricsAccess?: MetricsAccess | null;
  log: Log;
  /** `null`: no explorer page. Never shown in production. */
  explorer: ExplorerContent | null;
  /** The back office at `/console`; none when absent. */
  console?: Omit<ConsoleOptions, 'mode' | 'simulators'> | null;
  /** Whether this server signs tokens itself and shows one: then only requests with a `Host` of `hosts` are answered. */
  handsOutTokens?: boolean;
  /** The `Host` headers of a sandbox; `LOOPBACK` when absent. */
  hosts?: LocalHosts;
  /** Addresses of the simulators by provider, for `/_sandbox`. Never served in production. */
  simulators?: Readonly<Record<string, string>>;
};
