import { defineConfig } from '@graphql-hive/gateway';
import type { SubscriptionKind } from './hive-process.ts';

const { SUBSCRIPTION_KIND, ROUTER_SECRET = '', CALLBACK_URL = '' } = process.env;

const AUTHORIZATION = '{context.headers.authorization}';

/** How our events come to the gateway. Each is what an operator would write. */
const SUBSCRIPTIONS: Record<SubscriptionKind, object> = {
  ws: { kind: 'ws', location: '/graphql', options: { connectionParams: { authorization: AUTHORIZATION } } },
  // By GET, unless `options` say otherwise.
  http: { kind: 'http', location: '/graphql/stream' },
  'http-callback': {
    kind: 'http-callback',
    location: '/graphql',
    options: {
      // The gateway's address as we see it, the path included.
      public_url: CALLBACK_URL,
      path: '/callback',
      heartbeat_interval: 3_000,
    },
  },
};

export const gatewayConfig = defineConfig({
  webhooks: true,
  landingPage: false,
  graphiql: false,
  transportEntries: {
    profile: {
      headers: [
        ['authorization', AUTHORIZATION],
        ['x-router-secret', ROUTER_SECRET],
      ],
      options: { subscriptions: SUBSCRIPTIONS[SUBSCRIPTION_KIND as SubscriptionKind] },
    },
    accounts: { headers: [['authorization', AUTHORIZATION]] },
  },
});
