import type { Store } from '../../src/domain/user/store.ts';
import type { Clocks } from '../../src/engine/clocks.ts';
import { rulesOf } from '../../src/engine/deps.ts';
import { createEngine, type EngineLog } from '../../src/engine/engine.ts';
import { perform } from '../../src/engine/perform.ts';
import { startWakeLoop, type WakeLoop } from '../../src/engine/wake-loop.ts';
import { type Caller, connect, type Wire } from './connection.ts';
import { InjectedError } from './faults.ts';
import { throughNetwork } from './faulty-store.ts';
import type { Truth } from './truth.ts';
import { EPOCH } from './world.ts';

export type VirtualReplica = ReturnType<typeof startVirtualReplica>;

/** The pause of the wake loop when nothing is known to be due. */
const POLL_MS = 1_000;

export type ReplicaOptions = {
  wire: Wire;
  truth: Truth;
  store: Store;
  /** When the next user is due, on the virtual clock; `null`: none. */
  nextDue(): number | null;
  newId(): string;
};

/** One replica: the real engine and its wake loop, on virtual clocks, with its own way to the database. */
export function startVirtualReplica(name: string, { wire, truth, store, nextDue, newId }: ReplicaOptions) {
  const { world, random } = wire;
  const caller: Caller & { suspendedMs: number; wallStepMs: number } = {
    name,
    dead: false,
    pausedUntil: 0,
    resumedAt: Number.NEGATIVE_INFINITY,
    suspendedMs: 0,
    wallStepMs: 0,
  };
  const stopping = new AbortController();
  let poll: { at: number; work: () => void; cancel: () => void } | null = null;

  /** Timers run by the steady clock, which stands still while the machine is suspended. */
  function after(ms: number, work: () => void): () => void {
    let cancel = () => {};
    const arm = (left: number) => {
      const target = world.now + left;
      const before = caller.suspendedMs;
      const ring = () => {
        const left = target + caller.suspendedMs - before - world.now;
        if (left > 0) arm(left);
        else work();
      };
      cancel = world.after(left, ring, caller);
    };
    arm(Math.max(0, ms));
    return () => cancel();
  }

  const clocks: Clocks = {
    steadyMs: () => world.now - caller.suspendedMs,
    wallMs: () => EPOCH + world.now + caller.wallStepMs,
    after,
    every(ms, work) {
      let cancel = () => {};
      const tick = () => {
        cancel = after(ms, tick);
        work();
      };
      cancel = after(ms, tick);
      return () => cancel();
    },
    random: random.next,
  };

  /** Polls that would find nothing are left out: they cost most of a virtual day. */
  function armPoll(): void {
    if (!poll || caller.dead) return;
    poll.cancel();
    const due = nextDue();
    if (due === null) return;
    const { at, work } = poll;
    const time = due <= at ? at : at + Math.ceil((due - at) / POLL_MS) * POLL_MS;
    poll.cancel = world.after(time - world.now, work, caller);
  }

  const pollClocks: Clocks = {
    ...clocks,
    after(ms, work) {
      if (ms !== POLL_MS) return after(ms, work);
      const own = { at: world.now + ms, work, cancel: () => {} };
      poll = own;
      armPoll();
      return () => {
        own.cancel();
        if (poll === own) poll = null;
      };
    },
  };

  const log: EngineLog = {
    info() {},
    warn(fields, message) {
      world.note(() => `${name}: warns: ${message} ${JSON.stringify(fields)}`);
    },
    error(fields, message) {
      world.note(() => `${name}: error: ${message}`);
      const { err } = fields as { err?: unknown };
      // An alarm about the provider is no defect of ours.
      if (err === undefined) return;
      if (!(err instanceof InjectedError))
        wire.violation(`${message}: ${err instanceof Error ? err.stack : String(err)}`);
    },
  };

  const networked = throughNetwork(wire, caller, store);
  let loop: WakeLoop | null = null;
  const engine = createEngine({
    store: networked,
    rulesOf: (provider) => (provider === truth.module.id ? rulesOf(truth.module) : undefined),
    perform: (step, actor, hold) => {
      const adapter = connect(wire, caller, step.do === 'SEND' ? step.call.id : '');
      return perform(
        { module: truth.module, adapter, verifyWebhook: () => ({ verdict: 'forged' }) },
        step,
        actor,
        hold,
        log,
      );
    },
    eventsCommitted() {},
    onUpdateMoved() {},
    onWake: (inMs) => loop?.wake(inMs),
    log,
    clocks,
    newId,
    stopping: stopping.signal,
    background() {},
  });
  loop = startWakeLoop({ engine, store: networked, providers: [truth.module.id], clocks: pollClocks, log });

  return {
    caller,
    engine,
    clocks,
    store: networked,
    armPoll,
    wake: () => loop?.wake(),
    isServing: () => !caller.dead && caller.pausedUntil <= world.now && !stopping.signal.aborted,
    crash(): void {
      world.note(() => `${name}: crashes`);
      caller.dead = true;
      for (const request of wire.underWay) if (request.caller === caller) request.landSoon();
    },
    /** Stands still: by a signal, with its clocks going on, or with its whole machine. */
    pause(ms: number, how: 'STOPPED' | 'SUSPENDED'): void {
      if (caller.dead || caller.pausedUntil > world.now) return;
      world.note(() => `${name}: is ${how} for ${ms} ms`);
      caller.pausedUntil = world.now + ms;
      caller.resumedAt = caller.pausedUntil;
      if (how === 'SUSPENDED') caller.suspendedMs += ms;
      for (const request of wire.underWay) if (request.caller === caller) request.landSoon();
    },
    /** Stops in order: takes nothing new, breaks off what runs, and ends. */
    stop(): void {
      world.note(() => `${name}: stops`);
      void loop?.stop();
      stopping.abort();
      world.after(2_000, () => {
        caller.dead = true;
      });
    },
    setWallClock(stepMs: number): void {
      world.note(() => `${name}: its wall clock steps by ${stepMs} ms`);
      caller.wallStepMs += stepMs;
    },
  };
}
