import { isEmpty } from '../comparison.ts';
import type { ProfileValues } from '../profile.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ProviderId } from '../vocabulary.ts';
import type { Actor, ProviderRules } from './actor.ts';
import { applyRead } from './apply-snapshot.ts';
import { beginDraft, type Decided, type Draft, finishDraft, noteAudit } from './draft.ts';

export type UserLinked = {
  id: string;
  provider: ProviderId;
  providerUserId: string;
  providerAccountId: string | null;
  snapshot: Snapshot;
  /** What a client knows and the provider does not show. */
  shadow: ProfileValues;
  caller: string;
  /** When its first read began. */
  readAt: Date;
  now: Date;
};

const NOTHING_DUE = { requiredAttributes: [], requiredActions: [] };

/** A new user out of its first read; changes that are parked at the provider already are adopted. */
export function linkUser(rules: ProviderRules, linked: UserLinked, newId: () => string): Decided {
  const { snapshot, now, shadow } = linked;
  const actor: Actor = {
    id: linked.id,
    provider: linked.provider,
    providerUserId: linked.providerUserId,
    providerAccountId: linked.providerAccountId,
    state: snapshot.state,
    version: 1,
    profile: {
      values: { ...shadow, ...snapshot.values },
      readOnly: snapshot.readOnly,
      due: snapshot.due ?? { immediately: NOTHING_DUE, eventually: NOTHING_DUE },
      unknownEntries: [],
    },
    syncedAt: now,
    notifiedAt: null,
    open: [],
    ended: [],
    updates: [],
    closed: [],
    calls: [],
    endedReferences: [],
    reading: {
      readAt: null,
      leaseNumber: 0,
      noticedAt: null,
      wantedAt: null,
      landingAt: null,
      failures: 0,
      retryAt: null,
      round: 0,
    },
    lease: { number: 0, holder: null, expiresAt: new Date(0) },
    revision: 0,
    now,
    real: now,
  };
  const draft = beginDraft(actor, newId);
  applyRead(draft, rules, { snapshot, readAt: linked.readAt, noticedAt: null });
  const { state, profile } = draft.actor;
  draft.write.user = { state, profile };
  noteLink(draft, linked.caller);
  return finishDraft(draft);
}

/** The provider's own id stays out of it: the trail outlives the user. */
function noteLink(draft: Draft, caller: string): void {
  noteAudit(draft, { actor: caller, action: 'USER_LINKED', subject: draft.actor.provider });
}

/** A user that is known already is linked again: nothing but what our own copy lacks is new. */
export function linkAgain(draft: Draft, shadow: ProfileValues, caller: string): void {
  noteLink(draft, caller);
  fillShadow(draft, shadow);
}

/**
 * Adds what a client knows of a linked user to our own copy, where nothing is known yet. What is known came from
 * updates that the provider took, and is not overwritten.
 */
function fillShadow(draft: Draft, shadow: ProfileValues): void {
  const { profile, state } = draft.actor;
  const unknown = Object.entries(shadow).filter(
    ([key, value]) => !isEmpty(value) && isEmpty(profile.values[key as keyof ProfileValues]),
  );
  if (unknown.length === 0) return;
  draft.actor.profile = { ...profile, values: { ...profile.values, ...Object.fromEntries(unknown) } };
  draft.write.user = { state, profile: draft.actor.profile };
  draft.touched = true;
}
