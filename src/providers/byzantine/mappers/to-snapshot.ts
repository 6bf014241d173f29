import type { ProfileValues } from '../../../domain/profile.ts';
import { fieldOf, type ProfileField } from '../../../domain/profile-field.ts';
import type { Snapshot } from '../../../domain/snapshot.ts';
import { type WireUpdateAnswer, type WireUser, type WireUserInfo, wireAccount } from '../wire.ts';
import { readAddress } from './address.ts';
import { readNationalities, readPlaceOfBirth } from './countries.ts';
import { dueOfRead, dueOfUpdate } from './due.ts';
import { readRemarks } from './remarks.ts';
import { readStatuses } from './statuses.ts';
import { readText } from './texts.ts';

/** All that a read shows. `undefined`: this answer does not tell. */
const SHOWN = {
  firstName: (info) => readText(info.firstName),
  lastName: (info) => readText(info.lastName),
  email: (info) => readText(info.email),
  nationalities: readNationalities,
  residentialAddress: (info) => readAddress(info.residentialAddress),
  placeOfBirth: readPlaceOfBirth,
} satisfies { [Key in keyof ProfileValues]?: (info: WireUserInfo) => ProfileValues[Key] | undefined };

export const SHOWN_FIELDS = new Set(Object.keys(SHOWN).map((key) => fieldOf(key as keyof typeof SHOWN)));

/** A user as read, in the common model. Covers what the answer holds, and nothing else. */
export function toSnapshot(user: WireUser): Snapshot {
  const covers: ProfileField[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, read] of Object.entries(SHOWN)) {
    const value = read(user.userInfo ?? {});
    if (value === undefined) continue;
    covers.push(fieldOf(key as keyof typeof SHOWN));
    values[key] = value;
  }
  const accountIds = readAccountIds(user);
  return {
    covers,
    values: values as ProfileValues,
    readOnly: { record: { createdAt: readText(user.createdAt) } },
    state: {
      type: 'INDIVIDUAL',
      ...readStatuses(user.verificationStatus),
      accountIssued: Boolean(accountIds?.length),
    },
    due: dueOfRead(user.verificationStatus),
    ...(accountIds ? { accountIds } : {}),
    pending: [],
  };
}

/** The profile that a read shows after an update, with what only the update's own answer shows. */
export function withUpdateAnswer(read: Snapshot, answer: WireUpdateAnswer): Snapshot {
  const statuses = answer.verificationStatus ? readStatuses(answer.verificationStatus) : {};
  return {
    ...read,
    readOnly: { ...read.readOnly, ...readRemarks(answer) },
    state: { ...read.state, ...statuses },
    due: dueOfUpdate(answer) ?? read.due,
  };
}

/** A member of a company sees its account too, which updates of individuals do not reach. */
const COMPANY = /^(company|business)$/i;

/** Ids of the user's own accounts, plain or in objects; `null` when the answer does not tell. */
function readAccountIds(user: WireUser): string[] | null {
  const accounts = user.accounts ?? user.accountIds;
  if (!accounts) return null;
  return accounts.flatMap((account) => {
    const { data } = wireAccount.safeParse(typeof account === 'string' ? { id: account } : account);
    const id = data?.accountId || data?.id;
    return id && !COMPANY.test(data?.accountType ?? '') ? [id] : [];
  });
}
