import type { OutgoingMessage } from './message.ts';

export type DeliveryOutcome =
  | { kind: 'DELIVERED'; httpStatus: number | null }
  /** It may go better later. `httpStatus` is `null` where no answer came; `reason` then names the error. */
  | { kind: 'FAILED'; httpStatus: number | null; retryAfterMs: number | null; reason?: string };

/** A service that events are delivered to. */
export type EventTarget = {
  name: string;
  /** Delivers one message. Never throws; aborting the signal breaks it off. */
  send(message: OutgoingMessage, signal: AbortSignal): Promise<DeliveryOutcome>;
  close(): Promise<void>;
};
