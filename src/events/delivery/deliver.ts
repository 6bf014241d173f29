import { createConcurrencyLimit } from '../../db/callbacks/concurrency-limit.ts';
import type { Database } from '../../db/connection.ts';
import { readLogState } from '../../db/events/event.repository.ts';
import type { Straggler, TargetHold } from '../../db/events/event-target.repository.ts';
import { type OutgoingEvent, readOutgoingEvents } from '../../db/events/outgoing-event.repository.ts';
import type { LeaseMoment } from '../../lease-clock.ts';
import type { HeadListener } from '../listener.ts';
import type { EventsLog } from '../log.ts';
import { createAttempts, type DeliveryReport } from './attempt.ts';
import { keepProgress } from './keep-progress.ts';
import { createStragglers } from './stragglers.ts';
import type { DeliveryOutcome, EventTarget } from './target.ts';
import { type DeliveryTiming, retryPause, USERS_AT_ONCE } from './timing.ts';

/** Events that a target will not get. */
export type LossReport = { target: string; reason: 'given_up' | 'expired'; count: number };

export type DeliveryOptions = {
  db: Database;
  listener: Pick<HeadListener, 'onHead' | 'onRestore'>;
  /** Milliseconds since 1970, by the database's clock. */
  now(): number;
  timing: DeliveryTiming;
  report(report: DeliveryReport): void;
  reportLoss(report: LossReport): void;
  log: EventsLog;
};

/** One target being served. */
export type Delivery = {
  /** Resolves when this replica serves the target no more. */
  done: Promise<void>;
  /** Sees through what is under way for a while, and leaves the target to other replicas. */
  stop(): Promise<void>;
};

const PAGE = 200;
/** Events that are read and not yet delivered. */
const MOST_UNFINISHED = 500;
const STRAGGLERS_PAGE = 50;
/** So many failures in a row, of whichever users, are an outage of the target. */
const OUTAGE = 10;

/**
 * Delivers the events behind a target's position until its lease ends: those of one user one after another, those of
 * different users side by side. A user whose event fails becomes a straggler. Later events of that user wait for it,
 * and the position moves on without them.
 */
