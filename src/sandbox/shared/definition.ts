import type { z } from 'zod';
import type { ControlRoute } from './control-router.ts';
import type { ApiAnswer, ApiRequest } from './exchange.ts';
import type { SharedSwitches } from './shared-switches.ts';
import type { NewWebhook, OutboxItem, RetrySchedule } from './webhook-outbox.ts';
import type { PreparedWebhook } from './webhook-sender.ts';

/** What a provider's rules may see and move. Read `provider` and `switches` anew each time: a reset replaces them. */
export type World<Provider, Switches> = {
  readonly provider: Provider;
  readonly switches: Switches;
  /** Milliseconds of the simulator's clock. */
  now(): number;
  sendWebhook(webhook: NewWebhook): OutboxItem;
};

/** A simulator of one provider: its rules. Everything else is the same for all. */
export type SimulatorDefinition<Provider, Switches extends SharedSwitches> = {
  name: string;
  /** Strict, with a default for every switch; spread `sharedSwitchShape` into it. */
  switches: z.ZodType<Switches>;
  /** Judges what was kept on disk; what does not fit is moved aside. */
  providerState: z.ZodType<Provider>;
  newState(at: number): Provider;
  /** Carries out one API request, synchronously, so that no two overlap. */
  handle(request: ApiRequest, world: World<Provider, Switches>): ApiAnswer;
  /** The provider's own error body, for a `status` fault without one. */
  errorAnswer(status: number, world: World<Provider, Switches>): ApiAnswer;
  /** Request headers worth keeping in the request log, lower case; never secrets. */
  loggedHeaders: readonly string[];
  controlRoutes: readonly ControlRoute<World<Provider, Switches>>[];
  /** Does what the provider does by itself by then: decisions, expiries. */
  runDue(world: World<Provider, Switches>, at: number): void;
  nextDue(world: World<Provider, Switches>): number | undefined;
  prepareWebhook(item: OutboxItem, url: string, world: World<Provider, Switches>): PreparedWebhook;
  /** The provider's own schedule of retries; absent: the wait doubles, as the shared switches say. */
  webhookRetries?(switches: Switches): RetrySchedule;
  /** Whether an answer's status takes a webhook; absent: every 2xx does. */
  webhookTaken?(status: number, switches: Switches): boolean;
  /** True: webhooks wait in the outbox, as where a provider pauses a subscription that keeps failing. */
  webhooksHeld?(world: World<Provider, Switches>): boolean;
  /** Called after each round of delivery; `item.attempts` ends with it. */
  webhookRoundEnded?(item: OutboxItem, taken: boolean, world: World<Provider, Switches>): void;
};
