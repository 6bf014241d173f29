import type { ProfileValues } from '../../../src/domain/profile.ts';
import type { EvidenceRequest, UpdateRequest, UserReference } from '../../../src/providers/module.ts';
import { JOHN } from '../../fixtures/matchmove/samples.ts';

export const JOHN_REFERENCE: UserReference = {
  providerUserId: JOHN,
  providerAccountId: null,
  type: 'INDIVIDUAL',
};

export function anUpdate(
  changes: UpdateRequest['changes'],
  current: ProfileValues = {},
  user: UserReference = JOHN_REFERENCE,
): UpdateRequest {
  return { user, changes, current };
}

/** The evidence of the page's own sample. */
export function evidenceFor(user: UserReference, changes: Partial<EvidenceRequest> = {}): EvidenceRequest {
  return {
    user,
    reference: '4757b9126e17491f9a0e22e39775569d',
    mode: 'MANUAL',
    documentType: 'PROOF_OF_EMAIL_OWNERSHIP',
    documentId: 'ba02d43c-3cc2-49b7-96c2-ed0861e55a83',
    date: '2024-05-24',
    device: { deviceId: 'id0001', ip: '127.0.0.1', os: 'SteveOS-High', userAgent: '' },
    ...changes,
  };
}