export function startDelivery(
  hold: TargetHold,
  claimedAt: LeaseMoment,
  target: EventTarget,
  { db, listener, now, timing, report, reportLoss, log }: DeliveryOptions,
): Delivery {
  const { name } = hold;
  const leaving = new AbortController();
  const cutting = new AbortController();
  const limited = createConcurrencyLimit(USERS_AT_ONCE);
  const ended = Promise.withResolvers<void>();
  /** Everything up to here is in `unfinished`, delivered, or a straggler's. */
  let readThrough = hold.position;
  /** Of the log, as far as it is known. */
  let head = 0;
  /** The key of the log's cursors; `null` before the first page. */
  let logId: string | null = null;
  let prunedThrough = 0;
  let deliveredAt = hold.deliveredAt;
  let failuresInARow = 0;
  let reading: Promise<void> | null = null;
  let readAgain: NodeJS.Timeout | undefined;
  /** Positions that were read and are not delivered yet, rising. */
  const unfinished = new Set<number>();
  /** By user: what is under way, and what waits for it. */
  const lanes = new Map<string, { queue: OutgoingEvent[]; run: Promise<void> }>();
  const stragglers = createStragglers({
    stragglers: hold.stragglers,
    now,
    isReady: ({ after, failures }) => failures > 0 || after <= readThrough,
    retry,
  });
  const keeper = keepProgress({
    db,
    hold,
    claimedAt,
    timing,
    current: () => ({ position: position(), stragglers: stragglers.list(), deliveredAt }),
    lost() {
      log.warn({ target: name }, 'the lease of a target has expired: another replica continues');
      abandon();
    },
    log,
  });
  const attempt = createAttempts({
    target,
    logId: () => logId ?? '',
    mayTalk: keeper.holds,
    leaving: leaving.signal,
    cut: cutting.signal,
    timing,
    report,
    log,
  });
  const unlisten = listener.onHead((next) => {
    head = Math.max(head, next);
    read();
  });
  // What comes back from a dump has positions and a lease of its own.
  const unlistenRestores = listener.onRestore(abandon);

  function position(): number {
    const [first] = unfinished;
    return first === undefined ? readThrough : first - 1;
  }

  function read(): void {
    const isBusy = reading !== null || unfinished.size >= MOST_UNFINISHED;
    const isDone = logId !== null && readThrough >= head;
    if (isBusy || isDone || leaving.signal.aborted) return;
    clearTimeout(readAgain);
    reading = readPage()
      .then(() => true)
      .catch((error) => {
        log.warn({ err: error, target: name }, 'events for a target could not be read; the read is retried');
        readAgain = setTimeout(read, timing.checkEveryMs).unref();
        return false;
      })
      .then((isRead) => {
        reading = null;
        if (isRead) read();
      });
  }

  async function readPage(): Promise<void> {
    const state = await readLogState(db);
    // After a failover that nobody has reported yet, positions behind the former head mean other events.
    if (logId !== null && logId !== state.logId) return abandon();
    ({ logId, prunedThrough } = state);
    head = Math.max(head, state.head);
    if (readThrough < prunedThrough) {
      lose('expired', prunedThrough - readThrough);
      readThrough = prunedThrough;
    }
    const through = state.head;
    const page = await readOutgoingEvents(db, { after: readThrough, through, userId: null, limit: PAGE });
    if (leaving.signal.aborted) return;
    readThrough = page.length < PAGE ? Math.max(through, readThrough) : (page.at(-1)?.position ?? through);
    for (const event of page) take(event);
    keeper.changed();
    stragglers.wake();
  }

  function take(event: OutgoingEvent): void {
    const { userId } = event;
    // Read again from the database when the straggler is retried.
    if (stragglers.has(userId)) return;
    unfinished.add(event.position);
    const lane = lanes.get(userId);
    if (lane) {
      lane.queue.push(event);
      return;
    }
    const queue = [event];
    lanes.set(userId, { queue, run: limited(() => deliverLane(userId, queue)) });
  }

  async function deliverLane(userId: string, queue: OutgoingEvent[]): Promise<void> {
    for (let event = queue[0]; event; event = queue[0]) {
      await stragglers.room();
      const outcome = await attempt(event, 1);
      if (!outcome) return;
      judge(outcome);
      if (outcome.kind === 'FAILED') {
        const fresh = {
          userId,
          after: event.position - 1,
          failures: 0,
          since: now(),
          nextAt: 0,
          httpStatus: null,
        };
        stragglers.add(putOff(fresh, outcome));
        for (const { position: place } of queue) unfinished.delete(place);
        break;
      }
      queue.shift();
      unfinished.delete(event.position);
      keeper.changed();
    }
    lanes.delete(userId);
    keeper.changed();
    read();
  }

  async function retry(straggler: Straggler): Promise<void> {
    try {
      await catchUp(straggler);
    } catch (error) {
      log.warn({ err: error, target: name }, 'events for a target could not be read; the read is retried');
      straggler.nextAt = now() + timing.checkEveryMs;
    }
    keeper.changed();
    read();
  }

  /**
   * Delivers what a straggler missed. Afterwards the user is no straggler any more, unless reading is behind: then those
   * events would be delivered a second time.
   */
  async function catchUp(straggler: Straggler): Promise<void> {
    const { userId } = straggler;
    for (;;) {
      if (straggler.after < prunedThrough) {
        // What failed is right behind. Where nothing has failed, nothing is known to have been there.
        if (straggler.failures > 0) lose('expired', 1, userId);
        advance(straggler, prunedThrough);
      }
      const { after } = straggler;
      const through = Math.max(readThrough, head);
      const page = await readOutgoingEvents(db, { after, through, userId, limit: STRAGGLERS_PAGE });
      if (page.length === 0 && readThrough <= through) {
        if (after <= readThrough) stragglers.remove(userId);
        straggler.failures = 0;
        return;
      }
      for (const event of page) {
        const outcome = await attempt(event, straggler.failures + 1);
        if (!outcome) return;
        judge(outcome);
        if (outcome.kind === 'FAILED') {
          straggler.after = event.position - 1;
          if (!isHopeless(straggler)) return void putOff(straggler, outcome);
          lose('given_up', 1, userId, event.position);
        }
        advance(straggler, event.position);
      }
    }
  }

  function advance(straggler: Straggler, to: number): void {
    Object.assign(straggler, { after: to, failures: 0, since: now() });
    stragglers.moved();
    keeper.changed();
  }

  function putOff(straggler: Straggler, { httpStatus }: DeliveryOutcome): Straggler {
    const failures = straggler.failures + 1;
    const since = failures === 1 ? now() : straggler.since;
    return Object.assign(straggler, {
      failures,
      since,
      httpStatus,
      nextAt: now() + retryPause(timing, failures),
    });
  }

  /** An event that fails for long, while the target takes others. */
  function isHopeless({ failures, since }: Straggler): boolean {
    const isTaking = deliveredAt !== null && deliveredAt.getTime() > since;
    return failures > 0 && isTaking && now() - since >= timing.giveUpAfterMs;
  }

  function judge({ kind }: DeliveryOutcome): void {
    if (kind === 'FAILED') {
      failuresInARow += 1;
      return;
    }
    const isBack = failuresInARow >= OUTAGE;
    failuresInARow = 0;
    deliveredAt = new Date(now());
    if (isBack) stragglers.hurry();
  }

  function lose(reason: LossReport['reason'], count: number, userId?: string, eventId?: number): void {
    reportLoss({ target: name, reason, count });
    const message =
      reason === 'expired'
        ? 'a target was behind the retained events, and continues at the oldest one: some events were not delivered'
        : 'an event was given up: the target accepts other events';
    log.warn({ target: name, reason, count, userId, eventId }, message);
  }

  function leave(): void {
    leaving.abort();
    unlisten();
    unlistenRestores();
    clearTimeout(readAgain);
  }

  function abandon(): void {
    leave();
    cutting.abort();
    keeper.end();
    void drained().then(ended.resolve);
  }

  async function drained(): Promise<void> {
    await Promise.all([reading, stragglers.end(), ...[...lanes.values()].map(({ run }) => run)]);
  }

  read();
  return {
    done: ended.promise,
    async stop() {
      leave();
      const patience = setTimeout(() => cutting.abort(), timing.graceMs);
      await drained();
      clearTimeout(patience);
      await keeper.release();
      ended.resolve();
    },
  };
}
