import { ProviderError, type ProviderErrorDetails } from '../../src/domain/provider-error.ts';
import type { ProviderAdapter } from '../../src/providers/module.ts';
import { drawProviderFault, type Faults } from './faults.ts';
import type { Random } from './random.ts';
import type { VirtualProvider } from './virtual-provider.ts';
import type { Owner, World } from './world.ts';

/** How long adapters wait for an answer. */
const CALL_TIMEOUT_MS = 60_000;

/** The latest moment after its end at which a request without an answer still takes effect. */
const LANDS_WITHIN_MS = 50_000;

/** How soon a process that was suspended breaks off what it had under way, once it goes on. */
const NOTICED_WITHIN_MS = 1_100;

export type Caller = Owner & { name: string; resumedAt: number };

export type Wire = {
  world: World;
  random: Random;
  faults(): Faults;
  provider: VirtualProvider;
  violation(text: string): void;
  /** Requests under way. */
  underWay: Set<UnderWay>;
  /** When each call failed with an unknown outcome, and when the newest read began that was answered. */
  unknown: Map<string, number>;
  readFrom: { at: number };
  /** A step of a replica, at which it may crash. */
  step(caller: Caller): void;
};

/** A request from its sending until its caller knows an end of it. */
export type UnderWay = {
  caller: Caller;
  what: string;
  /** The connection ends here, or its caller stands still: what has not taken effect does so soon, or never. */
  landSoon(): void;
};

/** One provider over an unreliable network, as one replica uses it for one call. */
export function connect(wire: Wire, caller: Caller, callId: string): ProviderAdapter {
  const { provider } = wire;
  const ask = <T>(what: string, effect: Effect<T>, signal: AbortSignal) =>
    exchange(wire, caller, what, effect, signal);
  return {
    readUser: (_user, signal) => ask('read', () => provider.readUser(), signal),
    updateUser: ({ changes }, signal) =>
      ask(`update ${callId}`, (late) => provider.updateUser(callId, changes, !late), signal),
    submitEvidence: (request, signal) =>
      ask(`evidence ${callId}`, () => provider.submitEvidence(callId, request), signal),
    submitKyc: (_user, signal) => ask(`submit KYC ${callId}`, () => provider.submitKyc(callId), signal),
    setKycStatus: (_user, status, signal) =>
      ask(`set KYC ${callId}`, () => provider.setKycStatus(callId, status), signal),
  };
}

/** What a request does at the provider; `late`: its caller has given it up or gets an error, so nothing is left for later. */
type Effect<T> = (late: boolean) => T;

function exchange<T>(
  wire: Wire,
  caller: Caller,
  what: string,
  effect: Effect<T>,
  signal: AbortSignal,
): Promise<T> {
  const { world } = wire;
  const sentAt = world.now;
  checkAlone(wire, caller, what);
  const unknownAt = what.startsWith('update') ? wire.unknown.get(what) : undefined;
  if (unknownAt !== undefined && wire.readFrom.at < unknownAt)
    wire.violation(`${what} is repeated before a read has told what became of it`);
  return new Promise((resolve, reject) => {
    const request: UnderWay = { caller, what, landSoon() {} };
    wire.underWay.add(request);
    let settled = false;
    const settle = (end: () => void) => {
      if (settled) return;
      settled = true;
      signal.removeEventListener('abort', cut);
      cancelTimeout();
      wire.underWay.delete(request);
      request.landSoon();
      end();
    };
    const fail = (details: ProviderErrorDetails) =>
      settle(() => {
        world.note(() => `${caller.name}: ${what} failed: ${details.kind} ${details.httpStatus ?? ''}`);
        const error = new ProviderError(details);
        // What a replica learns after it stood still is another one's business by then.
        if (error.outcomeUnknown && caller.resumedAt <= sentAt) wire.unknown.set(what, world.now);
        reject(error);
      });
    const cut = () => fail({ kind: 'timeout' });
    const cancelTimeout = world.after(CALL_TIMEOUT_MS, () => fail({ kind: 'timeout' }), caller);
    signal.addEventListener('abort', cut);
    if (signal.aborted) return cut();
    wire.step(caller);
    const answer = (outcome: () => T) =>
      settle(() => {
        try {
          const result = outcome();
          world.note(() => `${caller.name}: ${what} was answered`);
          if (what === 'read') wire.readFrom.at = Math.max(wire.readFrom.at, sentAt);
          resolve(result);
        } catch (error) {
          world.note(() => `${caller.name}: ${what} was refused: ${String(error)}`);
          reject(error);
        }
      });
    transmit(wire, request, effect, { answer, fail });
  });
}

