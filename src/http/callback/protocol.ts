import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';

/**
 * The HTTP callback protocol, version 1.0, as Apollo Router, Hive Router and Hive Gateway speak it. Every message is a
 * POST to the address that the router gave.
 */
export const PROTOCOL_HEADER = 'subscription-protocol';
export const PROTOCOL_VERSION = 'callback/1.0';

/** What there is to say; `id` and `verifier` come along with each. */
export type CallbackMessage =
  | { action: 'check' }
  | { action: 'next'; payload: FormattedExecutionResult }
  // Without `errors` where there are none: routers take an empty list for a failure.
  | { action: 'complete'; errors?: readonly GraphQLFormattedError[] };

/** Where a router listens for one subscription. */
export type RouterAddress = {
  callbackUrl: string;
  subscriptionId: string;
  /** The router's secret: shows it that a message comes from whom it asked. */
  verifier: string;
};

export function messageBody({ subscriptionId, verifier }: RouterAddress, message: CallbackMessage): string {
  return JSON.stringify({ kind: 'subscription', ...message, id: subscriptionId, verifier });
}
