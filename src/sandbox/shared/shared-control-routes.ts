import { z } from 'zod';
import { now, type SandboxClock } from './clock.ts';
import type { ControlRoute } from './control-router.ts';
import { type FaultList, faultRuleSchema } from './faults.ts';
import type { RequestLog } from './request-log.ts';
import { type Subscriber, subscribe, unsubscribe } from './subscribers.ts';
import type { OutboxItem } from './webhook-outbox.ts';

/** What the control calls of every simulator work on. */
export type SharedControls = {
  health(): object;
  faults: FaultList;
  requests: RequestLog;
  switches(): object;
  /** Throws a ZodError for a switch or value that does not exist. */
  patchSwitches(patch: unknown): void;
  outbox(): OutboxItem[];
  subscribers(): Subscriber[];
  clock(): SandboxClock;
  reset(): void;
};

const clockSchema = z.union([
  z.strictObject({ offsetMs: z.number().int() }),
  z.strictObject({ advanceMs: z.number().int() }),
]);
const subscriberBody = z.strictObject({ url: z.url() });

/** The control calls that are the same for all simulators; each adds its own. */
export const sharedControlRoutes: readonly ControlRoute<SharedControls>[] = [
  { method: 'GET', path: '/health', handle: (_, sandbox) => ok(sandbox.health()) },
  { method: 'GET', path: '/switches', handle: (_, sandbox) => ok(sandbox.switches()) },
  {
    method: 'PATCH',
    path: '/switches',
    handle({ body }, sandbox) {
      sandbox.patchSwitches(body);
      return ok(sandbox.switches());
    },
  },
  { method: 'GET', path: '/faults', handle: (_, sandbox) => ok(sandbox.faults) },
  {
    method: 'POST',
    path: '/faults',
    handle({ body }, sandbox) {
      const rule = faultRuleSchema.parse(body);
      sandbox.faults.push(rule);
      return ok(rule);
    },
  },
  {
    method: 'DELETE',
    path: '/faults',
    handle(_, sandbox) {
      sandbox.faults.length = 0;
      return { status: 204 };
    },
  },
  { method: 'GET', path: '/requests', handle: (_, sandbox) => ok(sandbox.requests.entries) },
  {
    method: 'DELETE',
    path: '/requests',
    handle(_, sandbox) {
      sandbox.requests.entries.length = 0;
      sandbox.requests.count = 0;
      return { status: 204 };
    },
  },
  { method: 'GET', path: '/webhooks', handle: (_, sandbox) => ok(sandbox.outbox()) },
  { method: 'GET', path: '/webhooks/subscribers', handle: (_, sandbox) => ok(sandbox.subscribers()) },
  {
    method: 'POST',
    path: '/webhooks/subscribers',
    handle({ body }, sandbox) {
      subscribe(sandbox.subscribers(), subscriberBody.parse(body).url);
      return ok(sandbox.subscribers());
    },
  },
  {
    method: 'DELETE',
    path: '/webhooks/subscribers',
    handle({ body }, sandbox) {
      unsubscribe(sandbox.subscribers(), subscriberBody.parse(body).url);
      return ok(sandbox.subscribers());
    },
  },
  {
    method: 'POST',
    path: '/clock',
    handle({ body }, sandbox) {
      const shift = clockSchema.parse(body);
      const clock = sandbox.clock();
      clock.offsetMs = 'offsetMs' in shift ? shift.offsetMs : clock.offsetMs + shift.advanceMs;
      return ok({ offsetMs: clock.offsetMs, now: new Date(now(clock)).toISOString() });
    },
  },
  {
    method: 'POST',
    path: '/reset',
    handle(_, sandbox) {
      sandbox.reset();
      return { status: 204 };
    },
  },
];

function ok(body: unknown): { status: number; body: unknown } {
  return { status: 200, body };
}
