import type { ProfileValues } from '../../../src/domain/profile.ts';
import type { ChangeToSend, UpdateRequest, UserReference } from '../../../src/providers/module.ts';
import { COMPANY, TENZIN } from '../../fixtures/machnet/samples.ts';

export const TENZIN_REFERENCE: UserReference = {
  providerUserId: TENZIN,
  providerAccountId: null,
  type: 'INDIVIDUAL',
};

export const COMPANY_REFERENCE: UserReference = {
  providerUserId: COMPANY,
  providerAccountId: null,
  type: 'BUSINESS',
};

export function anUpdate(
  changes: UpdateRequest['changes'],
  current: ProfileValues = {},
  user: UserReference = TENZIN_REFERENCE,
): UpdateRequest {
  return { user, changes, current };
}

/** A change of single items, with the positions in the client's list as their keys. */
export function items(field: 'DOCUMENTS' | 'TAX_IDENTIFIERS', ...values: unknown[]): ChangeToSend {
  return { field, value: values, items: values.map((value, index) => ({ itemKey: String(index), value })) };
}
