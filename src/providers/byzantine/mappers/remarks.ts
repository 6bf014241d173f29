import type { DocumentFinding, EchoedValue, ProfileKey, ReadOnlyValues } from '../../../domain/profile.ts';
import { fieldOf } from '../../../domain/profile-field.ts';
import { joinPhone } from '../../shared/phone.ts';
import { type WireUpdateAnswer, wireDocument } from '../wire.ts';
import { readDate, readText } from './texts.ts';

/**
 * What an update's answer shows and no read does: an echo of hidden fields, and remarks about documents. The social
 * security number comes back in clear: it is compared (`echoed-numbers.ts`) and goes no further.
 */
export function readRemarks(answer: WireUpdateAnswer): ReadOnlyValues {
  const documents = answer.verificationDocuments;
  return {
    echoes: echoesOf(answer),
    ...(documents?.length ? { documentFindings: documents.flatMap(findingOf) } : {}),
  };
}

function echoesOf({ userInfo, additionalUserInfo }: WireUpdateAnswer): EchoedValue[] {
  const values: Partial<Record<ProfileKey, string | null | undefined>> = {
    middleName: readText(userInfo?.middleName),
    dateOfBirth: readDate(userInfo?.birthDate),
    profilePictureUrl: readText(userInfo?.profilePictureUrl),
    phone: joinPhone({ number: userInfo?.phone, country: null }),
    occupation: readText(additionalUserInfo?.mostRecentOccupation),
    employmentStatus: readText(additionalUserInfo?.employmentStatus),
    sourceOfFunds: readText(additionalUserInfo?.sourceOfFunds),
    expectedMonthlyPayments: readText(additionalUserInfo?.expectedMonthlyPaymentsUsd),
  };
  return Object.entries(values).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : [{ field: fieldOf(key as ProfileKey), value }],
  );
}

function findingOf(entry: unknown): DocumentFinding[] {
  const { data } = wireDocument.safeParse(entry);
  const warnings = textsIn(data?.warnings);
  const errors = textsIn(data?.errors);
  if (!data || warnings.length + errors.length === 0) return [];
  return [
    {
      type: data.documentType || null,
      providerDocumentId: data.documentId || null,
      warnings,
      errors,
    },
  ];
}

function textsIn(list: readonly unknown[] | null | undefined): string[] {
  return (list ?? []).filter((one): one is string => typeof one === 'string' && one.trim() !== '');
}
