import type { ProviderId } from '../vocabulary.ts';
import type { Actor } from './actor.ts';
import type { Decided } from './draft.ts';

/** A user as loaded, with what the store needs to commit a decision about it. */
export type Loaded<Sealed = unknown> = {
  actor: Actor;
  /** The accepted update that this caller sent under the same idempotency key. */
  earlier: { id: string; digest: Buffer } | null;
  /** A keyed hash: recognises a value, and reveals nothing without the user's key. */
  digest(purpose: string, text: string): Buffer;
  /** The store's own. */
  sealed: Sealed;
};

export type LoadOptions = {
  /** The end user who asks: the database itself shows and changes no row of anybody else. `null`: a service. */
  endUser: string | null;
  idempotency?: { caller: string; key: string };
};

/** A webhook as it is kept: what it is about, never its body. */
export type Notice = {
  provider: ProviderId;
  eventId: string;
  eventType: string;
  providerUserId: string | null;
  bodyDigest: Buffer;
  occurredAt: Date | null;
};

/** Where users are kept. Statements only; every decision is the engine's. */
export type Store<Sealed = unknown> = {
  /**
   * One user with everything that is in progress, in one statement. `undefined`: no such user, or erased. What is loaded for
   * an end user is committed as that end user, too.
   */
  load(userId: string, options?: LoadOptions): Promise<Loaded<Sealed> | undefined>;
  /** Takes a user's lease if it is free, and loads the user. `null`: somebody holds it. */
  claim(userId: string, holder: string): Promise<Loaded<Sealed> | null | undefined>;
  /**
   * Takes the leases of users who are due, the longest due first, up to `free` of each provider. A user whose lease is
   * held is not due before that lease ends.
   */
  claimDue(holder: string, free: ReadonlyMap<ProviderId, number>): Promise<Loaded<Sealed>[]>;
  /**
   * Writes a decision in one transaction. `null` when it was decided on an older revision or under a lease that is no
   * longer held: nothing is written. Otherwise the user as a load would give it now.
   */
  commit(loaded: Loaded<Sealed>, decided: Decided): Promise<Loaded<Sealed> | null>;
  /** Keeps a lease alive; false when it was lost. */
  renew(userId: string, holder: string, leaseNumber: number): Promise<boolean>;
  /** Links a user by its first decision; false when the provider's reference is linked already. */
  link(
    decided: Decided,
    user: Pick<Actor, 'provider' | 'providerUserId' | 'providerAccountId'>,
  ): Promise<boolean>;
  /** Stores a webhook once and wakes its user: the user's id, or `null` for a repetition or an unknown user. */
  notice(notice: Notice): Promise<string | null>;
  /**
   * Wakes a user for a webhook that came while nobody knew the user yet: since then, or in the last seconds. The user's id,
   * or `null` where there is no such webhook, or it is known.
   */
  noticeLate(user: Pick<Actor, 'provider' | 'providerUserId'>, since: Date | null): Promise<string | null>;
};
