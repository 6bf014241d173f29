import type { ProviderError } from '../domain/provider-error.ts';
import type { ProviderId } from '../domain/vocabulary.ts';
import type { Clocks } from './clocks.ts';
import type { EngineLog } from './engine.ts';

/**
 * Users of one provider for whom this replica makes requests at once while their clients wait. Background work has
 * places of its own (`wake-loop.ts`), and both together fit the provider's connections.
 */
const CLIENT_PLACES = 32;

/** Pauses between the attempts of a provider that refuses our credentials: they double. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** While an attempt is in progress, the others check again after this time. */
const DURING_ATTEMPT_MS = 1_000;

/** A place for one user's requests. */
export type Pass = {
  /** Milliseconds for which nothing may be sent; 0 when it may. After a pause the first who asks makes the attempt. */
  heldForMs(): number;
  /** How a request ended; `null` for a success. */
  report(userId: string, error: ProviderError | null): void;
  leave(): void;
};

type State = {
  clients: number;
  /** Whose request was refused for our credentials last, with no answer since that proves them right. */
  refused: string | null;
  held: boolean;
  pauseMs: number;
  /** When the next attempt may be made. */
  opensAtMs: number;
  attempt: Pass | null;
};

/** Answers by which a provider shows that it took our credentials. */
const JUDGED: ReadonlySet<string> = new Set(['rejected', 'not_found', 'conflict']);

/**
 * What stands between this replica and each provider: a bounded number of places, so that one that hangs cannot take
 * everything, and a hold while it refuses our credentials. One refusal may be about one user (a firewall and a name);
 * two users in a row are about us. Then one attempt at a time is made, and the success of an attempt ends the hold.
 */
export function createProviderGate({
  clocks,
  log,
  onHeld,
}: {
  clocks: Pick<Clocks, 'steadyMs'>;
  log: EngineLog;
  /** Hears when a hold begins and ends. */
  onHeld(provider: ProviderId, held: boolean): void;
}) {
  const states = new Map<ProviderId, State>();

  function stateOf(provider: ProviderId): State {
    const state = states.get(provider) ?? {
      clients: 0,
      refused: null,
      held: false,
      pauseMs: FIRST_PAUSE_MS,
      opensAtMs: 0,
      attempt: null,
    };
    states.set(provider, state);
    return state;
  }

  /** A place, or `null` where all of them are taken. */
  function enter(provider: ProviderId, kind: 'CLIENT' | 'BACKGROUND'): Pass | null {
    const state = stateOf(provider);
    if (kind === 'CLIENT' && state.clients >= CLIENT_PLACES) return null;
    if (kind === 'CLIENT') state.clients += 1;
    let left = false;
    const pass: Pass = {
      heldForMs() {
        if (!state.held || state.attempt === pass) return 0;
        if (state.attempt === null && clocks.steadyMs() >= state.opensAtMs) {
          state.attempt = pass;
          return 0;
        }
        return heldForMs(provider);
      },
      report(userId, error) {
        if (error === null || JUDGED.has(error.kind)) taken(provider, state, pass);
        else if (error.kind === 'auth') refused(provider, state, userId, pass);
      },
      leave() {
        if (left) return;
        left = true;
        if (kind === 'CLIENT') state.clients -= 1;
        if (state.attempt === pass) state.attempt = null;
      },
    };
    return pass;
  }

  /** Milliseconds for which nothing may be sent to a provider, without claiming an attempt. */
  function heldForMs(provider: ProviderId): number {
    const { held, attempt, opensAtMs } = stateOf(provider);
    if (!held) return 0;
    return attempt ? DURING_ATTEMPT_MS : Math.max(opensAtMs - clocks.steadyMs(), 1);
  }

  function taken(provider: ProviderId, state: State, pass: Pass): void {
    // An answer to a request from before the hold may come late, and says nothing about our credentials now.
    if (state.held && state.attempt !== pass) return;
    state.refused = null;
    state.pauseMs = FIRST_PAUSE_MS;
    if (!state.held) return;
    state.held = false;
    log.info({ provider }, 'the provider accepts our credentials again; its calls continue');
    onHeld(provider, false);
  }

  function refused(provider: ProviderId, state: State, userId: string, pass: Pass): void {
    if (state.refused === null)
      log.error({ provider }, 'the provider refuses our credentials or our address');
    const others = state.refused !== null && state.refused !== userId;
    state.refused = userId;
    if (state.held && state.attempt === pass) {
      state.pauseMs = Math.min(state.pauseMs * 2, LONGEST_PAUSE_MS);
      state.opensAtMs = clocks.steadyMs() + state.pauseMs;
      state.attempt = null;
    } else if (!state.held && others) {
      state.held = true;
      // The one that ended the hold before is not this one's attempt.
      state.attempt = null;
      state.opensAtMs = clocks.steadyMs() + state.pauseMs;
      log.warn(
        { provider },
        'all calls to the provider are held; one call at a time is attempted until one succeeds',
      );
      onHeld(provider, true);
    }
  }

  return { enter, heldForMs };
}
