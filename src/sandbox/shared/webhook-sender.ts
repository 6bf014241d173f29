import { Agent, request } from 'undici';
import type { SharedSwitches } from './shared-switches.ts';
import { noteReachability, type Subscriber } from './subscribers.ts';
import { noteAttempt, type OutboxItem, type RetrySchedule, recordRound } from './webhook-outbox.ts';

/** What is sent in one attempt; made anew for each, since bodies and signatures may carry the attempt or the time. */
export type PreparedWebhook = { body: string; headers: Record<string, string> };

type SenderContext = {
  outbox: () => OutboxItem[];
  subscribers: () => Subscriber[];
  switches: () => SharedSwitches;
  retries: () => RetrySchedule;
  /** Whether an answer's status means that the receiver has it. */
  taken: (status: number) => boolean;
  now: () => number;
  prepare: (item: OutboxItem, url: string) => PreparedWebhook;
  /** Whether the provider sends nothing at present. */
  held: () => boolean;
  roundEnded: (item: OutboxItem, taken: boolean) => void;
  /** State has changed: store it and check again what is due. */
  changed: () => void;
  log: (line: string) => void;
};

export type WebhookSender = {
  /** Starts every delivery that is due; they end by themselves. */
  sendDue(at: number): void;
  nextDue(): number | undefined;
  /** Breaks off what is in progress; it stays in the outbox. */
  stop(): Promise<void>;
};

export function startWebhookSender(context: SenderContext): WebhookSender {
  const underWay = new Map<OutboxItem, Promise<void>>();
  const stopping = new AbortController();
  const agent = new Agent();

  function waiting(): OutboxItem[] {
    if (context.subscribers().length === 0 || context.held() || stopping.signal.aborted) return [];
    return context.outbox().filter((item) => item.state === 'waiting' && !underWay.has(item));
  }

  async function deliver(item: OutboxItem): Promise<void> {
    let taken = false;
    for (const subscriber of [...context.subscribers()]) {
      taken = await post(item, subscriber);
      if (taken || stopping.signal.aborted) break;
    }
    underWay.delete(item);
    if (stopping.signal.aborted && !taken) return;
    recordRound(item, taken, context.retries(), context.now());
    context.roundEnded(item, taken);
    if (item.state === 'given_up') context.log(`webhook ${item.id} given up after ${item.failures} failures`);
    context.changed();
  }

  async function post(item: OutboxItem, subscriber: Subscriber): Promise<boolean> {
    const attempt = { at: new Date(context.now()).toISOString(), url: subscriber.url };
    const within = AbortSignal.timeout(context.switches().webhookTimeoutMs);
    try {
      const { body, headers } = context.prepare(item, subscriber.url);
      const answer = await request(subscriber.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
        dispatcher: agent,
        signal: AbortSignal.any([within, stopping.signal]),
      });
      await answer.body.dump();
      noteAttempt(item, { ...attempt, status: answer.statusCode, error: null });
      noteReachability(context.subscribers(), subscriber, true);
      return context.taken(answer.statusCode);
    } catch {
      if (stopping.signal.aborted) return false;
      noteAttempt(item, { ...attempt, status: null, error: within.aborted ? 'timeout' : 'unreachable' });
      noteReachability(context.subscribers(), subscriber, within.aborted);
      return false;
    }
  }

  return {
    sendDue(at) {
      for (const item of waiting()) if (item.nextAttemptAt <= at) underWay.set(item, deliver(item));
    },
    nextDue() {
      const due = waiting().map((item) => item.nextAttemptAt);
      return due.length > 0 ? Math.min(...due) : undefined;
    },
    async stop() {
      stopping.abort();
      await Promise.all(underWay.values());
      await agent.destroy();
    },
  };
}
