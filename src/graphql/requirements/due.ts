import type { UserRecord } from '../../db/users/user-record.ts';
import type { DueList, RequiredAction } from '../../domain/snapshot.ts';
import type { RequiredActionType, VerificationAction } from '../../domain/vocabulary.ts';
import { pendingVerifications } from './pending-verifications.ts';

const VERIFICATIONS: ReadonlySet<RequiredActionType> = new Set<VerificationAction>([
  'EMAIL_VERIFICATION',
  'MOBILE_VERIFICATION',
  'RESIDENTIAL_ADDRESS_VERIFICATION',
  'BILLING_ADDRESS_VERIFICATION',
]);

/**
 * What the provider wants, without the evidence that nobody can submit any more. The provider's list is as old
 * as our last read, and it goes on listing what was cancelled or superseded here.
 */
export function stillDue(record: UserRecord, list: DueList): DueList {
  const hidden = resolvedActions(record);
  return {
    ...list,
    requiredActions: list.requiredActions.filter(
      (action: RequiredAction) => !hidden.has(action.type) && !isOver(action, record),
    ),
  };
}

/**
 * What is due now. Where the provider waits for the user and never said for what, that much is said, in its own word
 * for the status.
 */
export function immediatelyDue(record: UserRecord): DueList {
  const { immediately, eventually } = record.profile.due;
  const now = stillDue(record, immediately);
  const { kyc } = record.state;
  const isNamed = [now, stillDue(record, eventually)].some(
    ({ requiredActions, requiredAttributes }) => requiredActions.length + requiredAttributes.length > 0,
  );
  if (kyc.status !== 'INFORMATION_REQUIRED' || isNamed || pendingVerifications(record).length > 0) return now;
  const asked = { type: 'OTHER', providerType: kyc.providerStatus } as const;
  return { ...now, requiredActions: [{ ...asked, reasons: [], url: null, deadline: null }] };
}

/** A verification whose time was over when we found it: it never became one of ours, and nobody can act on it. */
function isOver({ type, deadline }: RequiredAction, record: UserRecord): boolean {
  if (!VERIFICATIONS.has(type) || deadline === null) return false;
  const isOpen = pendingVerifications(record).some(({ action }) => action === type);
  return !isOpen && Date.parse(deadline) <= record.now.getTime();
}

/**
 * Verifications that were parked changes of this user, none of which awaits evidence now. One that never was
 * a parked change, such as of the first e-mail address, stays: the provider wants it for its own reasons.
 */
function resolvedActions(record: UserRecord): ReadonlySet<RequiredActionType> {
  const pending = pendingVerifications(record);
  const awaiting = pending.filter(({ status }) => status === 'AWAITING_EVIDENCE');
  // An entry that we do not understand may be about anything.
  if (awaiting.some(({ updateId }) => updateId === null)) return new Set();
  const parked: VerificationAction[] = [
    ...record.endedActions,
    ...record.open.flatMap(({ verification }) => verification?.action ?? []),
  ];
  return new Set(parked.filter((action) => !awaiting.some((one) => one.action === action)));
}
