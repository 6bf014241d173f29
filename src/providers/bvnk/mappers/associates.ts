import type { Associate } from '../../../domain/profile.ts';
import { isPlainObject } from '../../../domain/validation/tidy.ts';
import { joinPhone } from '../../shared/phone.ts';
import { type WireAssociate, wireAssociate } from '../wire.ts';
import { readAddress } from './address.ts';
import { filled, readCountry, readDate, readText } from './texts.ts';

/** An associate as BVNK wrote it, with what we have no name for. */
export type RawAssociate = Record<string, unknown>;

/** All associates in BVNK's order. Not known when one of them is no associate at all. */
export function readAssociates(
  stored: readonly unknown[] | null | undefined,
): Associate[] | null | undefined {
  if (!stored) return stored;
  if (!stored.every(isPlainObject)) return undefined;
  return stored.length > 0 ? stored.map(readAssociate) : null;
}

export function readAssociate(stored: RawAssociate): Associate {
  const { data: associate = {} } = wireAssociate.safeParse(stored);
  const { person, details, controls } = associate;
  const address = readAddress(person?.address);
  return {
    ...filled({
      reference: readText(person?.reference),
      firstName: readText(person?.firstName),
      lastName: readText(person?.lastName),
      dateOfBirth: readDate(person?.dateOfBirth),
      countryOfBirth: readCountry(details?.birthCountryCode),
      email: readText(details?.contactInfo?.emailAddress),
      phone: joinPhone({ number: details?.contactInfo?.phoneNumber, country: address?.country }),
      address,
      document: readDocument(details),
      taxIdentifier: filled({
        number: readText(details?.taxIdentification?.number),
        issuingCountry: readCountry(details?.taxIdentification?.taxResidenceCountryCode),
      }),
      title: readText(associate.title),
      hasOwnership: controls?.hasOwnership,
      hasControl: controls?.hasControl,
      isSigner: controls?.isSigner,
      riskScore: readText(associate.riskScore),
      verification: filled({
        status: readText(associate.verification?.status),
        url: readText(associate.verification?.url),
      }),
    }),
  };
}

/** `documentNumber` and `documentInfo.number` are the same number in every sample; nothing says that they must be. */
function readDocument(details: WireAssociate['details']): Associate['document'] {
  const number = readText(details?.documentInfo?.number);
  const other = readText(details?.documentNumber);
  return filled({
    type: readText(details?.documentInfo?.type),
    number: number ?? other,
    issuingCountry: readCountry(details?.documentInfo?.issuingCountryCode),
    otherNumber: number && other !== number ? other : null,
  });
}
