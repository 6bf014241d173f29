import type { ProfileField } from '../../../domain/profile-field.ts';
import type { PendingEntry } from '../../../domain/snapshot.ts';
import { isPlainObject } from '../../../domain/validation/tidy.ts';
import type { VerificationAction } from '../../../domain/vocabulary.ts';
import { type WireProfile, wireAddress, wirePendingEntry } from '../wire.ts';
import { ADDRESS } from './objects.ts';
import { readParts } from './parts.ts';
import { countryOfUser, readPhone } from './phone.ts';
import { readInstant } from './times.ts';

type Data = Record<string, unknown>;
type Kind = {
  field: ProfileField;
  action: VerificationAction;
  /** Under which names the entry, or its data, may stand. */
  names: readonly string[];
  read(data: Data, country: string | null): unknown;
};

/** The page shows the e-mail's entry; the others are by analogy ([assumed]). */
const KINDS: readonly Kind[] = [
  {
    field: 'EMAIL',
    action: 'EMAIL_VERIFICATION',
    names: ['email'],
    read: (data) => textOf(data.email),
  },
  {
    field: 'PHONE',
    action: 'MOBILE_VERIFICATION',
    names: ['mobile', 'phone', 'mobile_country_code'],
    read: (data, country) =>
      readPhone(
        { mobile: textOf(data.mobile ?? data.phone), mobile_country_code: textOf(data.mobile_country_code) },
        country,
      ),
  },
  {
    field: 'RESIDENTIAL_ADDRESS',
    action: 'RESIDENTIAL_ADDRESS_VERIFICATION',
    names: ['residential_address', 'residential'],
    read: (data) => readAddress(data, 'residential'),
  },
  {
    field: 'BILLING_ADDRESS',
    action: 'BILLING_ADDRESS_VERIFICATION',
    names: ['billing_address', 'billing'],
    read: (data) => readAddress(data, 'billing'),
  },
];

/**
 * The parked changes, or `null` when the answer does not tell. An entry that is not understood is kept with its
 * raw data; one without a verification id is none.
 */
export function readPending(profile: WireProfile): PendingEntry[] | null {
  const entries = profile.requirements?.pending_verification;
  if (entries === undefined) return null;
  const country = countryOfUser(profile);
  return Object.entries(entries ?? {}).flatMap(([key, entry]) => readEntry(key.trim(), entry, country));
}

function readEntry(key: string, stored: unknown, country: string | null): PendingEntry[] {
  const { data: entry } = wirePendingEntry.safeParse(stored);
  if (!entry?.verification_id) return [];
  const data = entry.verification_data ?? {};
  const kind = kindOf(key, data);
  const value = kind?.read(data, country) ?? null;
  const understood = kind && value !== null;
  return [
    {
      reference: entry.verification_id,
      field: understood ? kind.field : null,
      action: understood ? kind.action : null,
      providerType: key,
      value: understood ? value : (entry.verification_data ?? stored),
      createdAt: readInstant(entry.created_at),
      expiresAt: readInstant(entry.expired_at),
    },
  ];
}

/** By the entry's own name, else by what its data holds. */
function kindOf(key: string, data: Data): Kind | undefined {
  const name = key.toLowerCase().replace(/_verification$/, '');
  const byData = (kind: Kind) => kind.names.some((one) => one in data);
  return KINDS.find((kind) => kind.names.includes(name)) ?? KINDS.find(byData);
}

/** Under `residential_address`, `residential`, `address`, `addresses.residential`, or the data itself. */
function readAddress(data: Data, which: 'residential' | 'billing'): unknown {
  const nested = isPlainObject(data.addresses) ? data.addresses[which] : undefined;
  const candidates = [data[`${which}_address`], data[which], nested, data.address, data];
  const { data: address } = wireAddress.safeParse(candidates.find(isPlainObject));
  return readParts(ADDRESS, address);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
