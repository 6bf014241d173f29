import type { Rule, StateLock, SupportedRule, UserFacts } from '../policy-rules.ts';
import type { ProfileField } from '../profile-field.ts';
import { isPast, statusByClock } from '../user/lifecycle.ts';
import type { LockReason, Unlock, VerificationAction } from '../vocabulary.ts';
import type { ClosedField, OpenChange } from './open-change.ts';

export type Access =
  | { access: 'EDITABLE' }
  | { access: 'REQUIRES_VERIFICATION'; verification: VerificationAction }
  | { access: 'LOCKED'; reason: LockReason; unlock: Unlock; updateId: string | null }
  | { access: 'UNSUPPORTED' };

/** What is in progress for a user, for rules about overlapping changes. */
export type UnderWay = { open: readonly OpenChange[]; closed: readonly ClosedField[]; now: Date };

const HOLDS: Readonly<Record<StateLock, (facts: UserFacts) => boolean>> = {
  KYC_APPROVED: (facts) => facts.kycApproved,
  USER_ACTIVE: (facts) => facts.active,
  ACCOUNT_ISSUED: (facts) => facts.accountIssued,
  USER_SUSPENDED: (facts) => facts.suspended,
  NEVER_EDITABLE: () => true,
};

export function holds(lock: StateLock, facts: UserFacts): boolean {
  return HOLDS[lock](facts);
}

/** The first lock that holds, or `null`. */
export function stateLock(locks: readonly StateLock[] | undefined, facts: UserFacts): StateLock | null {
  return locks?.find((lock) => holds(lock, facts)) ?? null;
}

/** What a client may do with a field now: the one decision behind policies, previews and updates. */
export function accessOf(field: ProfileField, rule: Rule, facts: UserFacts, underWay: UnderWay): Access {
  if (!rule.supported) return { access: 'UNSUPPORTED' };
  const reason = stateLock(rule.lockedWhen, facts);
  if (reason) return { access: 'LOCKED', reason, unlock: unlockOf(reason), updateId: null };
  const blocker = blockerOf(field, rule, underWay);
  if (blocker) {
    return {
      access: 'LOCKED',
      reason: 'UPDATE_IN_PROGRESS',
      unlock: blocker.unlock,
      updateId: blocker.updateId,
    };
  }
  if (rule.verification && holds(rule.verification.when, facts)) {
    return { access: 'REQUIRES_VERIFICATION', verification: rule.verification.action };
  }
  return { access: 'EDITABLE' };
}

export function unlockOf(reason: StateLock): Unlock {
  return reason === 'NEVER_EDITABLE' ? 'NONE' : 'CONTACT_PROVIDER';
}

/**
 * The open change that keeps a field closed: its own at the provider, or any of the same replaced object. One that
 * cannot be cancelled comes first, since cancelling another would not open the field.
 */
function blockerOf(
  field: ProfileField,
  rule: SupportedRule,
  underWay: UnderWay,
): { unlock: Unlock; updateId: string | null } | null {
  const blocking = underWay.open.filter((change) => {
    if (statusByClock(change.status, change.verification, underWay.now) === 'EXPIRED') return false;
    if (change.field === field) return !isSupersedable(change);
    return rule.conflictGroup !== undefined && change.conflictGroup === rule.conflictGroup;
  });
  const held = blocking.find((change) => !isCancellable(change));
  if (held) return { unlock: 'WAIT', updateId: held.updateId };
  const late = underWay.closed.find(
    (closed) =>
      !isPast(closed.until, underWay.now) &&
      (closed.field === field ||
        (rule.conflictGroup !== undefined && closed.conflictGroup === rule.conflictGroup)),
  );
  if (late) return { unlock: 'WAIT', updateId: null };
  const [cancellable] = blocking;
  return cancellable ? { unlock: 'CANCEL_UPDATE', updateId: cancellable.updateId } : null;
}

/** A new value may take the place of a change that still awaits evidence. */
export function isSupersedable(change: OpenChange): boolean {
  return change.status === 'AWAITING_VERIFICATION' && change.verification?.status === 'AWAITING_EVIDENCE';
}

/** Not sent yet, or awaiting evidence. */
export function isCancellable(change: OpenChange): boolean {
  return (change.status === 'SUBMITTING' && !change.sent) || isSupersedable(change);
}

const LOCK_MESSAGES: Readonly<Record<LockReason, string>> = {
  KYC_APPROVED: 'can no longer be changed: the KYC of this user is approved',
  USER_ACTIVE: 'can no longer be changed: the user is active at the provider',
  ACCOUNT_ISSUED: 'can no longer be changed: an account was issued to the user',
  NEVER_EDITABLE: 'can never be changed at this provider',
  UPDATE_IN_PROGRESS: 'has a change in progress; wait until the provider has decided',
  USER_SUSPENDED: 'cannot be changed while the user is suspended at the provider',
};

/** No update is in progress: one has ended, and a request of it without a clear answer may still take effect. */
const LATE_REQUEST =
  'This field cannot be changed yet: an earlier request may still take effect at the provider. Try again in a minute.';

/** A sentence for people, or `null` where nothing needs saying. */
export function accessMessage(access: Access): string | null {
  switch (access.access) {
    case 'LOCKED': {
      if (access.reason === 'UPDATE_IN_PROGRESS' && access.updateId === null) return LATE_REQUEST;
      const hint = access.unlock === 'CANCEL_UPDATE' ? ', or cancel that change' : '';
      return `This field ${LOCK_MESSAGES[access.reason]}${hint}.`;
    }
    case 'REQUIRES_VERIFICATION':
      return 'A new value takes effect after you submit evidence and the provider approves it.';
    case 'UNSUPPORTED':
      return 'This provider has no such field.';
    case 'EDITABLE':
      return null;
  }
}

export function lockMessage(reason: LockReason): string {
  return LOCK_MESSAGES[reason];
}
