import { TooLate } from '../db/overload.ts';
import { type Actor, isLeaseFree, type ProviderRules } from '../domain/user/actor.ts';
import { advance } from '../domain/user/advance.ts';
import { startAttempt } from '../domain/user/call-attempts.ts';
import {
  beginDraft,
  type Decided,
  type Draft,
  finishDraft,
  isEmptyDecision,
  releaseLease,
  takeLease,
} from '../domain/user/draft.ts';
import { nextStep, type Step } from '../domain/user/next-step.ts';
import type { Loaded, LoadOptions, Store } from '../domain/user/store.ts';
import type { ProviderId, UpdateStatus } from '../domain/vocabulary.ts';
import { inSpan, rememberTrace } from '../tracing/spans.ts';
import { type Answer, feed } from './answers.ts';
import { type Clocks, type Moment, momentOf, sleep } from './clocks.ts';
import { holdLease, type LeaseHold } from './lease-hold.ts';
import { createProviderGate, type Pass } from './provider-gate.ts';
import { createSerialiser } from './serialise.ts';

/** A structured logger; only allow-listed keys reach the output. */
export type EngineLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

export type EngineOptions = {
  store: Store;
  /** The same over connections of its own, for work that no client waits for; `store` where there are none. */
  unattended?: Store;
  /** The rules of a provider that runs here; `undefined` where it is off. */
  rulesOf(provider: ProviderId): ProviderRules | undefined;
  /** Makes one request to a provider. Never throws. */
  perform(step: Exclude<Step, { do: 'NOTHING' }>, actor: Actor, hold: LeaseHold): Promise<Answer>;
  /** After a commit with events. */
  eventsCommitted(): void;
  /** After a commit in which an update reached this status. */
  onUpdateMoved(provider: ProviderId, status: UpdateStatus): void;
  /** When a provider's calls begin to be held, since it refuses our credentials, and when they go on. */
  onHeld?(provider: ProviderId, held: boolean): void;
  /** After a commit: its user is due in so many milliseconds. */
  onWake(inMs: number): void;
  log: EngineLog;
  /** Every decision is by the database's clock; these only measure durations, and schedule the next check. */
  clocks: Clocks;
  newId(): string;
  /** Whether the client of the current request waits no more. */
  hasClientLeft?(): boolean;
  /** Aborted when the process stops: requests end with an unknown outcome, and another replica goes on. */
  stopping: AbortSignal;
  /** Runs work that outlives the request; a stop waits for it. */
  background(work: Promise<unknown>): void;
};

/** What happened while a user's due steps were taken, as far as those who wait for it want to know. */
export type Run = { done: Promise<void>; decided: Decided[]; answers: Answer[] };

/** How a decision about a user ended: its result, and the run that carries on with what it accepted. */
export type Submitted<Result> = {
  actor: Actor;
  result: Result;
  run: Run | null;
  /** When it was asked for, by the steady clock: the client's wait counts from then. */
  askedAtMs: number;
};

export type Engine = ReturnType<typeof createEngine>;

/** Commits that lost a race are decided again on what is there now; more often than this means something else. */
const RACES = 20;
/** Steps of one run: more than any update needs, so that a defect does not spin. */
const STEPS = 200;
const RETRY_STATEMENT_MS = 250;
/** Statements take up to so long without a word about it. */
const USUAL_STATEMENT_MS = 50;
/** How long a decision about a user may wait in the queue behind others about the same user. */
const QUEUE_TIMEOUT_MS = 4_000;
/** From a request to its decision, when the process was not stopped in between: the queue, and a statement or two. */
const LONGEST_DECISION_MS = 10_000;
const SATURATED_POLL_MS = 2_000;
const FIRST_POLL_MS = 25;
const LONGEST_POLL_MS = 400;

/**
 * The engine: load → decide → commit, for everything that happens to a user, and then one request at a time to the
 * provider for as long as something is due.
 */
