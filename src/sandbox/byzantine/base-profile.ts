import { rfc3339Seconds } from '../shared/clock.ts';
import type { JsonObject } from '../shared/json.ts';
import { hexFrom, uuidFrom } from './derived-id.ts';
import { INTEGRATOR_ID } from './user-record.ts';

/** What a user looks like of whom nothing is known, with one account whose id follows from the user's. */
export function baseProfile(userId: string, at: number): JsonObject {
  return {
    userId,
    integratorId: INTEGRATOR_ID,
    verificationStatus: 'not_started',
    userInfo: {},
    verificationDocuments: [],
    missingDocuments: [],
    accounts: [account(uuidFrom(`account of ${userId}`), 'Individual account')],
    createdAt: rfc3339Seconds(at),
  };
}

/** An account as get-user-details lists it. */
export function account(
  accountId: string,
  accountName: string,
  accountType: 'individual' | 'company' = 'individual',
): JsonObject {
  return {
    accountId,
    accountName,
    accountType,
    walletAddress: `0x${hexFrom(`wallet of ${accountId}`, 40)}`,
    isSelfCustodial: false,
    role: accountType === 'individual' ? 'root' : 'view',
  };
}
