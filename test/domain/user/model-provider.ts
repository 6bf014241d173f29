import type { ProfileValues } from '../../../src/domain/profile.ts';
import { keyOf } from '../../../src/domain/profile-field.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import type { KnownEntry } from '../../../src/domain/user/reconciliation.ts';

export type ModelField = 'EMAIL' | 'PHONE' | 'JOB_TITLE';
export const MODEL_FIELDS: readonly ModelField[] = ['EMAIL', 'PHONE', 'JOB_TITLE'];

/** What nobody publishes about a provider. */
export type Switches = {
  vanishAtEvidence: boolean;
  /** Entries stay listed for a day after their time is over. */
  lingerAfterExpiry: boolean;
  /** A second entry for a field stands beside the first instead of taking its place. */
  keepsOlderEntries: boolean;
  foldsCase: boolean;
};

type Entry = KnownEntry & { expiresAt: Date; evidence: boolean; listed: boolean };

const DAY = 86_400_000;
export const LIFETIME = 14 * DAY;

/** A provider that parks e-mail and phone until evidence was approved, and takes a job title at once. */
export function modelProvider(switches: Switches) {
  const values: Record<ModelField, string> = { EMAIL: 'a@x.io', PHONE: '+63910000000', JOB_TITLE: 'clerk' };
  let entries: Entry[] = [];
  let count = 0;
  const stored = (value: string) => (switches.foldsCase ? value.toLowerCase() : value);

  return {
    values,
    entry: (reference: string) => entries.find((one) => one.reference === reference),
    entries: () => entries,
    park(field: 'EMAIL' | 'PHONE', value: string, now: Date): void {
      if (!switches.keepsOlderEntries) entries = entries.filter((one) => one.field !== field);
      count += 1;
      const expiresAt = new Date(now.getTime() + LIFETIME);
      const action = field === 'EMAIL' ? 'EMAIL_VERIFICATION' : 'MOBILE_VERIFICATION';
      const reference = `entry-${count}`;
      const known = {
        reference,
        field,
        action,
        providerType: field,
        value,
        createdAt: now,
        expiresAt,
      } as const;
      entries.push({ ...known, evidence: false, listed: true });
    },
    write(field: ModelField, value: string): void {
      values[field] = stored(value);
    },
    /** Whether the evidence was taken; it is taken once. */
    takeEvidence(reference: string): boolean {
      const entry = entries.find((one) => one.reference === reference);
      if (!entry || entry.evidence) return false;
      entry.evidence = true;
      entry.listed = !switches.vanishAtEvidence;
      return true;
    },
    decide(entry: Entry, approved: boolean): void {
      if (approved && entry.field !== null) values[entry.field as ModelField] = stored(String(entry.value));
      entries = entries.filter((one) => one !== entry);
    },
    withdraw(entry: Entry): void {
      entries = entries.filter((one) => one !== entry);
    },
    tick(now: Date): void {
      const grace = switches.lingerAfterExpiry ? DAY : 0;
      entries = entries.filter((one) => one.evidence || one.expiresAt.getTime() + grace > now.getTime());
    },
    snapshot(covers: readonly ModelField[] = MODEL_FIELDS, tellsPending = true): Snapshot {
      const profile: ProfileValues = Object.fromEntries(covers.map((field) => [keyOf(field), values[field]]));
      const pending = entries
        .filter((one) => one.listed)
        .map(({ evidence: _, listed: __, ...entry }) => entry);
      return {
        covers,
        values: profile,
        readOnly: {},
        state: {
          type: 'INDIVIDUAL',
          status: 'ACTIVE',
          providerStatus: 'active',
          kyc: { status: 'APPROVED', subStatus: null, providerStatus: 'completed', processedAt: null },
          accountIssued: false,
        },
        due: {
          immediately: { requiredAttributes: [], requiredActions: [] },
          eventually: { requiredAttributes: [], requiredActions: [] },
        },
        pending: tellsPending ? pending : null,
      };
    },
  };
}
