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
    names: ['email', 'email_address'],
    read: (data) => firstText(data, ['email', 'email_address']),
  },
  {
    field: 'PHONE',
    action: 'MOBILE_VERIFICATION',
    names: ['mobile', 'phone', 'mobile_number', 'phone_number', 'mobile_country_code'],
    read: (data, country) => readMobile(data, country),
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
 * raw data, and with its kind where that is clear; one without a verification id is none.
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
  const { verification_data: given } = entry;
  const data = isPlainObject(given) ? given : {};
  const kind = kindOf(key, data);
  // A plain word is the value itself.
  const named = textOf(given) === undefined ? data : { [kind?.names[0] ?? key]: given };
  const value = kind?.read(named, country) ?? null;
  return [
    {
      reference: entry.verification_id,
      field: kind?.field ?? null,
      action: kind?.action ?? null,
      providerType: key,
      value: value ?? given ?? stored,
      ...(kind && value === null && { unreadable: true }),
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

const NUMBERS = ['mobile', 'phone', 'mobile_number', 'phone_number', 'number'];
const CALLING_CODES = ['mobile_country_code', 'phone_country_code', 'country_code', 'calling_code'];

/** Beside its code or below `mobile` or `phone`, under any of the names that are in use for it. */
function readMobile(data: Data, country: string | null): unknown {
  const parts = [data.mobile, data.phone].find(isPlainObject) ?? data;
  const stored = { mobile: firstText(parts, NUMBERS), mobile_country_code: firstText(parts, CALLING_CODES) };
  return readPhone(stored, country);
}

/** Under `residential_address`, `residential`, `address`, `addresses.residential`, or the data itself. */
function readAddress(data: Data, which: 'residential' | 'billing'): unknown {
  const nested = isPlainObject(data.addresses) ? data.addresses[which] : undefined;
  const candidates = [data[`${which}_address`], data[which], nested, data.address, data];
  const { data: address } = wireAddress.safeParse(candidates.find(isPlainObject));
  return readParts(ADDRESS, address);
}

function firstText(data: Data, names: readonly string[]): string | undefined {
  return names.map((name) => textOf(data[name])).find((text) => text !== undefined);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