export function createEngine(options: EngineOptions) {
  const { store, log } = options;
  const { unattended = store } = options;
  const holder = options.newId();
  const gate = createProviderGate({
    clocks: options.clocks,
    log,
    onHeld: options.onHeld ?? (() => undefined),
  });
  const serialise = createSerialiser(options.clocks, QUEUE_TIMEOUT_MS);
  /** Users whose lease this replica holds, so that their clients can wait for it. */
  const running = new Map<string, Run>();

  /**
   * Decides about a user and commits it; a lost race decides again on the newer state. Where the lease is free, the
   * same commit takes it and records the first request, which is then made at once. `undefined`: no such user.
   */
  async function submit<Result>(
    userId: string,
    load: LoadOptions,
    decide: (draft: Draft, rules: ProviderRules | undefined, loaded: Loaded) => Result,
  ): Promise<Submitted<Result> | undefined> {
    const asked = momentOf(options.clocks);
    const submitted = await serialise(userId, () =>
      inSpan('decide', { fields: { userId } }, () => decideSerialised(asked, userId, load, decide)),
    );
    return submitted && { ...submitted, askedAtMs: asked.steadyMs };
  }

  /** The same for what no client waits for: what becomes due is done in the background. */
  async function note(userId: string, decide: (draft: Draft) => void): Promise<void> {
    await serialise(userId, () =>
      inSpan('decide', { fields: { userId } }, () =>
        decideSerialised(null, userId, { endUser: null }, decide),
      ),
    );
  }

  async function decideSerialised<Result>(
    asked: Moment | null,
    userId: string,
    load: LoadOptions,
    decide: (draft: Draft, rules: ProviderRules | undefined, loaded: Loaded) => Result,
  ): Promise<Omit<Submitted<Result>, 'askedAtMs'> | undefined> {
    const isAwaited = asked !== null;
    const over = isAwaited ? store : unattended;
    for (let race = 0; race < RACES; race += 1) {
      // From before the load, which returns the time: a later suspension must be noticed.
      const since = momentOf(options.clocks);
      const loaded = await over.load(userId, load);
      if (!loaded) return undefined;
      if (asked && isTooLate(asked)) throw new TooLate();
      const { provider } = loaded.actor;
      const rules = options.rulesOf(provider);
      let pass =
        rules && isAwaited && isLeaseFree(loaded.actor) && !options.stopping.aborted
          ? gate.enter(provider, 'CLIENT')
          : null;
      try {
        const heldForMs = pass ? pass.heldForMs() : gate.heldForMs(provider);
        const draft = beginDraft(heldFor(loaded.actor, heldForMs), options.newId);
        const result = decide(draft, rules, loaded);
        const first = pass && rules && !draft.write.erased ? begin(draft, rules) : null;
        const decided = finishDraft(draft);
        if (isEmptyDecision(decided, loaded.actor))
          return { actor: loaded.actor, result, run: running.get(userId) ?? null };
        const committed = await over.commit(loaded, decided);
        if (!committed) continue;
        announce(userId, provider, decided);
        if (!first || !rules || !pass) {
          running.get(userId)?.decided.push(decided);
          return { actor: decided.actor, result, run: running.get(userId) ?? null };
        }
        const run = start(over, committed, rules, pass, since, { first, decided });
        pass = null;
        return { actor: decided.actor, result, run };
      } finally {
        pass?.leave();
      }
    }
    throw new Error('a user was changed concurrently too many times');
  }

  /**
   * Whether a client has given up its request by now. Its repetition may have been refused by another replica, and newer
   * requests accepted, while this process was stopped: this one would overwrite them in silence.
   */
  function isTooLate(asked: Moment): boolean {
    const now = momentOf(options.clocks);
    const ageMs = Math.max(now.steadyMs - asked.steadyMs, now.wallMs - asked.wallMs);
    return ageMs > LONGEST_DECISION_MS || (options.hasClientLeft?.() ?? false);
  }

  /** Takes the lease for the first step that is due, if there is one. */
  function begin(draft: Draft, rules: ProviderRules): Step | null {
    takeLease(draft, holder);
    const step = decideStep(draft, rules);
    return step.do === 'NOTHING' ? null : step;
  }

  /** Moves what time moves and records the next attempt; the lease goes where nothing is due. */
  function decideStep(draft: Draft, rules: ProviderRules): Step {
    advance(draft, rules);
    const step = options.stopping.aborted ? ({ do: 'NOTHING' } as const) : nextStep(draft.actor);
    if (step.do === 'SEND') return { do: 'SEND', call: startAttempt(draft, step.call) };
    if (step.do === 'NOTHING') releaseLease(draft);
    return step;
  }

  /** Takes the steps of a user whose lease was just taken; it was asked for at `since`. */
  function start(
    over: Store,
    loaded: Loaded,
    rules: ProviderRules,
    pass: Pass,
    since: Moment,
    begun: { first: Step; decided: Decided } | null,
    isAwaited = true,
  ): Run {
    const run: Run = { done: Promise.resolve(), decided: begun ? [begun.decided] : [], answers: [] };
    const { id } = loaded.actor;
    running.set(id, run);
    const hold = holdLease(over, loaded.actor, since, options);
    const fields = { userId: id, provider: loaded.actor.provider };
    // What nobody waits for was begun by a timer, or by somebody else's request: it is a trace of its own.
    const span = isAwaited ? { fields } : { fields, parent: null };
    run.done = inSpan('engine run', span, () =>
      takeSteps(over, loaded, rules, begun?.first ?? null, run, hold, pass, since),
    )
      .catch((error) => log.error({ err: error, userId: id }, 'a run failed; its lease expires'))
      .finally(() => {
        hold.end();
        pass.leave();
        if (running.get(id) === run) running.delete(id);
      });
    options.background(run.done);
    return run;
  }

  async function takeSteps(
    over: Store,
    claimed: Loaded,
    rules: ProviderRules,
    first: Step | null,
    run: Run,
    hold: LeaseHold,
    pass: Pass,
    since: Moment,
  ): Promise<void> {
    const { number } = claimed.actor.lease;
    let loaded = claimed;
    let measured = since.steadyMs;
    let tookMs = options.clocks.steadyMs() - measured;
    let step = first;
    let answer: Answer | null = null;

    /** Takes the user as it is stored now; false where the lease is no longer this one. */
    async function reload(): Promise<boolean> {
      const { id } = loaded.actor;
      measured = options.clocks.steadyMs();
      const current = await untilLoaded(over, id, hold);
      tookMs = options.clocks.steadyMs() - measured;
      if (!current) return false;
      const { lease } = current.actor;
      if (lease.number !== number || lease.holder !== holder) {
        log.warn({ userId: id, leaseNumber: number }, 'dropped an answer of a lost lease');
        return false;
      }
      loaded = current;
      return true;
    }

    for (let steps = 0; steps < STEPS; steps += 1) {
      if (step && step.do !== 'NOTHING') {
        // The database read its clock at some moment of its statement. A read dated too late would satisfy a notice that
        // came after it: after a slow statement it counts as begun at the earliest moment that this may be.
        const doubtMs = Math.max(0, tookMs - USUAL_STATEMENT_MS);
        const begun = at(loaded.actor, options.clocks.steadyMs() - measured - doubtMs);
        answer = await options.perform(step, begun, hold);
        run.answers.push(answer);
        pass.report(claimed.actor.id, 'error' in answer ? answer.error : null);
      }
      // A machine that was suspended has lost the time: the database has it, and says whether the lease is still this one.
      if (!hold.isHeld() && !(await reload())) return;
      for (let race = 0; ; race += 1) {
        const actor = at(loaded.actor, options.clocks.steadyMs() - measured);
        const draft = beginDraft(heldFor(actor, pass.heldForMs()), options.newId);
        draft.write.fence = { number, holder };
        if (answer) feed(draft, rules, answer);
        step = decideStep(draft, rules);
        const decided = finishDraft(draft);
        if (isEmptyDecision(decided, actor)) break;
        const measuredBefore = options.clocks.steadyMs();
        const committed = await whileHeld(hold, () => over.commit({ ...loaded, actor }, decided));
        if (committed) {
          loaded = committed;
          measured = measuredBefore;
          run.decided.push(decided);
          announce(actor.id, actor.provider, decided);
          break;
        }
        if (race >= RACES) throw new Error('a user was changed concurrently too many times');
        if (!(await reload())) return;
      }
      answer = null;
      if (step.do === 'NOTHING') return;
    }
    throw new Error('the steps of a user did not end');
  }

  /**
   * A statement that failed while the lease is held is no reason to lose the provider's answer: it may have been done
   * or not, and a load shows which. `null` then, as after a lost race.
   */
  async function whileHeld<T>(hold: LeaseHold, statement: () => Promise<T>): Promise<T | null> {
    try {
      return await statement();
    } catch (error) {
      if (!hold.isHeld()) throw error;
      log.warn({ err: error }, 'a statement about a user failed; it is retried while the lease holds');
      await sleep(options.clocks, RETRY_STATEMENT_MS);
      return null;
    }
  }

  async function untilLoaded(over: Store, userId: string, hold: LeaseHold): Promise<Loaded | undefined> {
    for (;;) {
      const found = await whileHeld(hold, async () => ({ loaded: await over.load(userId) }));
      if (found) return found.loaded;
    }
  }

  /** What others hear of a decision, once it is committed. */
  function announce(userId: string, provider: ProviderId, { commit, moved, illegal }: Decided): void {
    for (const { updateId } of commit.events) if (updateId !== null) rememberTrace(updateId);
    if (commit.events.length > 0) options.eventsCommitted();
    for (const { status } of moved) options.onUpdateMoved(provider, status);
    for (const move of illegal) log.warn({ userId, ...move }, 'ignored a status change that is not allowed');
    if (commit.wakeAt instanceof Date) options.onWake(commit.wakeAt.getTime() - commit.at.getTime());
  }

  /** Takes a user's due steps if the lease is free and there is a place; `null` where somebody else holds it. */
  async function wake(userId: string, pass: Pass): Promise<Run | null> {
    try {
      const since = momentOf(options.clocks);
      const claimed = await store.claim(userId, holder);
      const rules = claimed && options.rulesOf(claimed.actor.provider);
      if (claimed && rules) return start(store, claimed, rules, pass, since, null);
    } catch (error) {
      pass.leave();
      throw error;
    }
    pass.leave();
    return null;
  }

  /** Goes on in the background with a user that was just claimed, by a claim that was sent at `since`. */
  function resume(claimed: Loaded, since: Moment): Run | null {
    const { provider } = claimed.actor;
    const rules = options.rulesOf(provider);
    const pass = gate.enter(provider, 'BACKGROUND');
    return rules && pass ? start(unattended, claimed, rules, pass, since, null, false) : null;
  }

  /**
   * Takes the user's due steps, or waits while another replica does, until `isDone` says so of what is stored. Gives
   * up after `ms`, when the lease holder continues without the client, and at once while the provider's calls are
   * held.
   */
  async function joinRun(
    { id, provider }: Pick<Actor, 'id' | 'provider'>,
    isDone: (actor: Actor) => boolean,
    ms: number,
  ): Promise<Run | null> {
    const deadline = options.clocks.steadyMs() + ms;
    let checkedAt = Number.NEGATIVE_INFINITY;
    for (let pause = FIRST_POLL_MS; ; pause = Math.min(pause * 1.5, LONGEST_POLL_MS)) {
      const own = running.get(id);
      const pass = own ? null : gate.enter(provider, 'CLIENT');
      const run = own ?? (pass && (await wake(id, pass)));
      if (run) {
        await run.done;
        return run;
      }
      // Without a place it is somebody else's work for now, which many may be waiting for.
      if (pass || options.clocks.steadyMs() - checkedAt >= SATURATED_POLL_MS) {
        checkedAt = options.clocks.steadyMs();
        const loaded = await store.load(id);
        if (!loaded || isDone(loaded.actor)) return null;
      }
      if (gate.heldForMs(provider) > 0) return null;
      if (options.clocks.steadyMs() + pause > deadline || options.stopping.aborted) return null;
      await sleep(options.clocks, pause * (0.5 + options.clocks.random() / 2));
    }
  }

  return { submit, note, joinRun, resume, announce, holder, gate };
}

/** The user while nothing may be sent to its provider for so long. */
function heldFor(actor: Actor, ms: number): Actor {
  return { ...actor, heldUntil: ms > 0 ? new Date(actor.now.getTime() + Math.ceil(ms)) : null };
}

/** The user some milliseconds later: the decision clock goes on by the steady one. */
function at(actor: Actor, elapsedMs: number): Actor {
  if (elapsedMs <= 0) return actor;
  const later = (moment: Date) => new Date(moment.getTime() + Math.floor(elapsedMs));
  return { ...actor, now: later(actor.now), real: later(actor.real) };
}
