import type { Viewer } from '../../auth/viewer.ts';
import type { CallbackRequest } from './extension.ts';

/** All that it takes to serve a router's subscription, on whichever replica. */
export type CallbackRegistration = CallbackRequest & {
  query: string;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>> | null;
  viewer: Viewer;
};

/** A registration that this replica serves. What another replica has taken since is not changed through it. */
export type HeldRegistration = {
  id: string;
  registration: CallbackRegistration;
  /** Behind which event to go on. */
  cursor: string | null;
  /** Notes the last event that the router has taken. False when the registration is no longer this replica's. */
  acknowledge(cursor: string): Promise<boolean>;
  /** Forgets it for good. */
  drop(): Promise<void>;
};

/** Where registrations outlive the process. */
export type CallbackStore = {
  /**
   * Takes or prolongs this replica's lease. `free`: there is something to claim that nobody serves; `held`: how many
   * registrations count as this replica's; `same`: whether these are those that it serves.
   */
  keepLease(
    leaseMs: number,
    serving: readonly string[],
  ): Promise<{ free: boolean; held: number; same: boolean }>;
  /** Those of the ids that still are this replica's. */
  stillHeld(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Takes what nobody serves, a few hundred at most. `serving` are those that this replica serves already. */
  claim(serving: readonly string[]): Promise<HeldRegistration[]>;
  /** Whether the registration's viewer, or all together, have as many others as they may. */
  isFull(registration: CallbackRegistration): Promise<boolean>;
  /** Stores a new one under an id, as this replica's when it has its lease; `null` where there is no room. */
  add(
    id: string,
    registration: CallbackRegistration,
    cursor: string | null,
  ): Promise<HeldRegistration | null>;
  /** Gives the lease back: others go on at once. */
  leave(): Promise<void>;
};
