import type { ProfileValues } from '../../../domain/profile.ts';
import { keyOf } from '../../../domain/profile-field.ts';
import type { UpdateRequest } from '../../module.ts';
import { documentsToSend, writeDocument } from './documents.ts';
import { ADDITIONAL_KEYS, FIELD_MAPPINGS, type FieldMapping, type SentKey } from './fields.ts';

export type WireBody = {
  accountId: string;
  userInfo?: Record<string, unknown>;
  additionalUserInfo?: Record<string, unknown>;
  verificationDocuments?: object[];
};

/** The body of one `PATCH` that makes exactly these changes. Fields that Byzantine does not take are left out. */
export function toBody(accountId: string, { changes, current }: UpdateRequest): WireBody {
  const changed = changes.map(({ field }) => keyOf(field)).filter(isSent);
  const wanted: ProfileValues = {
    ...current,
    ...Object.fromEntries(changes.map(({ field, value }) => [keyOf(field), value])),
  };
  const personal = changed.filter((key) => !ADDITIONAL_KEYS.includes(key));
  // All four or none.
  const additional = changed.length > personal.length ? ADDITIONAL_KEYS : [];
  const documents = documentsToSend(changes);
  return {
    accountId,
    ...(personal.length > 0 && { userInfo: write(personal, wanted) }),
    ...(additional.length > 0 && { additionalUserInfo: write(additional, wanted) }),
    ...(documents.length > 0 && { verificationDocuments: documents.map(writeDocument) }),
  };
}

export function isSent(key: keyof ProfileValues): key is SentKey {
  return key in FIELD_MAPPINGS;
}

function write(keys: readonly SentKey[], wanted: ProfileValues): Record<string, unknown> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const mapping = FIELD_MAPPINGS[key] as FieldMapping<SentKey>;
      const value = wanted[key];
      if (value === undefined) return [];
      return [[mapping.name, value === null ? null : mapping.write(value as never)]];
    }),
  );
}