type Ends<T> = { answer(outcome: () => T): void; fail(details: ProviderErrorDetails): void };

function transmit<T>(wire: Wire, request: UnderWay, effect: Effect<T>, { answer, fail }: Ends<T>): void {
  const { world, random } = wire;
  const { caller, what } = request;
  const there = random.pause(1, 300);
  const back = random.pause(1, 300);
  const failAfter = (ms: number, details: ProviderErrorDetails) =>
    world.after(ms, () => fail(details), caller);
  /** Takes effect after `ms`; gives what is to be said about it. */
  const perform = (ms: number, then: (outcome: () => T) => void = () => {}, late = false) =>
    world.after(ms, () => {
      try {
        const result = effect(late);
        world.note(() => `provider: did ${what} of ${caller.name}`);
        then(() => result);
      } catch (error) {
        then(() => {
          throw error;
        });
      }
    });
  const { providerOutage: outage } = wire.faults();
  if (outage && world.now >= outage.from && world.now < outage.to) {
    const kinds = [
      { kind: 'unavailable', notSent: true },
      { kind: 'unavailable', httpStatus: 503 },
      { kind: 'auth' },
    ] as const;
    failAfter(there, random.pick(kinds));
    return;
  }
  const fault = drawProviderFault(wire.faults(), random);
  if (fault) world.note(() => `${caller.name}: ${what} meets ${fault}`);
  switch (fault) {
    case 'NOT_SENT':
      failAfter(there, { kind: 'unavailable', notSent: true });
      break;
    case 'LIMITED':
      failAfter(there, {
        kind: 'rate_limited',
        httpStatus: 429,
        retryAfterMs: random.pick([undefined, 0, 1_000, 90_000]),
      });
      break;
    case 'AUTH':
      failAfter(there, { kind: 'auth', httpStatus: 401 });
      break;
    case 'FAILED_BEFORE':
      failAfter(there + back, { kind: 'unavailable', httpStatus: 503 });
      break;
    case 'FAILED_AFTER':
      // An answer means that the provider does nothing more about the request.
      perform(there, undefined, true);
      failAfter(
        there + back,
        random.pick([
          { kind: 'unavailable', httpStatus: 500 },
          { kind: 'unexpected_response', httpStatus: 200 },
        ] as const),
      );
      break;
    case 'LOST_BEFORE':
      failAfter(random.pause(1, CALL_TIMEOUT_MS), { kind: 'unavailable' });
      break;
    case 'LOST_AFTER':
      perform(there);
      failAfter(there + random.pause(1, CALL_TIMEOUT_MS), { kind: 'unavailable' });
      break;
    case 'LANDS_LATE': {
      const cutAt = random.pause(1, CALL_TIMEOUT_MS);
      failAfter(cutAt, { kind: 'timeout' });
      const after = random.int(0, LANDS_WITHIN_MS);
      // Counted from the moment at which the connection is cut, by whatever comes first.
      request.landSoon = () => {
        request.landSoon = () => {};
        perform(after, undefined, true);
      };
      break;
    }
    default: {
      const more = fault === 'SLOW' ? random.pause(1_000, LANDS_WITHIN_MS) : 0;
      perform(there + more, (outcome) => world.after(back, () => answer(outcome), caller));
    }
  }
}

/** One request at a time per user, but for those of replicas that stand still or have only just gone on. */
function checkAlone({ world, underWay, violation }: Wire, caller: Caller, what: string): void {
  for (const other of underWay) {
    const { dead, pausedUntil, resumedAt } = other.caller;
    if (dead || pausedUntil > world.now || world.now - resumedAt < NOTICED_WITHIN_MS) continue;
    violation(`two requests at once: ${what} of ${caller.name} and ${other.what} of ${other.caller.name}`);
  }
  world.note(() => `${caller.name}: sends ${what}`);
}
