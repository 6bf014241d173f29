import type { UserState } from '../../../domain/snapshot.ts';
import type { KycStatus, UserStatus } from '../../../domain/vocabulary.ts';
import type { WireStatus, WireUser } from '../wire.ts';
import type { DueAction } from './due.ts';
import { fold } from './words.ts';

export function readState(user: WireUser, status: WireStatus, due: readonly DueAction[] | null): UserState {
  const providerStatus = status.state || null;
  const reasons = (status.reasons ?? []).filter((reason) => typeof reason === 'string' && reason !== '');
  return {
    // `individual` is the only published type.
    type: fold(user.type) === 'business' ? 'BUSINESS' : 'INDIVIDUAL',
    status: readStatus(status.state),
    providerStatus,
    kyc: {
      status: readKycStatus(status.state, due),
      // Why somebody is disabled or closed.
      subStatus: reasons.join(', ') || null,
      providerStatus,
      processedAt: null,
    },
    accountIssued: (user.accounts ?? []).length > 0,
  };
}

function readStatus(state: string | null | undefined): UserStatus {
  switch (fold(state)) {
    case 'ok':
      return 'ACTIVE';
    case 'disabled':
      return 'SUSPENDED';
    case 'closed':
      return 'CLOSED';
    default:
      return 'UNKNOWN';
  }
}

function readKycStatus(state: string | null | undefined, due: readonly DueAction[] | null): KycStatus {
  switch (fold(state)) {
    case 'ok':
      return whileOk(due);
    case 'disabled':
    case 'closed':
      return 'INACTIVE';
    default:
      return 'UNKNOWN';
  }
}

/** `ok` with nothing due means approved; where what is due cannot be read, nothing can be said. */
function whileOk(due: readonly DueAction[] | null): KycStatus {
  if (!due) return 'UNKNOWN';
  if (due.length === 0) return 'APPROVED';
  if (due.some(({ demand }) => demand === 'INFORMATION')) return 'INFORMATION_REQUIRED';
  return due.every(({ demand }) => demand === 'WAIT') ? 'IN_REVIEW' : 'UNKNOWN';
}
